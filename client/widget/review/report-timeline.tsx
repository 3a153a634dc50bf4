import { formatDay, formatInstant } from '#client/format/date.ts'
import { ledgerOf } from '#shared/ledger/ledgers.ts'
import { Person } from '../person.tsx'
import { ReportStatusTag } from '../standing.tsx'
import styles from './review.module.css'
import type { Review } from './use-review.ts'

/** What a report went through: every move with its reason, and what reviewers remarked on the way. */
export function ReportTimeline({ review }: { readonly review: Review }) {
  const { moves, remarks } = review
  if (moves.length === 0) return <p className={styles.quiet}>还没有提交过。</p>
  return (
    <ol className={styles.timeline} data-testid="timeline">
      {moves.toReversed().map((move) => (
        <li key={`${move.revision}${move.at}${move.to}`} data-to={move.to}>
          <p>
            <ReportStatusTag status={move.to} />
            <b>第 {move.revision} 次</b>
            <small>
              {formatInstant(move.at)}　<Person login={move.by} />
            </small>
          </p>
          {move.visitedOn !== null && <p>现场核查：{formatDay(move.visitedOn)}</p>}
          {move.reason !== null && (
            <p className={move.to === 'returned' ? styles.reason : undefined}>{move.reason}</p>
          )}
          <ul>
            {remarks
              .filter(({ revision, at }) => revision === move.revision && at === move.at)
              .map((remark) => (
                <li key={remark.id} data-remark={remark.id}>
                  <span className={styles.place}>{placeOf(remark)}</span> {remark.text}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function placeOf({ ledger, row, here }: Review['remarks'][number]): string {
  if (ledger === null) return '整份报告'
  const { title } = ledgerOf(ledger)
  if (row === null) return title
  if (here && here.row !== row) return `${title}第 ${row} 行（现第 ${here.row} 行）`
  return `${title}第 ${row} 行${here ? '' : '（已改动或删除）'}`
}
