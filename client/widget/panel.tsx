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

export interface PanelRowProps {
  readonly children: ReactNode
  /** Gives the first more room than the second. */
  readonly wide?: boolean
  /** Each as high as it needs to be, not as high as its neighbour. */
  readonly loose?: boolean
}

/** Panels side by side where there is room. */
export function PanelRow({ children, wide = false, loose = false }: PanelRowProps) {
  const classes = [styles.row, wide && styles.wide, loose && styles.loose].filter(Boolean)
  return <div className={classes.join(' ')}>{children}</div>
}
