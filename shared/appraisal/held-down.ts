import { documentsOf, type Scheme } from '#shared/scheme/document.ts'
import type { SpaceResult } from './city.ts'

/**
 * Whether ceilings (封顶) keep a space from a grade that its points reach. One that holds without that changes nothing
 * yet: the points would not reach further anyway.
 */
export function isHeldDown(
  scheme: Scheme,
  { status, total, ceilings }: Pick<SpaceResult, 'status' | 'total' | 'ceilings'>,
): boolean {
  if (status !== 'scored' || total === null || ceilings.length === 0) return false
  return documentsOf(scheme).some(({ grades, ceilings: declared = [] }) => {
    const best = Math.max(
      0,
      ...declared
        .filter(({ id }) => ceilings.includes(id))
        .map(({ grade }) => grades.findIndex(({ name }) => name === grade)),
    )
    return grades.slice(0, best).some(({ from }) => from <= total)
  })
}
