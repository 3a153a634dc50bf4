import { type Ref, useId } from 'react'
import styles from './review.module.css'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly invalid?: boolean
  /** Only read out: what stands around it names it to the eye. */
  readonly labelHidden?: boolean
  readonly rows?: number
  readonly ref?: Ref<HTMLTextAreaElement>
  readonly onLeave?: () => void
}

/** A few lines to be written. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, invalid = false, labelHidden = false, rows = 2, ref, onLeave } = props
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        ref={ref}
        rows={rows}
        maxLength={500}
        value={value}
        aria-invalid={invalid}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      {hint !== undefined && (
        <small id={`${id}-hint`} className={invalid ? styles.bad : undefined}>
          {hint}
        </small>
      )}
    </div>
  )
}
