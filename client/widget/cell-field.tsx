import { type ReactNode, useId } from 'react'
import type { ColumnGuide } from '#shared/reading/column-guide.ts'
import type { Issue } from '#shared/reading/issue.ts'
import styles from './cell-field.module.css'

export interface CellFieldProps {
  readonly guide: ColumnGuide
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether it must be filled in just now: by itself, or for what another field says. */
  readonly required: boolean
  /** What is wrong with it, as far as it is to be said yet. */
  readonly issues: readonly Issue[]
  /** What it will be read as, where that is not what was typed. */
  readonly readAs: string | null
  /** What else there is to know of it: last year's value, what was handed in. */
  readonly beside?: ReactNode
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly onFocus?: () => void
  readonly onLeave?: () => void
}

/** One cell of a ledger to be filled in: its label, unit, hint and choices are those that its column declares. */
export function CellField(props: CellFieldProps) {
  const { guide, value, required, issues, readAs, beside, onChange, onFocus, onLeave, ...rest } = props
  const { column, unit, meaning, type, example } = guide
  const id = useId()
  const hint = [meaning, column.type === 'choice' || meaning.includes('填') ? '' : exampleOf(example)]
    .filter(Boolean)
    .join('；')
  const said = {
    hint: hint !== '',
    issues: issues.length > 0,
    read: readAs !== null,
    beside: Boolean(beside),
  }
  const described = Object.entries(said).flatMap(([part, there]) => (there ? [`${id}-${part}`] : []))
  const control = {
    ...rest,
    id,
    value,
    'data-key': column.key,
    'aria-required': required,
    'aria-invalid': issues.some(({ severity }) => severity === 'error'),
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    onFocus,
    onBlur: onLeave,
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {column.header}
        {required && (
          <span className={styles.required} aria-hidden="true">
            *
          </span>
        )}
        {unit !== null && <small>（{unit}）</small>}
      </label>
      {column.type === 'choice' ? (
        <select {...control} onChange={({ target }) => onChange(target.value)}>
          <option value="">
            {column.whenEmpty === undefined ? '请选择' : `${column.whenEmpty}（未填）`}
          </option>
          {[...new Set([...Object.keys(column.choices), ...(value === '' ? [] : [value])])].map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...control}
          type="text"
          inputMode={type === '整数' ? 'numeric' : type === '数字' || type === '金额' ? 'decimal' : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      <div id={`${id}-issues`} className={styles.issues} role="alert">
        {issues.map(({ code, message }) => (
          <p key={code} data-issue={code}>
            {message}
          </p>
        ))}
      </div>
      {readAs !== null && (
        <p id={`${id}-read`} className={styles.read}>
          读作 <b>{readAs}</b>
        </p>
      )}
      {beside && (
        <div id={`${id}-beside`} className={styles.beside}>
          {beside}
        </div>
      )}
      {hint !== '' && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

const exampleOf = (example: string): string => (example === '' ? '' : `如 ${example}`)
