import { useNavigate } from '@tanstack/react-router'
import styles from './frame.module.css'

export interface YearSelectProps {
  readonly year: number
  readonly years: readonly { readonly year: number }[]
}

/** The year of all that is shown. The browser's own list: it is there at once and known to every device. */
export function YearSelect({ year, years }: YearSelectProps) {
  const navigate = useNavigate()
  const choices = [...new Set([year, ...years.map((summary) => summary.year)])].sort((a, b) => b - a)
  return (
    <label className={styles.year} data-screen-only>
      <span className={styles.yearLabel}>考核年度</span>
      <select
        data-testid="year"
        value={year}
        onChange={(event) => {
          const next = Number(event.target.value)
          navigate({ to: '.', search: (before) => ({ ...before, year: next }), resetScroll: false })
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice} 年度
          </option>
        ))}
      </select>
    </label>
  )
}
