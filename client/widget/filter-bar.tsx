import { Button, Checkbox, Select } from 'antd'
import { memo, type ReactNode } from 'react'
import { formatNumber } from '#client/format/number.ts'
import styles from './filter-bar.module.css'

export interface FilterBarProps {
  readonly children: ReactNode
  /** How many are shown, and of how many. */
  readonly shown: number
  readonly of: number
  /** What is counted; 家 if left out. */
  readonly unit?: string
  readonly onClear: () => void
  /** At the bar's end. */
  readonly end?: ReactNode
}

/** The filters above a table, what they leave, and the way back to everything. */
export function FilterBar({ children, shown, of, unit = '家', onClear, end }: FilterBarProps) {
  return (
    <search className={styles.bar} data-screen-only>
      {children}
      <span className={styles.count} role="status" data-figure="shown" data-value={shown}>
        {shown === of
          ? `共 ${formatNumber(of)} ${unit}`
          : `${formatNumber(shown)} / ${formatNumber(of)} ${unit}`}
      </span>
      {shown !== of && (
        <Button type="link" size="small" onClick={onClear}>
          清除筛选
        </Button>
      )}
      {end && <span className={styles.end}>{end}</span>}
    </search>
  )
}

export interface ChoiceProps<V extends string> {
  readonly label: string
  readonly value: V | undefined
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V | undefined) => void
}

/** One of a few, or all. Drawn anew only where something of it changes: a list is to show a filter at once. */
export const Choice = memo(function Choice<V extends string>(props: ChoiceProps<V>) {
  const { label, value, options, onChange } = props
  return (
    <Select<V>
      className={styles.choice}
      aria-label={label}
      placeholder={label}
      allowClear={{ label: `清空“${label}”` }}
      value={value ?? null}
      options={[...options]}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  )
}) as <V extends string>(props: ChoiceProps<V>) => ReactNode

export interface TickProps {
  readonly label: string
  readonly value: true | undefined
  readonly onChange: (value: true | undefined) => void
  readonly testId?: string
}

/** Something that is asked for or not. */
export const Tick = memo(function Tick({ label, value, onChange, testId }: TickProps) {
  return (
    <Checkbox
      checked={value === true}
      onChange={(event) => onChange(event.target.checked || undefined)}
      data-testid={testId}
    >
      {label}
    </Checkbox>
  )
})

/** The words themselves as options. */
export const asOptions = <V extends string>(words: readonly V[]) =>
  words.map((word) => ({ value: word, label: word as string }))
