import type { Path, PathFault } from './place.ts'

/** No scheme nests deeper: one that does was not written by anybody, and would only exhaust whoever reads it. */
const DEEPEST = 100

/** The first place of each branch that is nested too deep. */
export function findTooDeep(node: unknown, path: Path = []): readonly PathFault[] {
  if (typeof node !== 'object' || node === null) return []
  if (path.length >= DEEPEST) return [{ path, message: `嵌套过深,至多 ${DEEPEST} 层` }]
  const at = (key: string): PropertyKey => (Array.isArray(node) ? Number(key) : key)
  return Object.entries(node).flatMap(([key, part]) => findTooDeep(part, [...path, at(key)]))
}
