/** Most texts remembered at once: past it, repeats are kept again rather than memory lost. */
const MOST = 100_000

/** Texts shorter than this are never views into a longer one. */
const VIEW_LENGTH = 13

/**
 * One copy of each text: ledgers name the same mentors and tenants over and over. The copy also lets go of the
 * file's text, of which a cell may be a mere view that would keep all of it in memory.
 */
export function interner(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const copy = known.get(text)
    if (copy !== undefined) return copy
    const own = text.length < VIEW_LENGTH ? text : Array.from(text).join('')
    if (known.size >= MOST) known.clear()
    known.set(own, own)
    return own
  }
}

/**
 * The same for rows that are kept: the cells of some columns, each space's by themselves, since names recur within a
 * ledger and hardly in another's.
 */
export function rowInterner(columns: readonly number[]): (row: unknown[], space: string) => void {
  const interners = new Map<string, (text: string) => string>()
  return (row, space) => {
    let intern = interners.get(space)
    if (!intern) {
      intern = interner()
      interners.set(space, intern)
    }
    for (const column of columns) {
      const value = row[column]
      if (typeof value === 'string') row[column] = intern(value)
    }
  }
}
