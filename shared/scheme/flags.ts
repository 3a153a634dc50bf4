/**
 * The flags (标记) that a scheme looks at, as values or as conditions.
 * @param node a sound scheme, or any part of one
 */
export function flagsIn(node: unknown): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return new Set()
  const own = 'flag' in node && typeof node.flag === 'string' ? [node.flag] : []
  return new Set([...own, ...Object.values(node).flatMap((part) => [...flagsIn(part)])])
}
