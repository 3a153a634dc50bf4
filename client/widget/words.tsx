import { Input } from 'antd'
import { useId } from 'react'
import styles from './words.module.css'

export interface WordsProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly rows?: number
}

/** A few sentences to be written. */
export function Words({ label, value, onChange, hint, rows = 3 }: WordsProps) {
  const id = useId()
  return (
    <div className={styles.words}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={rows}
        maxLength={2_000}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  )
}
