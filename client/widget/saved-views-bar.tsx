import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { ClearMark } from './clear-mark.tsx'
import { readViews, type SavedView, sameSearch, withView, writeViews } from './saved-views.ts'
import styles from './saved-views-bar.module.css'

export interface SavedViewsBarProps<Search extends object> {
  /** Names the page in what the browser keeps. */
  readonly page: string
  /** How the list is looked at now, without the year. */
  readonly current: Search
  readonly check: (raw: Record<string, unknown>) => Search
  readonly onOpen: (search: Search) => void
}

/** 已存视图: ways of looking at a list, kept in this browser under a name of one's own. */
export function SavedViewsBar<Search extends object>(props: SavedViewsBarProps<Search>) {
  const { page, current, check, onOpen } = props
  const [views, setViews] = useState(() => readViews(page, check))
  const [naming, setNaming] = useState(false)
  const [failed, setFailed] = useState(false)
  const keep = (next: readonly SavedView<Search>[]) => {
    setViews(next)
    setFailed(!writeViews(page, next))
  }
  return (
    <div className={styles.bar} data-screen-only data-testid="saved-views">
      {views.length > 0 && (
        <ul aria-label="已存视图" className={styles.views}>
          {views.map((view) => (
            <li key={view.name} className={styles.view}>
              <button
                type="button"
                className={styles.open}
                aria-pressed={sameSearch(view.search, current)}
                onClick={() => onOpen(view.search)}
              >
                {view.name}
              </button>
              <button
                type="button"
                className={styles.remove}
                aria-label={`删除视图“${view.name}”`}
                onClick={() => keep(views.filter(({ name }) => name !== view.name))}
              >
                <ClearMark title={`删除视图“${view.name}”`} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {naming ? (
        <Naming
          taken={views.map(({ name }) => name)}
          onCancel={() => setNaming(false)}
          onName={(name) => {
            keep(withView(views, { name, search: current }))
            setNaming(false)
          }}
        />
      ) : (
        <Button size="small" type="link" onClick={() => setNaming(true)}>
          保存视图
        </Button>
      )}
      {failed && (
        <span role="alert" className={styles.failed}>
          浏览器不允许保存，关闭页面后视图会丢失；可收藏当前地址代替。
        </span>
      )}
    </div>
  )
}

interface NamingProps {
  readonly taken: readonly string[]
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

function Naming({ taken, onName, onCancel }: NamingProps) {
  const [name, setName] = useState('')
  const trimmed = name.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (trimmed !== '') onName(trimmed)
  }
  return (
    <form className={styles.naming} onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <Input
        size="small"
        autoFocus
        aria-label="视图名称"
        placeholder="视图名称，如：鹿城区良好"
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button size="small" htmlType="submit" disabled={trimmed === ''}>
        {taken.includes(trimmed) ? '覆盖同名视图' : '保存'}
      </Button>
      <Button size="small" type="link" onClick={onCancel}>
        取消
      </Button>
    </form>
  )
}
