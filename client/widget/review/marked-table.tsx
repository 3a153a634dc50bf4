import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import type { LedgerView } from '../ledger/lines.ts'
import type { DataColumn } from '../table/column.ts'
import { TOTAL_LABEL, totalsOf } from '../table/totals.ts'
import type { MarkedLine } from './marked-lines.ts'
import { classOf, MarkedRow, type RowTools } from './marked-row.tsx'
import styles from './review.module.css'
import { Scroll } from './scroll.tsx'

export interface MarkedTableProps {
  readonly ledger: LedgerId
  /** The ledger's columns as issues name them. */
  readonly headers: LedgerView['columns']
  readonly columns: readonly DataColumn<MarkedLine>[]
  readonly lines: readonly MarkedLine[]
  readonly tools: RowTools
}

const AT_FIRST = 50
const MORE = 200

/** The rows of a ledger with what is said of them and done about them; the first ones, and more when asked for. */
export function MarkedTable({ ledger, headers, columns, lines, tools }: MarkedTableProps) {
  const [most, setMost] = useState(AT_FIRST)
  const totals = useMemo(() => totalsOf(columns, lines), [columns, lines])
  const saidOf = ({ issues }: MarkedLine) =>
    new Set(
      headers.filter(({ header }) => issues.some(({ column }) => column === header)).map(({ key }) => key),
    )
  return (
    <>
      <Scroll label={ledgerOf(ledger).title}>
        <table className={`${styles.table} ${styles.rows}`} data-testid="marked-rows">
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  data-col={column.id}
                  className={classOf(column)}
                  style={{ minWidth: column.width }}
                >
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, most).map((line) => (
              <MarkedRow
                key={line.key}
                line={line}
                ledger={ledger}
                columns={columns}
                said={saidOf(line)}
                tools={tools}
              />
            ))}
          </tbody>
          {totals && (
            <tfoot>
              <tr>
                {columns.map((column, at) => (
                  <td key={column.id} className={classOf(column)}>
                    {at === 0 ? TOTAL_LABEL : totals[at]?.text}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </Scroll>
      {lines.length > most && (
        <Button type="link" onClick={() => setMost(most + MORE)}>
          再显示 {Math.min(MORE, lines.length - most)} 行（还有 {lines.length - most} 行）
        </Button>
      )}
    </>
  )
}
