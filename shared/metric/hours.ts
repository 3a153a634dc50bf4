import { add, type Exact, exact, sum } from '#shared/base/exact.ts'

/**
 * The exact sum of hours. Nearly all are written with two places at most and are added as whole hundredths: the
 * quotient is the double nearest to that decimal, and a double stands for one decimal only. The rest are added
 * by denominator, so that those do not multiply up.
 */
export function sumHours(hours: Iterable<number>): Exact {
  let hundredths = 0
  const finer = new Map<bigint, bigint>()
  for (const value of hours) {
    const whole = Math.round(value * 100)
    if (whole / 100 === value) {
      hundredths += whole
    } else {
      const { n, d } = exact(value)
      finer.set(d, (finer.get(d) ?? 0n) + n)
    }
  }
  return add({ n: BigInt(hundredths), d: 100n }, sum([...finer].map(([d, n]) => ({ n, d }))))
}
