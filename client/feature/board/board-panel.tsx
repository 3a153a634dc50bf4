import { type ReactNode, useId } from 'react'
import styles from './board.module.css'

export interface BoardPanelProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
  readonly testId?: string
}

/** One subject of the board. */
export function BoardPanel({ title, note, children, testId }: BoardPanelProps) {
  const heading = useId()
  return (
    <section className={styles.panel} aria-labelledby={heading} data-testid={testId}>
      <header className={styles.panelHead}>
        <h2 id={heading}>{title}</h2>
        {note && <p>{note}</p>}
      </header>
      {children}
    </section>
  )
}
