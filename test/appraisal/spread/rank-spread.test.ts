import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Contest, ContestResult } from '#shared/appraisal/contest/contest.ts'
import { DRAWS, drawFactor, rankSpread } from '#shared/appraisal/spread/rank-spread.ts'
import { UNCHANGED, weigh } from '#shared/appraisal/spread/weigh.ts'
import { totalOf } from '#shared/appraisal/total.ts'
import { add, exact, maximum, multiply, round, sum, ZERO } from '#shared/base/exact.ts'
import { random } from '#shared/base/random.ts'
import type { Indicator } from '#shared/scheme/document.ts'
import type { Grade } from '#shared/scheme/grade.ts'
import { type Case, cases, contestOf, placedBy } from '../contest/cities.ts'
import { cityOf, report, space } from '../facts.ts'
import { schemeOf, sound } from '../schemes.ts'

const half = (id: string, metric: 'events_held' | 'new_firms'): Indicator => ({
  id,
  max: 50,
  value: { metric },
  rule: { form: 'perUnit', points: 1 },
})
/** Two indicators of 50 points; spaces a, b, c … with these points in them. */
function cityWith(grades: readonly Grade[], points: readonly (readonly [number, number])[], more = {}): Case {
  const scheme = schemeOf([half('events', 'events_held'), half('firms', 'new_firms')], {
    grades: [...grades],
    ...more,
  })
  const spaces = points.map(([events_held, new_firms], i) =>
    space('abcdefghij'[i]!, { report: report({ events_held, new_firms }), monthsFiled: 60 - i }),
  )
  return { scheme: sound(scheme), city: cityOf(...spaces) }
}
const bars: readonly Grade[] = [
  { name: '优', from: 80 },
  { name: '差', from: 0 },
]
const spreadOf = (own: Case) => rankSpread(contestOf(own))

describe('worked by hand', () => {
  test('better in everything is always first, worse in everything last', () => {
    expect(
      spreadOf(
        cityWith(bars, [
          [20, 30],
          [1, 2],
          [10, 10],
        ]),
      ),
    ).toEqual([
      { space: 'a', rank: 1, low: 1, middle: 1, high: 1, keepsGrade: 1 },
      { space: 'c', rank: 2, low: 2, middle: 2, high: 2, keepsGrade: 1 },
      { space: 'b', rank: 3, low: 3, middle: 3, high: 3, keepsGrade: 1 },
    ])
  })

  test('the same points: the same rank in every draw, or what the ties say', () => {
    const same = [
      [10, 20],
      [10, 20],
      [9, 9],
    ] as const
    const ranks = (own: Case) => spreadOf(own).map(({ space, low, high }) => `${space}${low}–${high}`)
    expect(ranks(cityWith(bars, same))).toEqual(['a1–1', 'b1–1', 'c3–3'])
    const ties = [{ registry: 'monthsFiled' as const }]
    expect(ranks(cityWith(bars, same, { ties }))).toEqual(['a1–1', 'b2–2', 'c3–3'])
  })

  test('strong in one each: about every second draw the other way round', () => {
    const [a, b] = spreadOf(
      cityWith(bars, [
        [50, 0],
        [0, 50],
      ]),
    )
    // Equal now; weights that favour the first indicator put a ahead.
    expect([a!.rank, b!.rank]).toEqual([1, 1])
    expect([a!.low, a!.high, b!.low, b!.high]).toEqual([1, 2, 1, 2])
  })

  test('a grade near its bar holds in about half of the draws, full points in all', () => {
    const [full, near] = spreadOf(
      cityWith(
        [{ name: '优', from: 100 }, ...bars.slice(1)],
        [
          [50, 50],
          [50, 49],
        ],
      ),
    )
    expect(full!.keepsGrade).toBe(1)
    expect(near!.keepsGrade).toBe(1)
    const [edge] = spreadOf(cityWith(bars, [[50, 30]]))
    expect(edge!.keepsGrade).toBeGreaterThan(0.4)
    expect(edge!.keepsGrade).toBeLessThan(0.6)
  })

  test('a quota goes with the rank: whoever is first, one place is given', () => {
    const [a, b] = spreadOf(
      cityWith(
        [{ name: '优', from: 0, atMost: { count: 1 } }, ...bars.slice(1)],
        [
          [50, 1],
          [0, 50],
        ],
      ),
    )
    // The place goes to a or to b.
    expect(b!.keepsGrade).toBe(a!.keepsGrade)
    expect(a!.keepsGrade).toBeGreaterThan(0.5)
    expect(a!.keepsGrade).toBeLessThan(0.7)
  })

  test('adjustments keep their weight', () => {
    // b is better in both, by less than what it is deducted; a is never overtaken.
    const own = cityWith(
      bars,
      [
        [20, 20],
        [21, 21],
      ],
      {
        adjustments: [{ id: 'late', when: { value: { metric: 'events_held' }, above: 20 }, points: -10 }],
      },
    )
    expect(spreadOf(own).map(({ space, low, high }) => `${space}${low}–${high}`)).toEqual(['a1–1', 'b2–2'])
  })

  test('none scored', () => expect(spreadOf(cityWith(bars, []))).toEqual([]))
})

/** Draw by draw with exact fractions and the appraisal's own ranking and grading. */
function naively(own: Case, draws: number, seed: string) {
  const contest = contestOf(own)
  const { rules } = contest
  const scored = contest.results.filter(({ status }) => status === 'scored')
  const draw = random(seed)
  const columns = 3
  const placings = Array.from({ length: draws }, () => {
    const weights = new Float64Array(rules.documents.length * columns)
    weigh(rules, columns, () => drawFactor(draw), weights)
    const totals = new Map(scored.map((result) => [result.space, weighted(result, rules, weights, columns)]))
    return placedBy(own, totals)
  })
  return scored.map(({ space, rank, grade }) => {
    const ranks = placings.map((placing) => placing.get(space)!.rank).sort((a, b) => a - b)
    const nearest = (percent: number) => ranks[Math.ceil((percent * draws) / 100) - 1]
    const kept = placings.filter((placing) => placing.get(space)!.grade === grade).length
    return { space, rank, low: nearest(5), middle: nearest(50), high: nearest(95), keepsGrade: kept / draws }
  })
}

function weighted(
  { indicators, adjustments, footing }: ContestResult,
  { documents }: Contest['rules'],
  weights: Float64Array,
  columns: number,
): number {
  const { document } = footing!
  const cap = documents[document]!.bonusCap ?? undefined
  // Far above 0, where no total is held.
  const adjusted = totalOf([{ score: 1000 }], adjustments, cap) - 1000
  const points = indicators.map(({ score }, i) =>
    multiply(exact(score), { n: BigInt(weights[document * columns + i]!), d: BigInt(UNCHANGED) }),
  )
  return round(maximum(ZERO, add(sum(points), exact(round(exact(adjusted), 2)))), 4)
}

describe('against the appraisal’s own ranking and grading', () => {
  test('the same figures for any city', () => {
    fc.assert(
      fc.property(cases, fc.string(), (own, seed) => {
        expect(rankSpread(contestOf(own), 6, seed)).toEqual(naively(own, 6, seed))
      }),
      { numRuns: 200 },
    )
  })

  test('within the ranks that there are, in order, and no grade kept more than always', () => {
    fc.assert(
      fc.property(cases, (own) => {
        const spreads = rankSpread(contestOf(own), 40)
        for (const { low, middle, high, keepsGrade } of spreads) {
          expect(low).toBeGreaterThanOrEqual(1)
          expect(high).toBeLessThanOrEqual(spreads.length)
          expect([low, middle, high]).toEqual([low, middle, high].sort((a, b) => a - b))
          expect(keepsGrade >= 0 && keepsGrade <= 1).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('the order of the spaces changes nothing', () => {
    fc.assert(
      fc.property(cases, (own) => {
        const { rules, results } = contestOf(own)
        const turned = rankSpread({ rules, results: [...results].reverse() }, 20).reverse()
        expect(turned).toEqual(rankSpread({ rules, results }, 20))
      }),
      { numRuns: 50 },
    )
  })
})

describe('the same figures every time', () => {
  const city = cityWith(
    [{ name: '优', from: 60, atMost: { share: 0.5 } }, ...bars.slice(1)],
    [
      [44, 30],
      [20, 50],
      [37, 37],
      [50, 26],
      [31, 40],
      [12, 3],
    ],
  )

  test('for the same seed, and others for another', () => {
    const contest = contestOf(city)
    expect(rankSpread(contest)).toEqual(rankSpread(contest, DRAWS))
    expect(rankSpread(contest, DRAWS, 'another')).not.toEqual(rankSpread(contest))
  })

  test('on every machine: these', () => {
    expect(spreadOf(city)).toMatchInlineSnapshot(`
      [
        {
          "high": 4,
          "keepsGrade": 0.906,
          "low": 1,
          "middle": 1,
          "rank": 1,
          "space": "d",
        },
        {
          "high": 5,
          "keepsGrade": 0.791,
          "low": 2,
          "middle": 2,
          "rank": 2,
          "space": "a",
        },
        {
          "high": 3,
          "keepsGrade": 1,
          "low": 1,
          "middle": 3,
          "rank": 2,
          "space": "c",
        },
        {
          "high": 5,
          "keepsGrade": 0.906,
          "low": 3,
          "middle": 4,
          "rank": 4,
          "space": "e",
        },
        {
          "high": 5,
          "keepsGrade": 0.791,
          "low": 1,
          "middle": 5,
          "rank": 5,
          "space": "b",
        },
        {
          "high": 6,
          "keepsGrade": 1,
          "low": 6,
          "middle": 6,
          "rank": 6,
          "space": "f",
        },
      ]
    `)
  })
})

test('a run that did not keep what a contest needs', () => {
  const { rules, results } = contestOf(cityWith(bars, [[1, 2]]))
  const old = results.map(({ footing: _, ...result }) => result)
  expect(() => rankSpread({ rules, results: old })).toThrow(RangeError)
})
