import { Input, Select } from 'antd'
import type { Column } from '#shared/ledger/column.ts'
import type { Issue } from '#shared/reading/issue.ts'
import styles from './report.module.css'

export interface ProfileFieldProps {
  readonly column: Column
  readonly value: string
  /** Last year's, as it would be typed; null where there was no report. */
  readonly before: string | null
  readonly issues: readonly Issue[]
  readonly onChange: (value: string) => void
  readonly onLeave: () => void
}

/** One column of the ledger as a field: its unit, what stood there last year, and what is wrong with what was typed. */
export function ProfileField({ column, value, before, issues, onChange, onLeave }: ProfileFieldProps) {
  const { key, header, required } = column
  const id = `profile-${key}`
  const unit = unitOf(column)
  const isWrong = issues.some(({ severity }) => severity === 'error')
  const attributes = {
    id,
    value,
    'aria-required': required,
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-told`,
    onBlur: onLeave,
  }
  return (
    <div className={styles.field} data-field={key}>
      <label htmlFor={id}>
        {header}
        {unit && <small>（{unit}）</small>}
        {required && <span className={styles.required}> 必填</span>}
      </label>
      {column.type === 'choice' ? (
        <Select
          {...attributes}
          value={value || null}
          placeholder="请选择"
          {...(isWrong && { status: 'error' as const })}
          options={Object.keys(column.choices).map((word) => ({ value: word, label: word }))}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      ) : (
        <Input
          {...attributes}
          type={column.type === 'date' ? 'date' : 'text'}
          inputMode={NUMERIC.has(column.type) ? 'decimal' : 'text'}
          {...(isWrong && { status: 'error' as const })}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      <div id={`${id}-told`} className={styles.fieldTold}>
        {issues.map(({ code, severity, message }) => (
          <p key={code} className={severity === 'error' ? styles.errors : styles.warnings}>
            {message}
          </p>
        ))}
        {before !== null && (
          <p className={before !== '' && before === value ? styles.warnings : styles.none}>
            {before === '' ? '上年未填' : before === value ? `与上年相同：${before}` : `上年：${before}`}
          </p>
        )}
      </div>
    </div>
  )
}

const NUMERIC = new Set<Column['type']>(['integer', 'decimal', 'money'])

const unitOf = (column: Column): string | null =>
  column.type === 'money'
    ? '万元'
    : column.type === 'integer' || column.type === 'decimal'
      ? (column.units[0] ?? null)
      : null
