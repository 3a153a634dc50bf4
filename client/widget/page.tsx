import { type ReactNode, useEffect } from 'react'
import styles from './page.module.css'

export interface PageProps {
  readonly title: string
  /** Where the page stands: the year, the space's code, the run. */
  readonly note?: ReactNode
  readonly actions?: ReactNode
  /** What leads back, above the title. */
  readonly trail?: ReactNode
  readonly children: ReactNode
  /** Printed on sheets that lie on their side: it has a table of many columns. */
  readonly sideways?: boolean
  /** Is a paper to be signed or stamped: printed without the page's own head and the masthead. */
  readonly paper?: boolean
}

/** A page: its heading and what stands under it. Names the browser's tab too. */
export function Page({ title, note, actions, trail, children, sideways = false, paper = false }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 温州市众创空间年度绩效考核`
  }, [title])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-sideways', sideways)
    return () => document.documentElement.removeAttribute('data-sideways')
  }, [sideways])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-paper', paper)
    return () => document.documentElement.removeAttribute('data-paper')
  }, [paper])
  return (
    <div className={styles.page}>
      <header className={styles.head} data-page-head>
        <div className={styles.titles}>
          {trail && (
            <nav className={styles.trail} aria-label="位置">
              {trail}
            </nav>
          )}
          <h1>{title}</h1>
          {note && <div className={styles.note}>{note}</div>}
        </div>
        {actions && (
          <div className={styles.actions} data-screen-only>
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  )
}
