import { Link } from '@tanstack/react-router'
import { ReportStatusTag } from '#client/widget/standing.tsx'
import styles from './city.module.css'

export interface OutstandingProps {
  readonly outstanding: readonly {
    readonly space: string
    readonly name: string
    readonly district: string
    readonly status: 'missing' | 'draft' | 'submitted' | 'returned'
    readonly errors: number
  }[]
}

/** The spaces without a report in force, by name, and why. */
export function Outstanding({ outstanding }: OutstandingProps) {
  if (outstanding.length === 0) return null
  return (
    <>
      <h3 className={styles.subhead}>
        尚无已核验报送的空间 <span>{outstanding.length} 家</span>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <ul className={styles.outstanding} tabIndex={0} aria-label="尚无已核验报送的空间">
        {outstanding.map(({ space, name, district, status, errors }) => (
          <li key={space} data-space={space} data-status={status}>
            <span className={styles.who}>
              <Link to="/reports/$space" params={{ space }}>
                {name}
              </Link>
              <small>
                {district} · {space}
              </small>
            </span>
            <span className={styles.state}>
              <ReportStatusTag status={status} />
              {errors > 0 && <small>{errors} 处错误</small>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
