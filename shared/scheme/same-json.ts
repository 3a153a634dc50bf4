/** Whether two JSON values are the same, the order of keys aside. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(member(a, key), member(b, key)))
  )
}

const member = (object: object, key: string): unknown => (object as Readonly<Record<string, unknown>>)[key]
