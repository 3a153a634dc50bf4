import { useMutation } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { formatInstant } from '#client/format/date.ts'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { Panel } from '#client/widget/panel.tsx'
import { Person } from '#client/widget/person.tsx'
import { Told } from '#client/widget/told.tsx'
import type { Grid } from './grid.ts'
import styles from './mark.module.css'

export interface FlagsProps {
  readonly year: number
  readonly flags: {
    readonly known: readonly string[]
    readonly set: readonly {
      readonly space: string
      readonly flag: string
      readonly note: string | null
      readonly at: string
      readonly by: string
    }[]
  }
  readonly spaces: Grid['spaces']
}

/** 标记: what the city bureau says of a space that the scheme looks at. */
export function Flags({ year, flags: { known, set }, spaces }: FlagsProps) {
  const [space, setSpace] = useState<string | null>(null)
  const [flag, setFlag] = useState<string | null>(known[0] ?? null)
  const [note, setNote] = useState('')
  const { onSettled } = useAllAnew()
  const put = useMutation(trpc.mark.flag.mutationOptions({ onSettled }))
  const nameOf = new Map(spaces.map((one) => [one.space, one.name]))
  if (known.length === 0 && set.length === 0) return null
  return (
    <Panel title="标记" note={known.length > 0 ? `方案用到：${known.join('、')}` : '方案没有用到标记'}>
      <form
        className={styles.flag}
        onSubmit={(event) => {
          event.preventDefault()
          if (space && flag) put.mutate({ year, space, flag, isSet: true, note: note.trim() || null })
        }}
      >
        <Select
          aria-label="空间"
          placeholder="选择空间"
          showSearch={{ optionFilterProp: 'label' }}
          value={space}
          onChange={setSpace}
          options={spaces.map((one) => ({ value: one.space, label: `${one.name}（${one.space}）` }))}
        />
        <Select
          aria-label="标记"
          placeholder="标记"
          value={flag}
          onChange={setFlag}
          options={known.map((one) => ({ value: one, label: one }))}
        />
        <Input
          aria-label="标记说明"
          placeholder="说明"
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button htmlType="submit" disabled={!space || !flag} loading={put.isPending} data-testid="set-flag">
          设置标记
        </Button>
        <Told error={put.error} />
      </form>
      <ul className={styles.flags} data-testid="flags">
        {set.map(({ space: own, flag: which, note: why, at, by }) => (
          <li key={`${own} ${which}`}>
            <b>{nameOf.get(own) ?? own}</b>：{which}
            {why && `（${why}）`}
            <small className={styles.quiet}>
              {formatInstant(at)} · <Person login={by} />
            </small>
            <Button
              size="small"
              type="link"
              aria-label={`取消 ${nameOf.get(own) ?? own} 的标记 ${which}`}
              onClick={() => put.mutate({ year, space: own, flag: which, isSet: false, note: null })}
            >
              取消
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
