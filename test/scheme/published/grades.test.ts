import { describe, expect, test } from 'vitest'
import fuyang from '#data/schemes/fuyang.json' with { type: 'json' }
import hefei from '#data/schemes/hefei.json' with { type: 'json' }
import nanjing from '#data/schemes/nanjing-2020.json' with { type: 'json' }
import zhejiang from '#data/schemes/zhejiang.json' with { type: 'json' }
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import { space } from '#test/appraisal/facts.ts'
import { appraised, gradeCounts, many, scored } from './appraised.ts'

/** Grades in the order of the spaces given. */
const grades = (scheme: unknown, spaces: readonly SpaceFacts[]) => {
  const results = new Map(appraised(scheme, spaces).map((result) => [result.space, result.grade]))
  return spaces.map(({ code }) => results.get(code))
}
/** Spaces with these scores. */
const scores = (...list: readonly number[]) => many(list.length, (code, place) => scored(code, list[place]!))

describe('阜阳', () => {
  test.each<readonly [what: string, list: readonly number[], grades: readonly string[]]>([
    ['3 spaces: 20 % is not one', [95, 90, 85], ['合格', '合格', '合格']],
    ['4 spaces: neither', [95, 90, 85, 80], ['合格', '合格', '合格', '合格']],
    ['5 spaces: one', [95, 90, 85, 80, 75], ['优良', '合格', '合格', '合格', '合格']],
    ['below 80, though first', [79.99, 70, 60, 59.99, 0], ['合格', '合格', '合格', '不合格', '不合格']],
    ['80 itself', [80, 79, 78, 77, 76], ['优良', '合格', '合格', '合格', '合格']],
    ['a tie on the line: neither', [90, 90, 70, 60, 50], ['合格', '合格', '合格', '合格', '不合格']],
    [
      '10 spaces, a tie within the line',
      [90, 90, 88, 87, 86, 85, 84, 83, 82, 81],
      ['优良', '优良', ...Array.from({ length: 8 }, () => '合格')],
    ],
    [
      '10 spaces, a tie across the line: the first alone, and nobody overtakes the two',
      [91, 90, 90, 87, 86, 85, 84, 83, 82, 81],
      ['优良', ...Array.from({ length: 9 }, () => '合格')],
    ],
  ])('%s', (_, list, expected) => {
    expect(grades(fuyang, scores(...list))).toEqual(expected)
  })

  test.each(['安全事故', '严重违法违规'])('%s: not 优良', (flag) => {
    const [first, ...others] = scores(95, 90, 70, 65, 60)
    expect(grades(fuyang, [{ ...first!, flags: [flag] }, ...others])[0]).toBe('合格')
    const [, , , , last] = scores(95, 90, 70, 65, 59)
    expect(grades(fuyang, [...scores(95, 90, 70, 65), { ...last!, flags: [flag] }])[4]).toBe('不合格')
  })
})

describe('阜阳: in the top 20 %', () => {
  test('who is not in it is not let in where one above may not be 优良', () => {
    const spaces = scores(95, 94, 93, 92, 91, 90, 89, 88, 87, 86)
    const accident = spaces.map((own, i) => (i === 0 ? { ...own, flags: ['安全事故'] } : own))
    expect(grades(fuyang, accident).slice(0, 4)).toEqual(['合格', '优良', '合格', '合格'])
  })

  test('one in a shared rank takes a place of those that share it', () => {
    const spaces = scores(95, 94, 94, 92, 91, 90, 89, 88, 87, 86, 85, 84, 83, 82, 81)
    const accident = spaces.map((own, i) => (i === 1 ? { ...own, flags: ['安全事故'] } : own))
    // 3 of 15: the first, and the two on rank 2, of whom one may not be 优良.
    expect(grades(fuyang, accident).slice(0, 4)).toEqual(['优良', '合格', '优良', '合格'])
  })
})

describe('南京 2020', () => {
  test('289 at 40 % are 115 places; a tie on the 115th leaves 43 A, 71 B, 175 C; 75 absent are D', () => {
    // 43 from 86 points down; the 115th and 116th share a score.
    const evaluated = many(289, (code, place) =>
      scored(code, place < 43 ? 95 - place * 0.2 : place === 115 ? 80 - 114 * 0.2 : 80 - place * 0.2),
    )
    const absent = many(75, (code) => space(`N${code}`, { report: null }))
    expect(gradeCounts(appraised(nanjing, [...evaluated, ...absent]))).toEqual({
      A: 43,
      B: 71,
      C: 175,
      D: 75,
    })
  })

  test('without the tie all 115 places are taken', () => {
    const evaluated = many(289, (code, place) => scored(code, place < 43 ? 90 : 80 - place * 0.2))
    expect(gradeCounts(appraised(nanjing, evaluated))).toEqual({ A: 43, B: 72, C: 174 })
  })

  test('A keeps to the same places: where 3 of 5 would be A, 2 are', () => {
    expect(grades(nanjing, scores(95, 90, 86, 70, 60))).toEqual(['A', 'A', 'C', 'C', 'C'])
  })

  test('the absent are in no number that the 40 % are of', () => {
    const absent = many(5, (code) => space(`N${code}`, { report: null }))
    expect(gradeCounts(appraised(nanjing, [...scores(95, 80, 70, 60, 50), ...absent]))).toEqual({
      A: 1,
      B: 1,
      C: 3,
      D: 5,
    })
  })
})

describe('合肥', () => {
  /** A district of so many, each with another score, the first of all districts the best. */
  const district = (name: string, size: number) =>
    many(size, (code, place) => space(`${name}${code}`, { district: name, marks: { other: [90 - place] } }))

  test.each([
    [3, 0],
    [4, 1],
    [6, 1],
    [7, 2],
    [9, 2],
    [10, 3],
  ])('a district of %d may put forward %d', (size, places) => {
    const results = appraised(hefei, [...district('蜀山区', size), ...district('包河区', 20)])
    const own = results.filter((result) => result.district === '蜀山区')
    expect(gradeCounts(own).推荐 ?? 0).toBe(places)
    expect(gradeCounts(results).推荐).toBe(places + 6)
  })

  test('spaces that did not report are of the district too, and are not put forward', () => {
    const spaces = district('蜀山区', 10).map((own, place) => (place < 5 ? own : { ...own, report: null }))
    expect(gradeCounts(appraised(hefei, spaces))).toEqual({ 推荐: 3, 不推荐: 7 })
  })
})

describe('浙江', () => {
  test.each([
    [7, 7],
    [20, 20],
    [21, 20],
    [300, 20],
  ])('of %d spaces %d are rewarded', (size, rewarded) => {
    const results = appraised(
      zhejiang,
      many(size, (code, place) => scored(code, 100 - place * 0.25)),
    )
    expect(results.filter(({ grade }) => grade === '奖励').map(({ rank }) => rank)).toEqual(
      Array.from({ length: rewarded }, (_, i) => i + 1),
    )
  })

  test('two share rank 20: 19 are rewarded; two share rank 19: 20 are', () => {
    const tiedAt = (rank: number) =>
      many(25, (code, i) => scored(code, i === rank ? 100 - (rank - 1) : 100 - i))
    expect(gradeCounts(appraised(zhejiang, tiedAt(20)))).toEqual({ 奖励: 19, 不奖励: 6 })
    expect(gradeCounts(appraised(zhejiang, tiedAt(19)))).toEqual({ 奖励: 20, 不奖励: 5 })
  })
})
