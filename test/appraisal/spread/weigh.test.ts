import { expect, test } from 'vitest'
import type { ContestRules } from '#shared/appraisal/contest/contest.ts'
import { drawFactor } from '#shared/appraisal/spread/rank-spread.ts'
import { UNCHANGED, weigh } from '#shared/appraisal/spread/weigh.ts'
import { random } from '#shared/base/random.ts'

const rulesOf = (...documents: readonly (readonly number[])[]): ContestRules => ({
  documents: documents.map((maxima) => ({
    indicators: maxima.map((max, i) => ({ id: `i${i}`, max })),
    bonusCap: null,
  })),
  grades: [{ name: '合格', from: 0 }],
})

/** Weights as multiples of an unchanged one. */
function weights(rules: ContestRules, factors: readonly (readonly number[])[]): number[] {
  const columns = Math.max(...factors.map((row) => row.length))
  const weights = new Float64Array(rules.documents.length * columns)
  weigh(rules, columns, (document, indicator) => factors[document]![indicator]!, weights)
  return [...weights].map((weight) => weight / UNCHANGED)
}

test('unchanged', () => expect(weights(rulesOf([30, 70]), [[1, 1]])).toEqual([1, 1]))

test('scaled back to the same sum', () => {
  // 20 · 1.25 + 80 · 0.75 = 85 of 100.
  const [a, b] = weights(rulesOf([20, 80]), [[1.25, 0.75]])
  expect(a).toBeCloseTo(1.25 / 0.85, 7)
  expect(b).toBeCloseTo(0.75 / 0.85, 7)
})

test('one left out: the others take its place', () => {
  expect(weights(rulesOf([25, 25, 50]), [[1, 1, 0]])).toEqual([2, 2, 0])
})

test('each document by itself, rows of the same width', () => {
  expect(
    weights(rulesOf([50, 50], [10, 20, 30]), [
      [1, 0],
      [1, 1, 1],
    ]),
  ).toEqual([2, 0, 0, 1, 1, 1])
})

test('nothing left to scale: the only indicator left out, or maxima of 0', () => {
  expect(weights(rulesOf([100]), [[0]])).toEqual([0])
  expect(weights(rulesOf([0, 0]), [[1, 1]])).toEqual([0, 0])
})

test('drawn factors lie within 0.75…1.25, all over it, and full points stay full', () => {
  const draw = random('weights')
  const maxima = [15, 5, 30, 25, 8, 10, 7]
  const all: number[] = []
  for (let i = 0; i < 500; i++) {
    const factors = maxima.map(() => drawFactor(draw))
    all.push(...factors)
    const sum = weights(rulesOf(maxima), [factors]).reduce((sum, weight, j) => sum + weight * maxima[j]!, 0)
    // Far less than the 0.00005 that would change a total of 100 when it is rounded to 4 decimals.
    expect(Math.abs(sum - 100)).toBeLessThan(0.000_005)
  }
  expect(Math.min(...all)).toBeGreaterThanOrEqual(0.75)
  expect(Math.min(...all)).toBeLessThan(0.751)
  expect(Math.max(...all)).toBeLessThan(1.25)
  expect(Math.max(...all)).toBeGreaterThan(1.249)
})
