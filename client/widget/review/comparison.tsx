import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { formatNumber } from '#client/format/number.ts'
import { Answer } from '../answer.tsx'
import { useOnRecord } from '../on-record.ts'
import { DataTable } from '../table/data-table.tsx'
import { Download } from '../table/download.tsx'
import { changeColumns } from './change-columns.tsx'
import { changedLines, type LedgerComparison } from './changed-lines.ts'
import { JumpList } from './jump-list.tsx'
import styles from './review.module.css'

export interface ComparisonProps {
  readonly year: number
  readonly space: string
  readonly before: number
  readonly after: number
}

/** What changed between two revisions: figures, biggest first, then row by row. */
export function Comparison({ year, space, before, after }: ComparisonProps) {
  const compared = useQuery(trpc.report.compare.queryOptions({ year, space, before, after }))
  return (
    <Answer query={compared}>
      {({ ledgers, metrics }) => (
        <div className={styles.words} data-testid="comparison">
          <JumpList
            jumps={metrics}
            from={`第 ${before} 次`}
            to={`第 ${after} 次`}
            empty={`与第 ${before} 次报送相比，指标没有变化。`}
          />
          {ledgers.length === 0 && <p className={styles.quiet}>各台账的行都没有变化。</p>}
          {ledgers.map((one) => (
            <LedgerChanges key={one.ledger} compared={{ year, space, before, after }} of={one} />
          ))}
        </div>
      )}
    </Answer>
  )
}

interface LedgerChangesProps {
  readonly compared: ComparisonProps
  readonly of: LedgerComparison
}

/** The rows of a ledger that were added, left out or altered. */
function LedgerChanges({ compared: { year, space, before, after }, of }: LedgerChangesProps) {
  const { ledger, title, columns, counts } = of
  const lines = useMemo(() => changedLines(of), [of])
  const shown = useMemo(() => changeColumns(ledger, columns, lines), [ledger, columns, lines])
  const onRecord = useOnRecord({ year, space, revision: after, against: before })
  const name = `${title}的变化`
  const all = counts.added + counts.removed + counts.changed
  return (
    <details className={styles.group} data-ledger={ledger}>
      <summary>
        {title}{' '}
        <small>
          增 {counts.added}　删 {counts.removed}　改 {counts.changed}　未变 {counts.unchanged}
        </small>
      </summary>
      <div className={styles.changes}>
        <span className={styles.download}>
          <Download
            name={`${year} 年度${name} ${space} 第 ${before} 次至第 ${after} 次`}
            columns={shown}
            rows={lines}
            onRecord={onRecord(ledger)}
          />
        </span>
        <DataTable
          caption={name}
          columns={shown}
          rows={lines}
          rowKey={({ key }) => key}
          rowData={({ is }) => ({ 'data-change': is })}
          sort={null}
          tall={lines.length > 20}
          testId={`changes-${ledger}`}
          empty={null}
        />
        {all > lines.length && (
          <p className={styles.quiet}>
            变化共 {formatNumber(all)} 行，这里和文件中列出 {formatNumber(lines.length)} 行。
          </p>
        )}
      </div>
    </details>
  )
}
