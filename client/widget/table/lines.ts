/** Rows put under headings. */
export interface Grouping<Row> {
  /** The group of a row. */
  readonly of: (row: Row) => string
  /** All groups, in the order in which they stand. */
  readonly order: readonly string[]
}

/** One line of a table's body: a row, or the heading of those that follow. */
export type Line<Row> =
  | { readonly kind: 'group'; readonly key: string; readonly name: string; readonly size: number }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }

/** The lines of a table's body; rows come sorted, and by group where there are groups. */
export function linesOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  grouping: Grouping<Row> | undefined,
): Line<Row>[] {
  const lines: Line<Row>[] = []
  if (!grouping) {
    for (const row of rows) lines.push({ kind: 'row', key: keyOf(row), row })
    return lines
  }
  const sizes = new Map<string, number>()
  for (const row of rows) {
    const name = grouping.of(row)
    sizes.set(name, (sizes.get(name) ?? 0) + 1)
  }
  let current: string | null = null
  for (const row of rows) {
    const name = grouping.of(row)
    if (name !== current) {
      current = name
      lines.push({ kind: 'group', key: `group ${name}`, name, size: sizes.get(name)! })
    }
    lines.push({ kind: 'row', key: keyOf(row), row })
  }
  return lines
}
