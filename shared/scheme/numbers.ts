import type { Path, PathFault } from './place.ts'

/** Far above any count, amount or point; below where a number stands for one decimal only (base/exact). */
const LARGEST = 1e12

/** Numbers too large to be meant; what is no number at all is found elsewhere. */
export function findTooLarge(node: unknown, path: Path = []): readonly PathFault[] {
  if (typeof node === 'number') {
    const tooLarge = Number.isFinite(node) && Math.abs(node) > LARGEST
    return tooLarge ? [{ path, message: '数字过大,绝对值至多一万亿' }] : []
  }
  if (typeof node !== 'object' || node === null) return []
  const at = (key: string): PropertyKey => (Array.isArray(node) ? Number(key) : key)
  return Object.entries(node).flatMap(([key, part]) => findTooLarge(part, [...path, at(key)]))
}
