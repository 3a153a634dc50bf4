import { formatInstant } from '#client/format/date.ts'
import { Person } from '#client/widget/person.tsx'
import { DECISION_TITLE, type FindingDecision } from '#shared/workflow/finding.ts'
import styles from './finding.module.css'

const AWARDED = { this: '计入这家空间', other: '计入另一家空间', none: '都不计' }

export interface DecisionsProps {
  readonly decisions: readonly {
    readonly decision: FindingDecision
    readonly reason: string
    readonly basis: string | null
    readonly at: string
    readonly by: string
    readonly confirmedBy: string | null
    readonly awarded: keyof typeof AWARDED | null
  }[]
}

/** What was decided, newest first: the newest one holds. */
export const Decisions = ({ decisions }: DecisionsProps) =>
  decisions.length === 0 ? (
    <p className={styles.place}>还没有处理。</p>
  ) : (
    <ol className={styles.decisions} data-testid="decisions">
      {decisions.map(({ decision, reason, basis, at, by, confirmedBy, awarded }) => (
        <li key={`${at} ${decision}`}>
          <b>
            {DECISION_TITLE[decision]}
            {awarded && `：${AWARDED[awarded]}`}
          </b>
          <span>{reason}</span>
          {basis && <span>依据：{basis}</span>}
          <small>
            {formatInstant(at)} · <Person login={by} office="city" />
            {confirmedBy && (
              <>
                {' '}
                提请，
                <Person login={confirmedBy} office="city" /> 复核
              </>
            )}
          </small>
        </li>
      ))}
    </ol>
  )
