/** Names that sheets may have: Excel allows 31 characters, some of them not, and no name twice, however it is written. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const base = name.replace(/[[\]/\\:*?]|^'|'$/g, '_').slice(0, 31) || '表'
    let unique = base
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const suffix = `(${number})`
      unique = base.slice(0, 31 - suffix.length) + suffix
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}
