import fc from 'fast-check'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import type { Indicator, SchemeDocument } from '#shared/scheme/document.ts'
import type { OneValueRule } from '#shared/scheme/rule/one-value.ts'
import type { Value } from '#shared/scheme/value.ts'
import { report, space } from '../facts.ts'
import { schemeOf } from '../schemes.ts'

// Schemes and cities of any kind, for properties.

export const YEAR = 2025

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 8 })
const share = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000)
const cents = fc.integer({ min: 0, max: 50_000 }).map((n) => n / 100)
const metrics = fc.record({
  events_held: fc.nat(30),
  events_hosted: fc.nat(12),
  new_firms: fc.nat(15),
  tenants_entered: fc.nat(10),
  tenants_served: fc.integer({ min: 0, max: 40 }),
  occupancy: maybe(share),
  over_term_share: maybe(share),
  investment: maybe(cents),
  patents: maybe(fc.nat(9)),
})
const reports = fc
  .tuple(metrics, maybe(cents))
  .map(([own, tax]) => report(own, { extras: tax === null ? {} : { 纳税总额: tax } }))
const facts = fc.record({
  report: reports,
  earlier: maybe(reports).map((before): SpaceFacts['earlier'] => (before ? { [YEAR - 1]: before } : {})),
  district: fc.constantFrom('鹿城区', '乐清市'),
  findings: fc.constantFrom([], [], [], [], ['falsified']),
  flags: fc.constantFrom([], ['star']),
})
/** A few spaces of two districts, some vetoed. */
export const spaces = fc
  .array(facts, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((own, i) => space(`WZ-${i + 10}`, own)))

const metric = (id: 'events_held' | 'new_firms' | 'occupancy' | 'over_term_share' | 'investment'): Value => ({
  metric: id,
})
const value: fc.Arbitrary<Value> = fc.constantFrom<Value>(
  metric('events_held'),
  metric('new_firms'),
  metric('occupancy'),
  metric('over_term_share'),
  metric('investment'),
  { metric: 'patents' },
  { metric: 'new_firms', year: -1 },
  { extra: '纳税总额' },
  {
    sum: [
      [{ metric: 'events_hosted' }, 1],
      [{ metric: 'events_held' }, 0.5],
    ],
  },
  { ratio: [{ metric: 'tenants_entered' }, { metric: 'tenants_served' }] },
  { ratio: [{ metric: 'investment' }, { metric: 'new_firms' }] },
  { growth: { metric: 'events_held' } },
  { years: 2, total: { metric: 'new_firms' } },
  { flag: 'star' },
)

const MAX = 10
const points = fc.integer({ min: 0, max: MAX * 4 }).map((n) => n / 4)
const at = fc.integer({ min: -4, max: 120 }).map((n) => n / 4)
const pairs = fc
  .uniqueArray(fc.tuple(at, points), { minLength: 1, maxLength: 4, selector: ([x]) => x })
  // Somewhere all points are given.
  .map((list) =>
    [...list.slice(0, -1), [list.at(-1)![0], MAX] as [number, number]].toSorted(([a], [b]) => a - b),
  )
const each = fc.record({
  points: fc.constantFrom(0.1, 0.3, 1, 2.5, -1),
  unit: fc.constantFrom(1, 0.01, 3, 7.5),
  whole: fc.boolean(),
})
const cohort = fc.constantFrom('all' as const, 'district' as const)
const direction = fc.constantFrom('more' as const, 'less' as const)
const shares = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 10 }), points), {
    minLength: 1,
    maxLength: 4,
    selector: ([x]) => x,
  })
  .map((list) => list.map(([x, y]): [number, number] => [x / 10, y]).toSorted(([a], [b]) => a - b))
const rule: fc.Arbitrary<OneValueRule> = fc.oneof(
  each.map((own): OneValueRule => ({ form: 'perUnit', ...own })),
  fc.tuple(each, at, points).map(([own, from, base]): OneValueRule => ({ form: 'step', ...own, from, base })),
  pairs.map((own): OneValueRule => ({ form: 'curve', points: own })),
  pairs.map((bands): OneValueRule => ({ form: 'bands', bands })),
  at.map((from): OneValueRule => ({ form: 'full', from })),
  at.map((upTo): OneValueRule => ({ form: 'full', upTo })),
  cohort.map((own): OneValueRule => ({ form: 'best', cohort: own })),
  fc
    .tuple(cohort, fc.constantFrom(0.5, 1, 1.3))
    .map(([own, fullAt]): OneValueRule => ({ form: 'mean', cohort: own, fullAt })),
  fc
    .tuple(cohort, direction)
    .map(([own, way]): OneValueRule => ({ form: 'minMax', cohort: own, direction: way })),
  fc
    .tuple(cohort, direction, shares)
    .map(([own, way, bands]): OneValueRule => ({ form: 'rankBands', cohort: own, direction: way, bands })),
)
const part = fc.record({ max: fc.constant(MAX), value, rule })
const indicator: fc.Arbitrary<Omit<Indicator, 'id'>> = fc.oneof(
  { weight: 4, arbitrary: part },
  {
    weight: 1,
    arbitrary: fc
      .array(part, { minLength: 2, maxLength: 3 })
      .map((parts) => ({ max: 15, rule: { form: 'parts' as const, parts } })),
  },
)
const bound = fc.constantFrom(0.3, 1, 5)
const adjustment = fc.oneof(
  fc.record({ points: fc.constantFrom(-2, -15, 1.5), when: fc.record({ value, above: bound }) }),
  fc.record({
    points: fc.constantFrom(-1.005, 2),
    when: fc.record({ not: fc.record({ value, atMost: bound }) }),
  }),
  fc.record({ max: fc.constant(MAX), value, rule, sign: fc.constantFrom(1 as const, -1 as const) }),
)
/** Any rules on any values, with adjustments, a veto and perhaps a cap. */
export const scheme: fc.Arbitrary<SchemeDocument> = fc
  .record({
    indicators: fc.array(indicator, { minLength: 1, maxLength: 4 }),
    adjustments: fc.array(adjustment, { maxLength: 3 }),
    bonusCap: fc.constantFrom(undefined, 0, 3, 2.345),
  })
  .map(({ indicators, adjustments, bonusCap }) =>
    schemeOf(
      indicators.map((own, i): Indicator => ({ id: `i${i}`, ...own })),
      {
        adjustments: adjustments.map((own, i) => ({ id: `a${i}`, ...own })),
        vetoes: [{ id: 'falsified', when: { finding: 'falsified' } }],
        ...(bonusCap === undefined ? {} : { bonusCap }),
      },
    ),
  )
