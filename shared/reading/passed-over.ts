import { Fault } from './cell/reading.ts'
import type { BoundColumn } from './columns.ts'

const TOTAL = new Set(['合计', '总计', '小计', '共计'])
const NOTE = /^(?:注|备注|说明|填表|填报|审核|审批|制表|负责人|单位)/
/** How far into a note its colon may stand: 填报单位:… is a note, a long sentence with a colon is not. */
const COLON_WITHIN = 12
// First characters of all of the above: nearly every row is told from them without a further look.
const MAY_BE = /^[合总小共注备说填审制负单]/

/**
 * Whether a row is a total or a note, and so no row of the ledger (reports: Rows passed over).
 * @param cells cleaned cells, `''` where empty
 * @param raw the cells as typed, in the same places
 */
export function isTotalOrNote(
  cells: readonly string[],
  raw: readonly string[],
  columns: readonly BoundColumn[],
): boolean {
  const first = cells.findIndex((cell) => cell !== '')
  const text = cells[first]?.replace(/\s/g, '') ?? ''
  if (!MAY_BE.test(text)) return false
  if (TOTAL.has(text.replaceAll(':', ''))) return true
  if (!NOTE.test(text)) return false
  const alone = cells.every((cell, index) => cell === '' || index === first)
  if (!alone && ![...text].slice(0, COLON_WITHIN).includes(':')) return false
  return !columns.some(
    ({ column, sources }) =>
      column.required &&
      column.type !== 'text' &&
      sources.some(({ index, read }) => {
        const cell = cells[index] ?? ''
        return cell !== '' && !(read(cell, raw[index]!) instanceof Fault)
      }),
  )
}
