import { cleanCell, isEmptyCell } from '#shared/base/text.ts'
import { SPACE_KEYS } from '#shared/ledger/column.ts'
import { LEDGERS, type LedgerId } from '#shared/ledger/ledgers.ts'
import { type BoundColumn, bindHeader } from './columns.ts'
import { findHeader } from './header.ts'
import type { Issue } from './issue.ts'
import { rowReader, type Value } from './row-reader.ts'
import { type Cell, cellText } from './table.ts'

/** A row as it would be read. */
export interface CheckedRow {
  /** It would be taken for an empty row, a total or a note. */
  readonly passedOver: boolean
  readonly issues: readonly Issue[]
  /** What each column would come to, by its key; null where nothing stands or it can't be read. */
  readonly values: Readonly<Record<string, Value>>
}

/** A table of a ledger of which single rows are looked at: filled in, or mended. */
export interface RowCheck {
  readonly ledger: LedgerId
  /** 1-based. */
  readonly headerRow: number
  readonly columns: readonly BoundColumn[]
  /** One past the last column whose header is not empty. */
  readonly width: number
  /** The places of a column 错误信息, which is as if it were not there. */
  readonly told: readonly number[]
  readonly check: (line: readonly Cell[]) => CheckedRow
}

/**
 * Checks rows one by one by the very reader of whole tables; what is between rows is not asked.
 * @param head the table's lines down to its header, which may name units
 * @param year of the report
 * @returns null where the lines have no ledger's header
 */
export function rowCheck(head: readonly (readonly Cell[])[], year: number): RowCheck | null {
  const header = findHeader(head, LEDGERS)
  if (!header) return null
  const bound = bindHeader(header, head.slice(0, header.row - 1), {})
  const read = rowReader(header.kind.id, bound, SPACE_KEYS, {}, year)
  return {
    ...{ ledger: header.kind.id, headerRow: header.row, columns: bound.columns },
    ...{ width: bound.width, told: bound.told },
    check: (line) => {
      const found = read(line, header.row + 1)
      if (!found) return { passedOver: true, issues: [], values: {} }
      const values = bound.columns.map(({ column }, index) => [column.key, found.values[index] ?? null])
      return { passedOver: false, issues: found.issues, values: Object.fromEntries(values) }
    },
  }
}

/** Where a column's value stands in a line: its filled places, or else its first; none where the table lacks it. */
export function placesIn(line: readonly Cell[], { sources }: BoundColumn): number[] {
  const filled = sources
    .map(({ index }) => index)
    .filter((index) => !isEmptyCell(cleanCell(cellText(line[index]))))
  return filled.length > 0 ? filled : sources.slice(0, 1).map(({ index }) => index)
}

/** What was typed in a column; of several places, all of it. */
export const typedIn = (line: readonly Cell[], column: BoundColumn): string =>
  placesIn(line, column)
    .map((index) => cellText(line[index]))
    .join(' / ')

/** A value as one would type it, so that it is read as itself. */
export function typedText(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') {
    const text = String(value)
    return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
  }
  return typeof value === 'string' ? value : value.join('、')
}
