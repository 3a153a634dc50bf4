import { formatDay } from '#client/format/date.ts'
import { formatNumber, NO_VALUE } from '#client/format/number.ts'
import { type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import type { DataColumn } from '../table/column.ts'
import type { LedgerCell, LedgerView } from './lines.ts'

const WIDTHS = {
  text: 132,
  evidence: 140,
  integer: 104,
  decimal: 104,
  money: 116,
  date: 130,
  choice: 104,
  creditCode: 188,
} as const

/** The declared columns of a ledger's rows, each cell written as its type is: days in words, numbers as handed in. */
export function ledgerCells<Row extends { readonly cells: readonly LedgerCell[] }>(
  ledger: LedgerId,
  columns: LedgerView['columns'],
): readonly DataColumn<Row>[] {
  const declared = ledgerOf(ledger).columns
  return columns.map(({ key, header }, index): DataColumn<Row> => {
    const type = declared.find((column) => column.key === key)?.type ?? 'text'
    const number = type === 'integer' || type === 'decimal' || type === 'money'
    return {
      id: key,
      title: type === 'money' ? `${header}（万元）` : header,
      width: Math.max(key === 'name' || key === 'tenant' ? 210 : WIDTHS[type], header.length * 13.5 + 36),
      align: number ? 'end' : 'start',
      value: ({ cells }) => cells[index] ?? null,
      sum: type === 'money',
      ...(type === 'date' ? { time: 'day' as const } : {}),
      text: ({ cells }) => written(cells[index] ?? null, type === 'date'),
    }
  })
}

export const isEmpty = (cell: LedgerCell): cell is null | '' => cell === null || cell === ''

/** A cell as it is read on the screen. */
export function written(cell: LedgerCell, date: boolean): string {
  if (isEmpty(cell)) return NO_VALUE
  if (typeof cell === 'number') return formatNumber(cell, decimalsOf(cell))
  return date ? formatDay(cell) : cell
}

/** As many decimals as the number was handed in with. */
const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length
