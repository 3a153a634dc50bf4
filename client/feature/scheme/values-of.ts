/** The values that spaces have in each indicator; those without one left out. */
export function valuesByIndicator(
  results: readonly {
    readonly indicators: readonly { readonly id: string; readonly value: number | null }[]
  }[],
): ReadonlyMap<string, readonly number[]> {
  const values = new Map<string, number[]>()
  for (const { id, value } of results.flatMap(({ indicators }) => indicators)) {
    const own = values.get(id) ?? []
    if (value !== null) own.push(value)
    values.set(id, own)
  }
  return values
}
