import { type ReactNode, useId } from 'react'
import styles from './panel.module.css'

export interface PanelProps {
  readonly title: string
  /** One quiet line under the title. */
  readonly note?: ReactNode
  /** What can be done here, at the title's end. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly id?: string
  readonly testId?: string
}

/** One subject of a page, on a card of its own. */
export function Panel({ title, note, actions, children, id, testId }: PanelProps) {
  const heading = useId()
  return (
    <section className={styles.panel} aria-labelledby={heading} id={id} data-testid={testId}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2 id={heading}>{title}</h2>
          {note && <div className={styles.note}>{note}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}

/** A row of panels, side by side where there is room: `wide` gives the first twice the second's. */
export function PanelRow({ children, wide }: { readonly children: ReactNode; readonly wide?: boolean }) {
  return <div className={wide ? `${styles.row} ${styles.wide}` : styles.row}>{children}</div>
}
