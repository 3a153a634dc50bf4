/** A cell of the grid by its space and indicator. */
export const cellKey = (space: string, indicator: string): string => JSON.stringify([space, indicator])

/** What is typed in a cell, as a mark: null takes it back; a sentence says what is wrong. */
export function typedMark(
  text: string,
  highest: number | null,
): { points: number | null } | { fault: string } {
  const typed = text.trim().normalize('NFKC')
  if (typed === '') return { points: null }
  if (!/^\d+(\.\d{1,2})?$/.test(typed)) return { fault: '应为数字，最多两位小数' }
  const points = Number(typed)
  if (highest !== null && points > highest) return { fault: `应在 0 至 ${highest} 分之间` }
  return { points }
}

export interface Typed {
  readonly space: string
  readonly indicator: string
  readonly points: number | null
}

/** Which cells were changed to another mark, and which hold what is none; `typed` by {@link cellKey}. */
export function changesOf(
  typed: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, number>,
  highestOf: (indicator: string) => number | null,
): { readonly changes: readonly Typed[]; readonly faults: ReadonlyMap<string, string> } {
  const changes: Typed[] = []
  const faults = new Map<string, string>()
  for (const [key, text] of typed) {
    const [space, indicator] = JSON.parse(key) as [string, string]
    const read = typedMark(text, highestOf(indicator))
    if ('fault' in read) faults.set(key, read.fault)
    else if (read.points !== (kept.get(key) ?? null)) changes.push({ space, indicator, points: read.points })
  }
  return { changes, faults }
}
