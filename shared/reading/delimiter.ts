import { findHeader, HEADER_ROWS, type TableKind } from './header.ts'

/** What may part the cells of a text file, in the order in which ties are settled. */
export const DELIMITERS = [',', '\t', ';', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * The delimiter with which the header row names the most columns; then the most cells; then in the order of
 * {@link DELIMITERS} (reports: Text).
 * @param head gives the first rows of the text as they are with a delimiter
 */
export function chooseDelimiter(
  head: (delimiter: Delimiter, rows: number) => readonly (readonly string[])[],
  kinds: readonly TableKind[],
): Delimiter {
  let best: { delimiter: Delimiter; named: number; cells: number } | null = null
  for (const delimiter of DELIMITERS) {
    const rows = head(delimiter, HEADER_ROWS)
    const header = findHeader(rows, kinds)
    const named = header?.named ?? 0
    const cells = header ? header.cells.length : Math.max(0, ...rows.map((row) => row.length))
    if (!best || named > best.named || (named === best.named && cells > best.cells)) {
      best = { delimiter, named, cells }
    }
  }
  return best!.delimiter
}
