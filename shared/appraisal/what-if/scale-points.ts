import { divide, exact, multiply, round } from '#shared/base/exact.ts'

/** Points in hundredths to points in hundredths. */
export type ScalePoints = (hundredths: number) => number

const same: ScalePoints = (hundredths) => hundredths
const none: ScalePoints = () => 0

/**
 * Points under another maximum, in proportion: `points · to / from`, rounded half up to 2 decimals. Exact.
 * Of a maximum of 0 nobody has points, nor gets any.
 * @param from the maximum that the points were made under
 * @param to not below 0
 */
export function scalePoints(from: number, to: number): ScalePoints {
  if (!(to >= 0)) throw new RangeError(`not a maximum: ${to}`)
  if (from === to) return same
  if (from === 0) return none
  const ratio = divide(exact(to), exact(from))
  const shared = commonDivisor(ratio.n, ratio.d)
  const over = Number(ratio.n / shared)
  const under = Number(ratio.d / shared)
  // ⌊x / y⌋ is exact in doubles as long as x is a whole number below 2⁵³: no quotient comes so close to the next
  // whole number that it would be rounded up to it. Maxima with nearly as many digits as a double has go beyond.
  const most = Math.ceil(from * 100) * over * 2 + under
  if (most <= Number.MAX_SAFE_INTEGER) {
    return (hundredths) => Math.floor((2 * hundredths * over + under) / (2 * under))
  }
  return (hundredths) => round(multiply(exact(hundredths), ratio), 0)
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b))
