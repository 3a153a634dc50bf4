import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { int, pick, random, shuffle } from '#shared/base/random.ts'

const draws = (seed: string, count: number): number[] => {
  const draw = random(seed)
  return Array.from({ length: count }, draw)
}

describe('random', () => {
  // Written down once: whatever is stored with a seed must come out the same in every later version.
  it.each([
    ['', [671222971, 539615615, 621643750]],
    ['wenzhou', [2657817663, 2331855040, 3502670733]],
    ['wenzhou/1', [2290561201, 2719228608, 3765933298]],
  ])('keeps its draws for the seed %j', (seed, expected) => {
    expect(draws(seed, 3).map((draw) => draw * 2 ** 32)).toEqual(expected)
  })

  it('draws within 0 ≤ x < 1', () => {
    expect(draws('bounds', 10_000).every((x) => x >= 0 && x < 1)).toBe(true)
  })

  it('spreads its draws evenly', () => {
    const counts = Array<number>(16).fill(0)
    for (const x of draws('even', 64_000)) counts[Math.floor(x * 16)]!++
    const chiSquare = counts.reduce((sum, n) => sum + (n - 4000) ** 2 / 4000, 0)
    // 15 degrees of freedom: above 37.7 once in a thousand.
    expect(chiSquare).toBeLessThan(37.7)
  })

  it('gives near seeds unrelated draws', () => {
    const [a, b] = [draws('seed 1', 5000), draws('seed 2', 5000)]
    const correlation = a.reduce((sum, x, i) => sum + (x - 0.5) * (b[i]! - 0.5), 0) / 5000 / (1 / 12)
    expect(Math.abs(correlation)).toBeLessThan(0.06)
  })
})

describe('what is drawn with it', () => {
  it('int gives every whole number of the range, and none beside', () => {
    const draw = random('int')
    const seen = new Set(Array.from({ length: 500 }, () => int(draw, -2, 3)))
    expect([...seen].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3])
  })

  it('pick gives every item, and refuses to pick from nothing', () => {
    const draw = random('pick')
    expect(new Set(Array.from({ length: 100 }, () => pick(draw, ['a', 'b', 'c'])))).toEqual(
      new Set(['a', 'b', 'c']),
    )
    expect(() => pick(draw, [])).toThrow(RangeError)
  })

  it('shuffle keeps the items and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, items) => {
        const before = [...items]
        const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b)
        expect(sorted(shuffle(random(seed), items))).toEqual(sorted(items))
        expect(items).toEqual(before)
      }),
    )
  })

  it('shuffle gives each order alike', () => {
    const draw = random('shuffle')
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const order = shuffle(draw, ['a', 'b', 'c']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})
