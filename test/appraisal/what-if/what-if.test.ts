import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import type { Contest } from '#shared/appraisal/contest/contest.ts'
import { totalOf } from '#shared/appraisal/total.ts'
import { type Maxima, maximaOf, prepareWhatIf, type WhatIf } from '#shared/appraisal/what-if/what-if.ts'
import { divide, exact, multiply, round } from '#shared/base/exact.ts'
import type { Indicator } from '#shared/scheme/document.ts'
import { appraised, type Case, cases, contestOf, placedBy } from '../contest/cities.ts'
import { cityOf, report, space } from '../facts.ts'
import { schemeOf, sound } from '../schemes.ts'

/** What was found, space by space, in the order that was found. */
const shown = ({ rules, results }: Contest, { order, ranks, totals, grades }: WhatIf) =>
  [...order].map((at) => ({
    space: results[at]!.space,
    rank: ranks[at],
    total: totals[at],
    grade: rules.grades[grades[at]!]?.name ?? null,
  }))

describe('worked by hand', () => {
  const indicator = (id: string, metric: 'events_held' | 'new_firms', max: number): Indicator => ({
    id,
    max,
    value: { metric },
    rule: { form: 'perUnit', points: 1 },
  })
  const scheme = sound(
    schemeOf([indicator('events', 'events_held', 60), indicator('firms', 'new_firms', 40)], {
      grades: [
        { name: '优', from: 70, atMost: { count: 1 } },
        { name: '良', from: 50 },
        { name: '差', from: 0 },
      ],
      vetoes: [{ id: 'falsified', when: { finding: 'falsified' } }],
    }),
  )
  const city = cityOf(
    space('a', { report: report({ events_held: 60, new_firms: 10 }) }),
    space('b', { report: report({ events_held: 20, new_firms: 40 }) }),
    space('c', { report: report({ events_held: 31, new_firms: 13 }) }),
    space('d', { report: report({ events_held: 60, new_firms: 40 }), findings: ['falsified'] }),
  )
  const contest = contestOf({ scheme, city })
  const whatIf = prepareWhatIf(contest)

  test('maxima as they are', () => {
    expect(maximaOf(contest)).toEqual([[60, 40]])
    expect(shown(contest, whatIf([[60, 40]]))).toEqual([
      { space: 'a', rank: 1, total: 70, grade: '优' },
      { space: 'b', rank: 2, total: 60, grade: '良' },
      { space: 'c', rank: 3, total: 44, grade: '差' },
    ])
  })

  test('the two changed round', () => {
    // c: 31 · 40/60 = 20.666… → 20.67, 13 · 60/40 = 19.5
    expect(shown(contest, whatIf([[40, 60]]))).toEqual([
      { space: 'b', rank: 1, total: 73.33, grade: '优' },
      { space: 'a', rank: 2, total: 55, grade: '良' },
      { space: 'c', rank: 3, total: 40.17, grade: '差' },
    ])
  })

  test('one struck out', () => {
    expect(shown(contest, whatIf([[0, 100]])).map(({ total }) => total)).toEqual([100, 32.5, 25])
  })

  test('those without a rank stay without', () => {
    const { order, ranks, totals, grades } = whatIf([[50, 50]])
    const at = contest.results.findIndex(({ space }) => space === 'd')
    expect([...order]).not.toContain(at)
    expect([ranks[at], totals[at], grades[at]]).toEqual([0, Number.NaN, -1])
  })

  test('an answer is not written over by the next one', () => {
    const first = whatIf([[60, 40]])
    const kept = structuredClone(first)
    whatIf([[40, 60]])
    expect(first).toEqual(kept)
  })

  test('a run that did not keep what a contest needs', () => {
    const results = contest.results.map(({ footing: _, ...result }) => result)
    expect(() => prepareWhatIf({ ...contest, results })).toThrow(RangeError)
  })
})

/** The appraisal's results as `shown` shows them. */
const resultsOf = (own: Case) =>
  appraised(own)
    .results.filter(({ status }) => status === 'scored')
    .map(({ space, rank, total, grade }) => ({ space, rank, total, grade }))

test('with maxima as they are: the appraisal itself', () => {
  fc.assert(
    fc.property(cases, (own) => {
      const contest = contestOf(own)
      expect(shown(contest, prepareWhatIf(contest)(maximaOf(contest)))).toEqual(resultsOf(own))
    }),
    { numRuns: 300 },
  )
})

test('the default scheme, too', () => {
  const share = (i: number) => ((i * 37) % 101) / 100
  const spaces = Array.from({ length: 60 }, (_, i) =>
    space(`WZ-${i + 100}`, {
      district: ['鹿城区', '乐清市'][i % 2]!,
      monthsFiled: i % 9 === 0 ? 3 : 30,
      report: report(
        {
          events_held: (i * 7) % 30,
          event_participants: (i * 53) % 700,
          new_firms: (i * 5) % 14,
          occupancy: share(i),
          mentors_active: i % 10,
          mentor_sessions: (i * 11) % 70,
          mentored_share: share(i + 5),
          over_term_share: share(i + 9),
        },
        { unmet: i % 5 === 0 ? ['staff'] : [] },
      ),
    }),
  )
  const own = { scheme: sound(wenzhou), city: cityOf(...spaces) }
  const contest = contestOf(own)
  expect(shown(contest, prepareWhatIf(contest)(maximaOf(contest)))).toEqual(resultsOf(own))
})

const maxima: fc.Arbitrary<Maxima> = fc.array(
  fc.array(
    fc.oneof(
      fc.nat(20),
      fc.nat(2000).map((n) => n / 100),
    ),
    { minLength: 3, maxLength: 3 },
  ),
  { minLength: 2, maxLength: 2 },
)

test('with other maxima: exact fractions and the appraisal’s own ranking and grading', () => {
  fc.assert(
    fc.property(cases, fc.array(maxima, { minLength: 1, maxLength: 3 }), (own, asked) => {
      const contest = contestOf(own)
      const whatIf = prepareWhatIf(contest)
      for (const maxima of asked) {
        const scored = contest.results.filter(({ status }) => status === 'scored')
        const totals = new Map(
          scored.map(({ space, indicators, adjustments, footing }) => {
            const { document } = footing!
            const points = indicators.map(({ score, max }, i) => ({
              score: round(divide(multiply(exact(score), exact(maxima[document]![i]!)), exact(max)), 2),
            }))
            const cap = contest.rules.documents[document]!.bonusCap ?? undefined
            return [space, totalOf(points, adjustments, cap)]
          }),
        )
        const placed = placedBy(own, totals)
        const expected = scored
          .map(({ space }) => {
            const { rank, grade } = placed.get(space)!
            return { space, rank, total: totals.get(space), grade }
          })
          .sort((a, b) => a.rank - b.rank || (a.space < b.space ? -1 : 1))
        expect(shown(contest, whatIf(maxima))).toEqual(expected)
      }
    }),
    { numRuns: 300 },
  )
})

test('a rule in shares of its maximum gives what a run of the changed scheme gives, but for hundredths', () => {
  const best = (max: number): Indicator => ({
    id: 'events',
    max,
    value: { metric: 'events_held' },
    rule: { form: 'best' },
  })
  const city = cityOf(
    ...[3, 7, 10].map((events_held, i) => space(`${i}`, { report: report({ events_held }) })),
  )
  const own = (max: number): Case => ({ scheme: sound(schemeOf([best(max)])), city })
  const contest = contestOf(own(10))
  const scaled = shown(contest, prepareWhatIf(contest)([[25]])).map(({ total }) => total!)
  expect(scaled).toEqual(resultsOf(own(25)).map(({ total }) => total!))
})
