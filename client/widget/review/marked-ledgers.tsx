import { Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import type { Answers } from '#client/api/trpc.ts'
import { LEDGERS, type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import { useOnRecord } from '../on-record.ts'
import { useNameOf } from '../person.tsx'
import { Download } from '../table/download.tsx'
import { Tag } from '../tag.tsx'
import { markedColumns } from './marked-columns.ts'
import { isMarked, markedLines } from './marked-lines.ts'
import type { RowTools } from './marked-row.tsx'
import { MarkedTable } from './marked-table.tsx'
import styles from './review.module.css'
import type { MayDo, Review } from './use-review.ts'

export interface MarkedLedgersProps {
  readonly report: Answers['report']['get']
  readonly review: Review
  readonly may: MayDo
  /** Remarks being written, by the row's key; left out: none are written here. */
  readonly remarks?: RowTools['remarks']
  /** Whether rows are mended here. */
  readonly mends?: boolean
}

/** The ledgers' rows with issues marked in place, evidence and remarks beside them. */
export function MarkedLedgers({ report, review, may, remarks, mends = false }: MarkedLedgersProps) {
  const { year, space, revision } = report
  const all = useMemo(
    () => new Map(LEDGERS.map(({ id }) => [id, markedLines(report, review, id)])),
    [report, review],
  )
  const marked = (id: LedgerId) => all.get(id)!.filter(isMarked).length
  // One begins where there is something to look at.
  const [ledger, setLedger] = useState<LedgerId>(
    () => LEDGERS.find(({ id }) => marked(id) > 0)?.id ?? 'events',
  )
  const [markedOnly, setMarkedOnly] = useState(true)
  const onRecord = useOnRecord({ year, space, revision })
  const lines = all.get(ledger)!
  const shown = markedOnly ? lines.filter((line) => isMarked(line) || remarks?.of(ledger, line)) : lines
  const nameOf = useNameOf()
  const columns = useMemo(
    () => markedColumns(ledger, report.ledgers[ledger], lines, nameOf),
    [report, ledger, lines, nameOf],
  )
  const { title } = ledgerOf(ledger)
  return (
    <div className={styles.words} data-testid="ledgers">
      <div className={styles.tabs} role="toolbar" aria-label="台账">
        {LEDGERS.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            data-ledger={id}
            aria-pressed={id === ledger}
            onClick={() => setLedger(id)}
          >
            {title} <small>{report.rows[id]} 行</small>
            {marked(id) > 0 && <Tag tone="warn">{marked(id)} 行有标注</Tag>}
          </button>
        ))}
      </div>
      <div className={styles.above}>
        <Checkbox checked={markedOnly} onChange={(event) => setMarkedOnly(event.target.checked)}>
          只看有标注的行（有提示、佐证或意见的）
        </Checkbox>
        <Download
          name={`${year} 年度${title} ${space} 第 ${revision} 次`}
          columns={columns}
          rows={shown}
          onRecord={onRecord(ledger)}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.quiet}>
          {lines.length === 0
            ? `${title}没有行。`
            : `${title}没有带标注的行；取消勾选可查看全部 ${lines.length} 行。`}
        </p>
      ) : (
        <MarkedTable
          key={ledger}
          ledger={ledger}
          headers={report.ledgers[ledger].columns}
          columns={columns}
          lines={shown}
          tools={{ review, may, ...(remarks && { remarks }), mends }}
        />
      )}
    </div>
  )
}
