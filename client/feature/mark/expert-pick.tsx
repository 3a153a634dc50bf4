import { getRouteApi } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Grid } from './grid.ts'
import styles from './mark.module.css'

const route = getRouteApi('/marks')

/** Whose marks the city bureau enters: an expert's account, somebody entered before, or a name from a sheet of paper. */
export function ExpertPick({ grid }: { readonly grid: Grid }) {
  const { expert } = route.useSearch()
  const navigate = route.useNavigate()
  const [name, setName] = useState('')
  const pick = (chosen: string | undefined) =>
    navigate({ search: (before) => ({ ...before, expert: chosen }), replace: true, resetScroll: false })
  const accounts = new Map(grid.experts.map(({ login, name: own }) => [login, `${own}（${login}）`]))
  const known = [...new Set([...accounts.keys(), ...grid.marks.map((mark) => mark.expert), expert ?? ''])]
  return (
    <span className={styles.pick}>
      <Select
        aria-label="评分专家"
        placeholder="选择专家"
        value={expert ?? null}
        onChange={pick}
        options={known
          .filter((one) => one !== '')
          .map((one) => ({ value: one, label: accounts.get(one) ?? one }))}
      />
      <Input.Search
        aria-label="另填专家姓名"
        placeholder="另填姓名（纸质评分）"
        enterButton="录入"
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.target.value)}
        onSearch={(typed) => {
          if (typed.trim() === '') return
          pick(typed.trim())
          setName('')
        }}
      />
    </span>
  )
}
