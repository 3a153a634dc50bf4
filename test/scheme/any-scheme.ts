import fc from 'fast-check'
import { CONDITION_IDS } from '#shared/metric/conditions.ts'
import { METRIC_IDS } from '#shared/metric/metrics.ts'
import type { Adjustment, Indicator, SchemeDocument } from '#shared/scheme/document.ts'
import type { Grade, Quota } from '#shared/scheme/grade.ts'
import type { OneValueRule } from '#shared/scheme/rule/one-value.ts'
import type { Value } from '#shared/scheme/value.ts'
import type { When } from '#shared/scheme/when.ts'

/** Decimals as schemes write them, not -0: JSON has none. */
const decimal = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => hundredths / 100 || 0)
const year = fc.constantFrom(0, -1, -2)
const cohort = fc.constantFrom('all' as const, 'district' as const, 'kind' as const)
const direction = fc.constantFrom('more' as const, 'less' as const)

/** Fields of which any may be left out. */
const some = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { requiredKeys: [] })
const merged = <A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) =>
  fc.tuple(a, b).map(([own, more]) => ({ ...own, ...more }))

const metric: fc.Arbitrary<Value> = merged(
  fc.record({ metric: fc.constantFrom(...METRIC_IDS) }),
  some({ year }),
)
const extra: fc.Arbitrary<Value> = merged(
  fc.record({ extra: fc.constantFrom('纳税总额', '引进人才') }),
  some({ year }),
)
/** What is known of years before, too. */
const followed: fc.Arbitrary<Value> = fc.oneof(metric, extra)
const plain: fc.Arbitrary<Value> = fc.oneof(
  followed,
  fc.record({ growth: followed }),
  fc.record({ years: fc.integer({ min: 1, max: 3 }), total: followed }),
  fc.constant<Value>({ registry: 'monthsFiled' }),
  fc.record({ flag: fc.constantFrom('安全事故', '暂缓') }),
)
const composed = (part: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 4, arbitrary: part },
    fc.record({ sum: fc.array(fc.tuple(part, decimal(-3, 3)), { minLength: 1, maxLength: 3 }) }),
    fc.record({ ratio: fc.tuple(part, part) }),
  )
const unmarked = composed(plain)
/** With marks, as indicators and adjustments may be. */
const value = composed(fc.oneof({ weight: 5, arbitrary: plain }, fc.constant<Value>({ mark: 'expert' })))

const rising = fc
  .uniqueArray(decimal(-5, 50), { minLength: 1, maxLength: 5 })
  .map((list) => list.toSorted((a, b) => a - b))
/** Pairs [x, y] with x rising, whose highest y is max. */
const pairsUpTo = (max: number) =>
  fc
    .tuple(rising, fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }), fc.nat(4))
    .map(([xs, shares, top]) =>
      xs.map((x, i): [number, number] => [
        x,
        i === top % xs.length ? max : Math.round(shares[i]! * max) / 100,
      ]),
    )

const oneValueRule = (max: number): fc.Arbitrary<OneValueRule> => {
  const unit = some({ unit: decimal(1, 9), whole: fc.boolean() })
  return fc.oneof(
    merged(fc.record({ form: fc.constant('perUnit' as const), points: decimal(-1, 5) }), unit),
    merged(
      merged(
        fc.record({ form: fc.constant('step' as const), from: decimal(0, 9), points: decimal(-1, 5) }),
        some({ base: decimal(0, 9) }),
      ),
      unit,
    ),
    fc.record({ form: fc.constant('curve' as const), points: pairsUpTo(max) }),
    fc.record({ form: fc.constant('bands' as const), bands: pairsUpTo(max) }),
    fc.record({ form: fc.constant('full' as const), from: decimal(0, 9) }),
    fc.record({ form: fc.constant('full' as const), upTo: decimal(0, 9) }),
    merged(fc.record({ form: fc.constant('best' as const) }), some({ cohort })),
    merged(fc.record({ form: fc.constant('mean' as const) }), some({ cohort, fullAt: decimal(1, 3) })),
    merged(fc.record({ form: fc.constant('minMax' as const) }), some({ cohort, direction })),
    merged(
      fc.record({
        form: fc.constant('rankBands' as const),
        bands: fc.constant<[number, number][]>([
          [0.2, max],
          [0.5, max / 2],
        ]),
      }),
      some({ cohort, direction }),
    ),
  )
}
const max = fc.integer({ min: 0, max: 40 })
const scoring = fc.oneof(
  {
    weight: 5,
    arbitrary: max.chain((own) => fc.record({ max: fc.constant(own), value, rule: oneValueRule(own) })),
  },
  fc
    .array(
      max.chain((own) => fc.record({ max: fc.constant(own), value, rule: oneValueRule(own) })),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((parts) => ({
      max: parts.reduce((sum, part) => sum + part.max, 0),
      rule: { form: 'parts' as const, parts },
    })),
)

const bound = some({ above: decimal(0, 20), below: decimal(0, 20) })
const { when } = fc.letrec<{ when: When }>((tie) => ({
  when: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'when' },
    merged(fc.record({ value: unmarked, atLeast: decimal(0, 20) }), bound),
    fc.record({ flag: fc.constantFrom('安全事故', '暂缓') }),
    fc.constant<When>({ finding: 'falsified' }),
    fc.record({
      anyCondition: fc.subarray([...CONDITION_IDS], { minLength: 1 }),
      is: fc.constantFrom('met' as const, 'unmet' as const, 'unknown' as const),
    }),
    fc.record({ all: fc.array(tie('when'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(tie('when'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('when') }),
  ),
}))

const NAMES = ['优秀', '良好', '合格', '不合格']
const quota: fc.Arbitrary<Quota> = merged(
  fc.oneof(fc.record({ share: decimal(0, 1) }), fc.record({ count: fc.nat(5) })),
  some({
    of: fc.constantFrom('scored' as const, 'all' as const),
    round: fc.constantFrom('down' as const, 'up' as const, 'half' as const),
    with: fc.subarray(NAMES),
    within: cohort,
    atLeast: fc.nat(2),
    barred: fc.constant('counted' as const),
  }),
)
const grades: fc.Arbitrary<Grade[]> = fc
  .tuple(
    ...[85, 75, 60].map((from, i) => merged(fc.constant({ name: NAMES[i]!, from }), some({ atMost: quota }))),
  )
  .map((list) => [...list, { name: NAMES[3]!, from: 0 }])

const title = fc.constantFrom('创业活动', '企业培育', 'Ａ 项', '"引号"与\\')
const withIds = <T extends object>(prefix: string, list: readonly T[]) =>
  list.map((item, i) => ({ id: `${prefix}${i}`, ...item }))
const applying = (prefix: string) =>
  fc
    .array(merged(fc.record({ when }), some({ title })), { maxLength: 2 })
    .map((list) => withIds(prefix, list))

/** Sound schemes of one document, of every form that the format has. */
export const anyScheme: fc.Arbitrary<SchemeDocument> = merged(
  fc.record({
    id: fc.constantFrom('wenzhou', '温州'),
    version: fc.constantFrom('1', '2025-2'),
    groups: fc
      .array(merged(scoring, some({ title })), { minLength: 1, maxLength: 5 })
      .map((list) => [{ id: 'all', indicators: withIds('i', list) as Indicator[] }]),
    grades,
  }),
  some({
    title,
    adjustments: fc
      .array(
        fc.oneof(
          merged(fc.record({ points: decimal(-5, 5) }), some({ when, title })),
          merged(scoring, some({ when, title, sign: fc.constantFrom(1 as const, -1 as const) })),
        ),
        { maxLength: 3 },
      )
      .map((list) => withIds('a', list) as Adjustment[]),
    bonusCap: decimal(0, 9),
    vetoes: applying('v'),
    exemptions: applying('e'),
    ceilings: applying('c').map((list) => list.map((one) => ({ ...one, grade: '合格' }))),
    notReported: fc.constantFrom(...NAMES).map((grade) => ({ grade })),
    missing: fc.constant('zero' as const),
    ties: fc.array(unmarked, { maxLength: 3 }),
  }),
)
