import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise } from '#shared/appraisal/appraise.ts'
import type { SpaceFacts, SpaceResult } from '#shared/appraisal/city.ts'
import { contestRules } from '#shared/appraisal/contest/rules.ts'
import { cohortsAround } from '#shared/appraisal/explain/cohorts-around.ts'
import { explainSpace } from '#shared/appraisal/explain/explain-space.ts'
import { gradeBar } from '#shared/appraisal/explain/grade-bar.ts'
import { itemsOf } from '#shared/appraisal/explain/item.ts'
import { leversOf } from '#shared/appraisal/explain/lever.ts'
import { proposalsFor } from '#shared/appraisal/explain/proposal.ts'
import { prepare } from '#shared/appraisal/prepared.ts'
import { exact, round, subtract, sum } from '#shared/base/exact.ts'
import type { Indicator, SchemeDocument } from '#shared/scheme/document.ts'
import type { Quota } from '#shared/scheme/grade.ts'
import type { OneValueRule } from '#shared/scheme/rule/one-value.ts'
import type { Value } from '#shared/scheme/value.ts'
import { cityOf, report, space } from '../facts.ts'
import { schemeOf, sound } from '../schemes.ts'

const runs = { numRuns: 120 }
const YEAR = 2025

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
const spaces = fc
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
const scheme: fc.Arbitrary<SchemeDocument> = fc
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

function resultsOf(document: SchemeDocument, city: readonly SpaceFacts[]): readonly SpaceResult[] {
  const appraisal = appraise(sound(document), cityOf(...city))
  if (!appraisal.ok) throw new Error('not appraised')
  return appraisal.results
}
const resultOf = (document: SchemeDocument, city: readonly SpaceFacts[], code: string): SpaceResult =>
  resultsOf(document, city).find((one) => one.space === code)!

test('whatever the rules: a proposal carried out brings the points that were said, in the real appraisal', () => {
  fc.assert(
    fc.property(scheme, spaces, (document, city) => {
      const [own] = city
      const results = resultsOf(document, city)
      const scored = city.filter(({ code }) =>
        results.some(({ space, status }) => space === code && status === 'scored'),
      )
      const items = itemsOf(prepare(document), YEAR, cohortsAround(own!, scored, YEAR))
      const before = resultOf(document, city, own!.code)
      for (const item of [...items.indicators, ...items.adjustments]) {
        const now = item.gained(own!).score
        const scoreIn = ({ indicators, adjustments }: SpaceResult) =>
          [...indicators, ...adjustments].find(({ id }) => id === item.id)?.score ?? 0
        expect(now).toBe(scoreIn(before))
        for (const { lever, next, turn } of proposalsFor(item, own!, YEAR)) {
          for (const to of turn === null ? [next] : [next, turn]) {
            const changed = lever.set(own!, to)
            const said = item.gained(changed).score
            expect(said).toBeGreaterThan(now)
            expect(scoreIn(resultOf(document, [changed, ...city.slice(1)], own!.code))).toBe(said)
          }
        }
      }
    }),
    runs,
  )
})

test('no whole step before the one that is said brings anything', () => {
  fc.assert(
    fc.property(scheme, spaces, (document, city) => {
      const [own] = city
      const items = itemsOf(prepare(document), YEAR, cohortsAround(own!, city, YEAR))
      for (const item of items.indicators) {
        // A value that is one figure by itself: others need not rise or fall one way only.
        if (item.scales.length > 1 || leversOf(item.scales[0]!.scale.value, own!).length !== 1) continue
        const { rule } = item.scales[0]!
        if (rule.form === 'rankBands') continue
        const now = item.gained(own!).score
        const proposals = proposalsFor(item, own!, YEAR)
        for (const lever of leversOf(item.scales[0]!.scale.value, own!)) {
          if (lever.current === null) continue
          const next = proposals.find(({ direction }) => direction === 1)?.next ?? Number.POSITIVE_INFINITY
          for (let steps = 1; steps <= 60; steps++) {
            const amount = lever.current + steps * lever.step
            const to = round(exact(Number(amount.toFixed(4))), lever.decimals)
            if (to >= next || (lever.most !== null && to > lever.most)) break
            expect(item.gained(lever.set(own!, to)).score).toBeLessThanOrEqual(now)
          }
        }
      }
    }),
    runs,
  )
})

test('contributions add up to the total, scores are the appraisal’s, everything is said', () => {
  fc.assert(
    fc.property(scheme, spaces, (document, city) => {
      const results = resultsOf(document, city)
      for (const result of results) {
        const explanation = explainSpace(document, cityOf(...city), results, result.space)!
        const { value, contributions } = explanation.total!
        expect(value).toBe(result.total)
        expect(round(subtract(exact(value), sum(contributions.map(({ points }) => exact(points)))), 15)).toBe(
          0,
        )
        expect(explanation.indicators.map(({ score }) => score)).toEqual(
          result.indicators.map(({ score }) => score),
        )
        const applying = explanation.adjustments.filter(({ applies }) => applies)
        expect(applying.map(({ id, score }) => ({ id, score }))).toEqual(result.adjustments)
        for (const { account, next, why } of explanation.indicators) {
          expect(account).toMatch(/得(满分)? [\d.]+ 分$/)
          expect(next === null).toBe(why !== null)
        }
        expect(JSON.stringify(explanation)).not.toMatch(/undefined|NaN|Infinity/)
        expect(explanation.nextGrade === null).toBe(explanation.noNextGrade !== null)
      }
    }),
    { numRuns: 60 },
  )
})

test('the steps of a way add up to it', () => {
  fc.assert(
    fc.property(scheme, spaces, (document, city) => {
      const results = resultsOf(document, city)
      for (const { space, total } of results) {
        const { nextGrade } = explainSpace(document, cityOf(...city), results, space)!
        if (!nextGrade?.way) continue
        const { steps, total: then, arrives } = nextGrade.way
        expect(round(sum([total!, ...steps.map(({ gain }) => gain)].map(exact)), 2)).toBe(then)
        expect(arrives).toBe(then >= nextGrade.from!)
      }
    }),
    { numRuns: 30 },
  )
})

const quota: fc.Arbitrary<Quota> = fc
  .tuple(
    fc.oneof(fc.record({ share: fc.constantFrom(0.1, 0.2, 0.3, 0.5) }), fc.record({ count: fc.nat(4) })),
    fc.record({
      of: fc.constantFrom('scored' as const, 'all' as const),
      within: fc.constantFrom('all' as const, 'district' as const),
    }),
  )
  .map(([size, more]) => ({ ...size, ...more }))

test('the bar of a grade: with it the space has the grade, with a hundredth less it has not', () => {
  const hundredthPerEvent: Indicator = {
    id: 'events',
    max: 100,
    value: { metric: 'events_held' },
    rule: { form: 'perUnit', points: 0.01 },
  }
  const ranked = fc
    .array(
      fc.record({ events: fc.nat(30), patents: fc.nat(2), district: facts.map((own) => own.district) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((list) =>
      list.map(({ events, patents, district }, i) =>
        space(`WZ-${i + 10}`, { district, report: report({ events_held: events, patents }) }),
      ),
    )
  fc.assert(
    fc.property(ranked, quota, quota, (city, best, good) => {
      const document = schemeOf([hundredthPerEvent], {
        grades: [
          { name: '优', from: 0.2, atMost: best },
          { name: '良', from: 0.1, atMost: { ...good, ...(best.within === 'all' ? { with: ['优'] } : {}) } },
          { name: '差', from: 0 },
        ],
        ties: [{ metric: 'patents' }],
      })
      const [own] = city
      const results = resultsOf(document, city)
      for (const wanted of [0, 1]) {
        const { total } = gradeBar({ rules: contestRules(document), results }, own!.code, wanted)
        const gradeWith = (hundredths: number): number => {
          const { patents } = own!.report!.metrics
          const changed = { ...own!, report: report({ events_held: hundredths, patents }) }
          const { grade } = resultOf(document, [changed, ...city.slice(1)], own!.code)
          return '优良差'.indexOf(grade!)
        }
        const bar = wanted === 0 ? 20 : 10
        if (total === null) expect(gradeWith(1000)).toBeGreaterThan(wanted)
        else {
          const units = Math.round(total * 100)
          expect(gradeWith(units)).toBeLessThanOrEqual(wanted)
          if (units > bar) expect(gradeWith(units - 1)).toBeGreaterThan(wanted)
          else expect(units).toBe(bar)
        }
      }
    }),
    runs,
  )
})
