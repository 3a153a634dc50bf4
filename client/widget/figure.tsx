import { Children, type CSSProperties, type ReactNode } from 'react'
import styles from './figure.module.css'
import { rawValue } from './raw-value.ts'

export interface FigureProps {
  /** The name by which the figure is found in the page (`data-figure`). */
  readonly name: string
  readonly title: string
  readonly value: number | null
  /** The value as it is written. */
  readonly text: string
  readonly unit?: string
  /** The exact value, where `text` is shortened. */
  readonly exact?: string
  readonly note?: ReactNode
}

/** One number that matters, with its unit and what to hold it against. */
export function Figure({ name, title, value, text, unit, exact, note }: FigureProps) {
  return (
    <div className={styles.figure} data-figure={name} data-value={rawValue(value)}>
      <dt>{title}</dt>
      <dd>
        <span className={styles.value} title={exact}>
          {text}
          {unit && value !== null && <small> {unit}</small>}
        </span>
        {note && <span className={styles.note}>{note}</span>}
      </dd>
    </div>
  )
}

/** Figures side by side, in as many rows as leave no gap. */
export function Figures({ children }: { readonly children: ReactNode }) {
  const count = Children.count(children)
  const style = {
    '--wide': count > 8 ? 6 : count,
    '--medium': count % 4 === 0 ? 4 : 3,
    '--size': count > 6 ? '22px' : '25px',
  } as CSSProperties
  return (
    <dl className={styles.figures} style={style}>
      {children}
    </dl>
  )
}
