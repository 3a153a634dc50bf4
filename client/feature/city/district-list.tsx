import { Link } from '@tanstack/react-router'
import { formatPoints } from '#client/format/number.ts'
import styles from './city.module.css'

export interface DistrictMean {
  readonly district: string
  readonly scored: number
  readonly mean: number | null
  readonly best: number | null
}

/** The districts by mean, with a bar each. */
export function DistrictList({ districts }: { readonly districts: readonly DistrictMean[] }) {
  return (
    <ol className={styles.districts}>
      {districts.map(({ district, scored, mean }) => (
        <li key={district} data-district={district} data-value={String(mean)}>
          <Link to="/ranking" search={{ by: 'district', district }}>
            {district}
          </Link>
          <span className={styles.meanBar} aria-hidden="true">
            <span style={{ width: `${Math.min(100, mean ?? 0)}%` }} />
          </span>
          <b>{formatPoints(mean)}</b>
          <small>{scored} 家</small>
        </li>
      ))}
    </ol>
  )
}
