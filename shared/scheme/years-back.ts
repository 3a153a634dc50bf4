/**
 * How many years before the one appraised a scheme looks at most: reports of these are needed to score by it.
 * @param node a sound scheme, or any part of one
 */
export function yearsBack(node: unknown): number {
  if (Array.isArray(node)) return Math.max(0, ...node.map(yearsBack))
  if (typeof node !== 'object' || node === null) return 0
  const within = Math.max(0, ...Object.values(node).map(yearsBack))
  if ('growth' in node) return within + 1
  if ('total' in node && 'years' in node) return within + Number(node.years) - 1
  return 'year' in node && typeof node.year === 'number' ? Math.max(within, -node.year) : within
}
