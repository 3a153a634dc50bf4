import { describe, expect, it } from 'vitest'
import { type Corner, kneesOf, ruleLine } from '#client/feature/scheme/rule-line.ts'
import { exact, round } from '#shared/base/exact.ts'
import { type OneValueRule, pointsOf } from '#shared/scheme/rule/one-value.ts'

const RULES: readonly (readonly [OneValueRule, max: number])[] = [
  [
    {
      form: 'curve',
      points: [
        [0, 0],
        [5, 9],
        [20, 15],
      ],
    },
    15,
  ],
  [
    {
      form: 'curve',
      points: [
        [2, 3],
        [8, 1],
        [9, 6],
      ],
    },
    6,
  ],
  [
    {
      form: 'bands',
      bands: [
        [0, 2],
        [0.6, 5],
        [0.9, 10],
      ],
    },
    10,
  ],
  [{ form: 'full', from: 12 }, 4],
  [{ form: 'full', upTo: 12 }, 4],
  [{ form: 'perUnit', points: 0.5, unit: 2 }, 4],
  [{ form: 'perUnit', points: 1, unit: 3, whole: true }, 8],
  [{ form: 'step', from: 5, base: 5, points: 0.5 }, 10],
  [{ form: 'step', from: 5, points: 2, unit: 4, whole: true }, 10],
]

/** The height of a line at a value; of a jump there, the upper end or the lower one. */
function heights(line: readonly Corner[], x: number): number[] {
  return line.slice(1).flatMap(([x1, y1], i) => {
    const [x0, y0] = line[i]!
    if (x < x0 || x > x1) return []
    return x0 === x1 ? [y0, y1] : [y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)]
  })
}

describe('the line of a rule', () => {
  it.each(RULES)('%j goes through the points that the rule makes', (rule, max) => {
    const made = pointsOf(rule, exact(max))
    const line = ruleLine(rule, max, 0, 30)!
    expect(line[0]![0]).toBe(0)
    expect(line[line.length - 1]![0]).toBe(30)
    for (let x = 0; x <= 30; x += 0.25) {
      if (made.scope !== null) throw new Error('compares spaces')
      const points = Math.min(max, Math.max(0, round(made.points(exact(x)), 6)))
      const drawn = heights(line, x)
      expect(
        drawn.some((height) => Math.abs(height - points) < 1e-5),
        `at ${x}: ${points}, drawn ${drawn}`,
      ).toBe(true)
    }
  })

  it('is none where spaces are compared, or in parts', () => {
    expect(ruleLine({ form: 'best' }, 10, 0, 5)).toBeNull()
    expect(ruleLine({ form: 'minMax', cohort: 'district' }, 10, 0, 5)).toBeNull()
    expect(ruleLine({ form: 'parts', parts: [] }, 10, 0, 5)).toBeNull()
  })
})

describe('where a rule bends', () => {
  it.each([
    [RULES[0]![0], 15, [0, 5, 20]],
    [RULES[3]![0], 4, [12]],
    [RULES[5]![0], 4, [0, 16]],
    [RULES[7]![0], 10, [5, 15]],
    [{ form: 'best' } as const, 10, []],
  ] as const)('%j under %d: %j', (rule, max, knees) => {
    expect(kneesOf(rule, max)).toEqual(knees)
  })
})
