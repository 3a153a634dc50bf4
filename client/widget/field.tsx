import { Input } from 'antd'
import { useId, useState } from 'react'
import styles from './field.module.css'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name: string
  /** What browsers and password keepers take it for. */
  readonly autoComplete?: string
  readonly secret?: boolean
  readonly autoFocus?: boolean
  readonly hint?: string
  readonly invalid?: boolean
}

/** One line to be filled in; a secret one can be looked at. */
export function Field({
  label,
  value,
  onChange,
  secret = false,
  hint,
  invalid = false,
  ...rest
}: FieldProps) {
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {secret && (
          <button
            type="button"
            className={styles.reveal}
            aria-pressed={shown}
            aria-label={`${shown ? '隐藏' : '显示'}${label}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? '隐藏' : '显示'}
          </button>
        )}
      </div>
      <Input
        {...rest}
        id={id}
        size="large"
        type={secret && !shown ? 'password' : 'text'}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        aria-invalid={invalid}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
