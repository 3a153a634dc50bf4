import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import { ledgerOf } from '#shared/ledger/ledgers.ts'
import type { FindingCode } from '#shared/workflow/finding.ts'
import styles from './rows-behind.module.css'

interface Place {
  readonly file: string
  readonly sheet: string | null
  readonly row: number
}

export interface RowsBehindProps {
  readonly year: number
  readonly matter: {
    readonly space: string
    readonly code?: FindingCode
    readonly row: (Place & { readonly ledger: LedgerId }) | null
    /** Rows that it speaks of together. */
    readonly rows?: readonly Place[]
    readonly rowsLedger?: string | null
    /** The firm that it is about. */
    readonly creditCode?: string | null
  }
}

/** So many rows are shown in full. */
const MOST = 10

/** The rows of the report in force that a finding or an objection is about, as they were handed in. */
export function RowsBehind({ year, matter }: RowsBehindProps) {
  const { space, row, rows = [], rowsLedger = null, creditCode = null } = matter
  const ledger = row?.ledger ?? (rowsLedger as LedgerId | null) ?? (creditCode === null ? null : 'tenants')
  const newest = useQuery({
    ...trpc.report.get.queryOptions({ year, space }),
    enabled: ledger !== null,
  })
  const inForce = newest.data?.inForce ?? null
  const counted = useQuery({
    ...trpc.report.get.queryOptions({ year, space, revision: inForce ?? 1 }),
    enabled: ledger !== null && inForce !== null,
  })
  if (ledger === null) return <ReportLinks year={year} matter={matter} />
  if (!counted.data) return null
  const { columns, rows: lines } = counted.data.ledgers[ledger]
  const wanted = row ? [row] : rows
  const at = columns.findIndex(({ key }) => key === 'creditCode')
  const behind = lines.filter((line) =>
    creditCode === null
      ? wanted.some((one) => one.file === line.file && one.sheet === line.sheet && one.row === line.row)
      : line.cells[at] === creditCode,
  )
  return (
    <>
      {behind.slice(0, MOST).map((line) => (
        <div key={`${line.file} ${line.sheet} ${line.row}`} data-testid="row-behind">
          <span className={styles.place}>
            {ledgerOf(ledger).title} · {line.file}
            {line.sheet && ` · ${line.sheet}`} · 第 {line.row} 行
          </span>
          <dl className={styles.row}>
            {columns.map(({ key, header }, index) => {
              const cell = line.cells[index]
              return cell === null || cell === undefined || cell === '' ? null : (
                <div key={key}>
                  <dt>{header}</dt>
                  <dd>{cell}</dd>
                </div>
              )
            })}
          </dl>
        </div>
      ))}
      <Link to="/reports/$space" params={{ space }} search={{ revision: inForce ?? undefined }}>
        查看报告
      </Link>
    </>
  )
}

/** Figures of the report as a whole: they stand in it, and in last year's where they are compared with that. */
function ReportLinks({ year, matter: { space, code } }: RowsBehindProps) {
  return (
    <p className={styles.links}>
      <Link to="/reports/$space" params={{ space }}>
        查看 {year} 年度报告
      </Link>
      {code === 'JUMP' && (
        <Link to="/reports/$space" params={{ space }} search={{ year: year - 1 }}>
          查看 {year - 1} 年度报告
        </Link>
      )}
    </p>
  )
}
