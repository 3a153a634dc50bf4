import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import type { Answers } from '#client/api/trpc.ts'
import { LEDGERS, type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import { Tag } from '../tag.tsx'
import { isMarked, markedLines } from './marked-lines.ts'
import { MarkedRow, type RowTools } from './marked-row.tsx'
import styles from './review.module.css'
import { Scroll } from './scroll.tsx'
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

const AT_FIRST = 50

/** The ledgers' rows with issues marked in place, evidence and remarks beside them. */
export function MarkedLedgers({ report, review, may, remarks, mends = false }: MarkedLedgersProps) {
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
  const [most, setMost] = useState(AT_FIRST)
  const lines = all.get(ledger)!
  const shown = markedOnly ? lines.filter((line) => isMarked(line) || remarks?.of(ledger, line)) : lines
  const { columns } = report.ledgers[ledger]
  const choose = (id: LedgerId) => {
    setLedger(id)
    setMost(AT_FIRST)
  }
  return (
    <div className={styles.words} data-testid="ledgers">
      <div className={styles.tabs} role="toolbar" aria-label="台账">
        {LEDGERS.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            data-ledger={id}
            aria-pressed={id === ledger}
            onClick={() => choose(id)}
          >
            {title} <small>{report.rows[id]} 行</small>
            {marked(id) > 0 && <Tag tone="warn">{marked(id)} 行有标注</Tag>}
          </button>
        ))}
      </div>
      <Checkbox checked={markedOnly} onChange={(event) => setMarkedOnly(event.target.checked)}>
        只看有标注的行（有提示、佐证或意见的）
      </Checkbox>
      {shown.length === 0 ? (
        <p className={styles.quiet}>
          {lines.length === 0
            ? `${ledgerOf(ledger).title}没有行。`
            : `${ledgerOf(ledger).title}没有带标注的行；取消勾选可查看全部 ${lines.length} 行。`}
        </p>
      ) : (
        <Scroll label={ledgerOf(ledger).title}>
          <table className={`${styles.table} ${styles.rows}`}>
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">提示、佐证与意见</th>
                {columns.map(({ key, header }) => (
                  <th key={key} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, most).map((line) => (
                <MarkedRow
                  key={line.key}
                  line={line}
                  ledger={ledger}
                  columns={columns}
                  tools={{ review, may, ...(remarks && { remarks }), mends }}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {shown.length > most && (
        <Button type="link" onClick={() => setMost(most + 200)}>
          再显示 {Math.min(200, shown.length - most)} 行（还有 {shown.length - most} 行）
        </Button>
      )}
    </div>
  )
}
