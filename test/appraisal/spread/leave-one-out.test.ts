import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leaveOneOut } from '#shared/appraisal/spread/leave-one-out.ts'
import { totalOf } from '#shared/appraisal/total.ts'
import type { Indicator } from '#shared/scheme/document.ts'
import { type Case, cases, contestOf, placedBy } from '../contest/cities.ts'
import { cityOf, report, space } from '../facts.ts'
import { schemeOf, sound } from '../schemes.ts'

const metrics = ['events_held', 'new_firms', 'mentors_active'] as const
const indicator = (metric: (typeof metrics)[number], max: number): Indicator => ({
  id: metric,
  max,
  value: { metric },
  rule: { form: 'perUnit', points: 1 },
})

/** Spaces a, b, c … with these points in three indicators. */
const cityWith = (points: readonly (readonly [number, number, number])[], more = {}): Case => ({
  scheme: sound(
    schemeOf([indicator(metrics[0], 50), indicator(metrics[1], 30), indicator(metrics[2], 20)], more),
  ),
  city: cityOf(
    ...points.map(([events_held, new_firms, mentors_active], i) =>
      space('abcdefghij'[i]!, { report: report({ events_held, new_firms, mentors_active }) }),
    ),
  ),
})

test('worked by hand: ranks 1, 2, 3, 4 and those without each indicator', () => {
  const points = [
    [50, 0, 10],
    [30, 20, 0],
    [10, 30, 0],
    [0, 5, 10],
  ] as const
  // Without the first: 10, 20, 30, 15 → 4, 2, 1, 3: shifts 3, 0, 2, 1; ρ = 1 − 6·14/60.
  // Without the second: 60, 30, 10, 10 → 1, 2, 3, 3: shift 1; ranks less 2.5: −1.5 −0.5 0.5 1.5 and −1.5 −0.5 1 1.
  // Without the third: 50, 50, 40, 5 → 1, 1, 3, 4, the same the other way round.
  expect(leaveOneOut(contestOf(cityWith(points)))).toEqual([
    { document: 0, id: 'events_held', meanShift: 1.5, rho: -0.4 },
    { document: 0, id: 'new_firms', meanShift: 0.25, rho: 0.9487 },
    { document: 0, id: 'mentors_active', meanShift: 0.25, rho: 0.9487 },
  ])
})

test('the others take its place, so that adjustments weigh what they did', () => {
  // Without the first indicator the others count double, so a’s lead there of 1 point makes 2: less than is deducted.
  const adjustments = [
    { id: 'late', when: { value: { metric: 'events_held' as const }, above: 20 }, points: -3 },
  ]
  const shifted = (points: Parameters<typeof cityWith>[0]) =>
    leaveOneOut(contestOf(cityWith(points, { adjustments })))[0]!.meanShift
  expect(
    shifted([
      [24, 11, 0],
      [20, 10, 0],
    ]),
  ).toBe(1)
  expect(
    shifted([
      [24, 12, 0],
      [20, 10, 0],
    ]),
  ).toBe(0)
})

test('one space has no ρ, none has no shift', () => {
  const nothing = { rho: null }
  expect(leaveOneOut(contestOf(cityWith([[1, 2, 3]])))[0]).toMatchObject({ ...nothing, meanShift: 0 })
  expect(leaveOneOut(contestOf(cityWith([])))[0]).toMatchObject({ ...nothing, meanShift: null })
})

test('without adjustments, in one document: the ranks of what is left of the points', () => {
  fc.assert(
    fc.property(
      cases.filter(({ scheme }) => !Array.isArray(scheme)),
      (own) => {
        const { adjustments: _, ...document } = own.scheme as Exclude<Case['scheme'], readonly unknown[]>
        const plain = { ...own, scheme: document }
        const contest = contestOf(plain)
        const scored = contest.results.filter(({ status }) => status === 'scored')
        const shifts = contest.rules.documents[0]!.indicators.map((left, i) => {
          const totals = scored.map(({ space, indicators }) => {
            return [space, totalOf(indicators.toSpliced(i, 1), [], undefined)] as const
          })
          const placed = placedBy(plain, new Map(totals))
          const moved = scored.map(({ space, rank }) => Math.abs(rank! - placed.get(space)!.rank))
          return [left.id, moved.reduce((sum, shift) => sum + shift, 0) / moved.length]
        })
        const found = leaveOneOut(contest).map(({ id, meanShift }) => [id, meanShift ?? Number.NaN])
        for (const [i, [id, shift]] of shifts.entries()) {
          expect(found[i]![0]).toBe(id)
          // It is given with 2 decimals.
          if (scored.length > 0)
            expect(Math.abs((found[i]![1] as number) - (shift as number))).toBeLessThan(0.0051)
        }
      },
    ),
    { numRuns: 100 },
  )
})
