import fc from 'fast-check'
import { expect, test } from 'vitest'
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import { appraise } from '#shared/appraisal/appraise.ts'
import type { AppraisalResult, SpaceFacts } from '#shared/appraisal/city.ts'
import { places } from '#shared/appraisal/places.ts'
import { documentsOf, type Indicator, type Scheme } from '#shared/scheme/document.ts'
import type { Quota } from '#shared/scheme/grade.ts'
import type { Rule } from '#shared/scheme/rule/rule.ts'
import { cityOf, report, space } from './facts.ts'
import { pointPerEvent, schemeOf, sound } from './schemes.ts'

const runs = { numRuns: 150 }

function appraisedBy(scheme: Scheme, spaces: readonly SpaceFacts[]): AppraisalResult {
  const appraisal = appraise(scheme, cityOf(...spaces))
  if (!appraisal.ok) throw new Error('not appraised')
  return appraisal
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 8 })
const share = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000)
const metrics = fc.record({
  events_held: maybe(fc.nat(30)),
  event_participants: maybe(fc.nat(900)),
  new_firms: maybe(fc.nat(15)),
  occupancy: maybe(share),
  mentors_active: fc.nat(10),
  mentor_sessions: fc.nat(80),
  mentored_share: maybe(share),
  over_term_share: maybe(share),
  patents: fc.nat(9),
})
const facts = fc.record({
  report: maybe(metrics.map((own) => report(own))),
  district: fc.constantFrom('鹿城区', '乐清市', '平阳县'),
  kind: fc.constantFrom('综合型', '专业化'),
  monthsFiled: fc.constantFrom(3, 60, 61),
  findings: fc.constantFrom([], [], [], ['falsified']),
})
const spaces = fc
  .array(facts, { maxLength: 14 })
  .map((list) => list.map((own, i) => space(`WZ-${i + 10}`, own)))

const compared: Rule[] = [
  { form: 'best', cohort: 'district' },
  { form: 'mean', cohort: 'kind', fullAt: 1.3 },
  { form: 'minMax' },
  {
    form: 'rankBands',
    cohort: 'district',
    bands: [
      [0.3, 9],
      [0.7, 4],
    ],
  },
]
/** Everything that compares spaces with each other, with bonuses up to a cap. */
const comparing = sound(
  schemeOf(
    compared.map((rule, i): Indicator => ({ ...pointPerEvent, id: `events${i}`, max: 10, rule })),
    {
      vetoes: [{ id: 'falsified', when: { finding: 'falsified' } }],
      exemptions: [{ id: 'new', when: { value: { registry: 'monthsFiled' }, below: 6 } }],
      adjustments: [
        { id: 'patents', max: 6, value: { metric: 'patents' }, rule: { form: 'perUnit', points: 1.005 } },
        { id: 'firms', max: 4, value: { metric: 'new_firms' }, rule: { form: 'mean' } },
        { id: 'over', when: { value: { metric: 'over_term_share' }, above: 0.5 }, points: -3 },
      ],
      bonusCap: 5,
    },
  ),
)
const wenzhouScheme = sound(wenzhou)

test('results never depend on the order of spaces', () => {
  fc.assert(
    fc.property(
      spaces.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        for (const scheme of [wenzhouScheme, comparing]) {
          expect(appraisedBy(scheme, shuffled)).toEqual(appraisedBy(scheme, list))
        }
      },
    ),
    runs,
  )
})

test('points stay within 0…max, bonuses within their cap, totals add up', () => {
  fc.assert(
    fc.property(spaces, (list) => {
      for (const { indicators, adjustments, total } of appraisedBy(comparing, list).results) {
        for (const { score, max } of indicators) expect(score >= 0 && score <= max).toBe(true)
        // In hundredths: whole numbers, so that the check itself is exact.
        const hundredths = (scores: readonly number[]) =>
          scores.reduce((sum, score) => sum + Math.round(score * 100), 0)
        const changes = adjustments.map(({ score }) => score)
        const bonus = Math.min(500, hundredths(changes.filter((score) => score > 0)))
        const earned = hundredths(indicators.map(({ score }) => score)) + bonus
        const expected = Math.max(0, earned + hundredths(changes.filter((score) => score < 0)))
        if (total !== null) expect(Math.round(total * 100)).toBe(expected)
      }
    }),
    runs,
  )
})

test('more of a good thing never lowers the total under a rising curve', () => {
  const good = [
    'events_held',
    'event_participants',
    'new_firms',
    'occupancy',
    'mentor_sessions',
    'mentored_share',
  ] as const
  fc.assert(
    fc.property(metrics, fc.constantFrom(...good), fc.nat(20), (own, metric, more) => {
      const step = metric === 'occupancy' || metric === 'mentored_share' ? more / 10_000 : more
      const better = { ...own, [metric]: Math.round(((own[metric] ?? 0) + step) * 10_000) / 10_000 }
      const total = (with_: typeof own) =>
        appraisedBy(wenzhouScheme, [space('a', { report: report(with_) })]).results[0]!.total!
      expect(total(better)).toBeGreaterThanOrEqual(total(own))
    }),
    runs,
  )
})

const quota: fc.Arbitrary<Quota> = fc
  .tuple(
    fc.oneof(fc.record({ share: fc.constantFrom(0.1, 0.2, 0.3, 0.5) }), fc.record({ count: fc.nat(4) })),
    fc.record({
      of: fc.constantFrom('scored' as const, 'all' as const),
      round: fc.constantFrom('down' as const, 'up' as const, 'half' as const),
      within: fc.constantFrom('all' as const, 'district' as const, 'kind' as const),
      atLeast: fc.nat(1),
    }),
  )
  .map(([size, more]) => ({ ...size, ...more }))

const ranked = fc
  .array(fc.record({ facts, events: fc.nat(6) }), { maxLength: 14 })
  .map((list) =>
    list.map(({ facts: own, events }, i) =>
      space(`WZ-${i + 10}`, { ...own, report: own.report && report({ events_held: events }) }),
    ),
  )
const { exemptions, vetoes } = documentsOf(comparing)[0]!
const gradedBy = (best: Quota, good: Quota) =>
  sound(
    schemeOf([pointPerEvent], {
      grades: [
        { name: '优', from: 2, atMost: best },
        { name: '良', from: 1, atMost: good },
        { name: '差', from: 0 },
      ],
      exemptions,
      vetoes,
    }),
  )

/** The rooms of a quota: the spaces that share one. */
const roomsOf = ({ within }: Quota, city: readonly SpaceFacts[]) =>
  [...Map.groupBy(city, ({ district, kind }) => ({ all: '', district, kind })[within ?? 'all']).values()].map(
    (own) => new Set(own.map(({ code }) => code)),
  )

test('quotas are never passed', () => {
  fc.assert(
    fc.property(ranked, quota, quota, (city, best, good) => {
      // Where 优 has one room for all, every 优 is given before the first 良, so both together keep to 良’s room.
      const joint = best.within === 'all' ? ['优'] : []
      const { results } = appraisedBy(gradedBy(best, { ...good, with: joint }), city)
      const check = (own: Quota, grade: string, others: readonly string[]) => {
        for (const room of roomsOf(own, city)) {
          const members = results.filter(({ space }) => room.has(space))
          const counted = members.filter(({ status }) =>
            own.of === 'all' ? status !== 'exempt' : status === 'scored',
          )
          const given = (names: readonly string[]) =>
            members.filter((one) => names.includes(one.grade!)).length
          if (given([grade]) > 0) {
            expect(given([grade, ...others])).toBeLessThanOrEqual(places(own, counted.length))
          }
        }
      }
      check(best, '优', [])
      check(good, '良', joint)
    }),
    runs,
  )
})

test('with one room for all and no ceilings, nobody is overtaken from below', () => {
  fc.assert(
    fc.property(ranked, quota, quota, (city, best, good) => {
      const scheme = gradedBy({ ...best, within: 'all' }, { ...good, within: 'all' })
      const order = appraisedBy(scheme, city)
        .results.filter(({ rank }) => rank !== null)
        .map(({ grade }) => '优良差'.indexOf(grade!))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
    }),
    runs,
  )
})
