import { add, exact, floor, multiply } from '#shared/base/exact.ts'
import type { Quota } from '#shared/scheme/grade.ts'

/** How many places a quota makes among so many spaces. */
export function places(quota: Quota, spaces: number): number {
  const atLeast = quota.atLeast ?? 0
  if ('count' in quota) return Math.max(quota.count, atLeast)
  const share = multiply(exact(quota.share), exact(spaces))
  const below = floor(share)
  const rounded = {
    down: below,
    up: share.n % share.d === 0n ? below : below + 1n,
    half: floor(add(share, { n: 1n, d: 2n })),
  }[quota.round ?? 'down']
  return Math.max(Number(rounded), atLeast)
}
