import { compare, divide, type Exact, exact, multiply, round, ZERO } from '#shared/base/exact.ts'
import { numberText, shareText } from '#shared/metric/metric-text.ts'
import { before, lookText } from '#shared/scheme/value-look.ts'
import type { Case, RuleOf } from './case.ts'
import { aboutText, comesTo, pointsText } from './figures.ts'

// How points come about under the rules that compare a space with others.

/** Whoever's value it is, it has its decimals already. */
const ofCohort = (value: Exact): number => round(value, 15)

export function bestAccount({ look, value, points, max, compared }: Case): string {
  const { cohort, whom } = compared!
  const x = lookText(look, value)
  if (compare(cohort.largest, ZERO) <= 0) return `${x}，${whom}没有高于 0 的`
  if (compare(exact(value), cohort.largest) === 0) return `${before(x)}为${whom}最高`
  return `${x} ÷ ${whom}最高 ${lookText(look, ofCohort(cohort.largest))} × ${pointsText(max)} ${comesTo(points)}`
}

export function meanAccount(
  { fullAt = 1 }: RuleOf<'mean'>,
  { look, value, points, max, compared }: Case,
): string {
  const { cohort, whom } = compared!
  const average = divide(cohort.total, exact(cohort.size))
  const known = `${lookText(look, value)}，${whom} ${cohort.size} 家${aboutText('平均', look, average)}`
  if (compare(multiply(average, exact(fullAt)), ZERO) <= 0) return `${known}，不高于 0`
  const bar = fullAt === 1 ? ' 平均值 ' : `（平均值 × ${numberText(fullAt)}）`
  return `${known}，${lookText(look, value)} ÷${bar}× ${pointsText(max)} ${comesTo(points)}`
}

export function minMaxAccount(
  { direction = 'more' }: RuleOf<'minMax'>,
  { look, value, points, max, compared }: Case,
): string {
  const { cohort, whom } = compared!
  const [x, low, high] = [value, ofCohort(cohort.least), ofCohort(cohort.largest)].map((one) =>
    lookText(look, one),
  )
  if (compare(cohort.least, cohort.largest) === 0) return `${whom}都是 ${x}`
  const lead = direction === 'less' ? `（${high} − ${x}）` : `（${x} − ${low}）`
  return `${whom}最低 ${low}、最高 ${high}，${lead}÷（${high} − ${low}）× ${pointsText(max)} ${comesTo(points)}`
}

export function rankAccount(
  { bands, direction = 'more' }: RuleOf<'rankBands'>,
  { look, value, compared }: Case,
): string {
  const { cohort, whom } = compared!
  const ahead = cohort.better(exact(value), direction)
  const reached = { n: BigInt(ahead + 1), d: BigInt(cohort.size) }
  const band = bands.find(([share]) => compare(exact(share), reached) >= 0)
  const others = `${direction === 'less' ? '更低' : '更高'}的有 ${ahead} 家`
  const place = `${before(lookText(look, value))}在${whom} ${cohort.size} 家中排第 ${ahead + 1}（${others}）`
  return band
    ? `${place}，在前 ${shareText(band[0])}（${pointsText(band[1])}）之内`
    : `${place}，在前 ${shareText(bands.at(-1)![0])} 之外`
}
