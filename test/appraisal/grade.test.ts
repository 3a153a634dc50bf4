import { describe, expect, test } from 'vitest'
import { appraise } from '#shared/appraisal/appraise.ts'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { Grade, Quota } from '#shared/scheme/grade.ts'
import { cityOf, withEvents } from './facts.ts'
import { pointPerEvent, schemeOf, sound } from './schemes.ts'

/** Grades by space. A space's total is its number of events. */
function grades(
  list: readonly Grade[],
  spaces: readonly SpaceFacts[],
  more: Partial<SchemeDocument> = {},
): string {
  const appraisal = appraise(
    sound(schemeOf([pointPerEvent], { grades: [...list], ...more })),
    cityOf(...spaces),
  )
  if (!appraisal.ok) throw new Error('not appraised')
  const byCode = [...appraisal.results].sort((a, b) => (a.space < b.space ? -1 : 1))
  return byCode.map(({ grade }) => grade ?? '—').join('')
}

/** 优 from 80, 良 from 70, 中 from 60, 差; the first two under these quotas. */
const fourGrades = (best?: Quota, good?: Quota): readonly Grade[] => [
  { name: '优', from: 80, atMost: best },
  { name: '良', from: 70, atMost: good },
  { name: '中', from: 60 },
  { name: '差', from: 0 },
]

/** Spaces a, b, c … with these totals. */
const totals = (...list: readonly number[]) => list.map((total, i) => withEvents('abcdefghij'[i]!, total))
const inDistricts = (spaces: readonly SpaceFacts[], districts: string) =>
  spaces.map((own, i) => ({ ...own, district: districts[i]! }))
/** Ceilings at 中 for these spaces. */
const low = {
  ceilings: [{ id: 'low', when: { flag: 'low' }, grade: '中' }],
}
const flagged = (spaces: readonly SpaceFacts[], codes: string, flag = 'low') =>
  spaces.map((own) => (codes.includes(own.code) ? { ...own, flags: [flag] } : own))

describe('without quotas', () => {
  test('the first grade whose bar is reached', () => {
    expect(grades(fourGrades(), totals(80, 79, 70, 69, 60, 59, 0))).toBe('优良良中中差差')
  })

  test('a ceiling forbids the grades above it, and lifts nobody', () => {
    expect(grades(fourGrades(), flagged(totals(90, 75, 65, 10), 'abcd'), low)).toBe('中中中差')
  })

  test('the lowest of several ceilings counts', () => {
    const ceilings = [
      { id: 'lower', when: { flag: 'low' }, grade: '差' },
      { id: 'low', when: { flag: 'low' }, grade: '良' },
    ]
    expect(grades(fourGrades(), flagged(totals(90, 90), 'a'), { ceilings })).toBe('差优')
  })
})

describe('quotas', () => {
  test('阜阳: 优 for 80 or more in the top 20 %, 80 or more outside it the next', () => {
    expect(grades(fourGrades({ share: 0.2 }), totals(95, 90, 85, 82, 81, 80, 75, 65, 50, 40))).toBe(
      '优优良良良良良中差差',
    )
  })

  test('of the scored, or of all but the exempt', () => {
    const spaces = [
      ...totals(95, 90, 85, 84),
      withEvents('e', 99, { findings: ['falsified'] }),
      withEvents('f', 0, { report: null }),
      withEvents('g', 99, { monthsFiled: 1 }),
    ]
    const more: Partial<SchemeDocument> = {
      vetoes: [{ id: 'falsified', when: { finding: 'falsified' } }],
      exemptions: [{ id: 'new', when: { value: { registry: 'monthsFiled' }, below: 6 } }],
      notReported: { grade: '差' },
    }
    // Half of 4 scored: 2. Half of 6 that could have been: 3. Of all 7 it would be 3 too, rounded up 4.
    expect(grades(fourGrades({ share: 0.5 }), spaces, more)).toBe('优优良良差差—')
    expect(grades(fourGrades({ share: 0.5, of: 'all', round: 'up' }), spaces, more)).toBe('优优优良差差—')
  })

  test('room shared with another grade: 优 and 良 together half of 6', () => {
    const list = fourGrades({ count: 1 }, { share: 0.5, with: ['优'] })
    expect(grades(list, totals(95, 90, 85, 80, 75, 70))).toBe('优良良中中中')
  })

  test('each district its own room', () => {
    const spaces = inDistricts(totals(95, 94, 93, 92, 91, 90), '甲甲甲甲乙丙')
    expect(grades(fourGrades({ share: 0.5, within: 'district' }), spaces)).toBe('优优良良良良')
    expect(grades(fourGrades({ share: 0.5, within: 'district', atLeast: 1 }), spaces)).toBe('优优良良优优')
  })

  test('each kind its own room', () => {
    const kinds = totals(95, 94, 93).map((own, i) => ({ ...own, kind: i < 2 ? '综合型' : '专业化' }))
    expect(grades(fourGrades({ count: 1, within: 'kind' }), kinds)).toBe('优良优')
  })

  test('equal bars: by places alone', () => {
    const list: readonly Grade[] = [
      { name: 'A', from: 0, atMost: { share: 0.2 } },
      { name: 'B', from: 0, atMost: { share: 0.4, with: ['A'] } },
      { name: 'C', from: 0 },
    ]
    expect(grades(list, totals(9, 8, 7, 6, 5, 4, 3, 2, 1, 0))).toBe('AABBCCCCCC')
  })
})

describe('equal ranks', () => {
  test('get the grade together', () => {
    expect(grades(fourGrades({ count: 3 }), totals(95, 90, 90, 85))).toBe('优优优良')
  })

  test('or not at all, and then it is closed to those below', () => {
    // One place is left, but b and c need two; d may not overtake them.
    expect(grades(fourGrades({ count: 2 }), totals(95, 90, 90, 85))).toBe('优良良良')
  })

  test('that find no room in the next grade either go on', () => {
    expect(grades(fourGrades({ count: 1 }, { count: 1 }), totals(90, 90, 85, 65))).toBe('中中中中')
  })

  test('of which one is barred by a ceiling: the others need less room', () => {
    expect(grades(fourGrades({ count: 2 }), flagged(totals(95, 90, 90, 85), 'b'), low)).toBe('优中优良')
  })

  test('in several districts: each district by itself', () => {
    const spaces = inDistricts(totals(90, 90, 90, 85, 85), '甲甲乙甲乙')
    // One place each: a and b of 甲 find no room together and close it to d; c takes 乙's.
    expect(grades(fourGrades({ count: 1, within: 'district' }), spaces)).toBe('良良优良良')
  })

  test('in several districts, the next grade for all: together again', () => {
    const spaces = inDistricts(totals(90, 90, 90, 75), '甲甲乙甲')
    const one = { count: 1, within: 'district' } as const
    // c is 优 in 乙; a and b want the one place of 良 and close it to d.
    expect(grades(fourGrades(one, { count: 1 }), spaces)).toBe('中中优中')
    expect(grades(fourGrades(one, { count: 2 }), spaces)).toBe('良良优中')
  })

  test('equal totals told apart by ties do not share', () => {
    const spaces = totals(95, 90, 90).map((own, i) => ({ ...own, monthsFiled: 60 + i }))
    const ties = [{ registry: 'monthsFiled' as const }]
    expect(grades(fourGrades({ count: 2 }), spaces, { ties })).toBe('优良优')
  })
})

describe('what closes a quota', () => {
  test('not a space barred by a ceiling', () => {
    expect(grades(fourGrades({ count: 2 }), flagged(totals(95, 90, 85, 84), 'ab'), low)).toBe('中中优优')
  })

  test('only the room that was full: other districts go on', () => {
    const spaces = inDistricts(totals(95, 94, 93, 92), '甲甲甲乙')
    expect(grades(fourGrades({ count: 1, within: 'district' }), spaces)).toBe('优良良优')
  })
})

describe('where barred spaces are counted', () => {
  const two: Quota = { count: 2, barred: 'counted' }

  test('they take up places, and nobody moves up into them', () => {
    expect(grades(fourGrades(two), flagged(totals(95, 90, 85, 84), 'ab'), low)).toBe('中中良良')
    expect(grades(fourGrades(two), flagged(totals(95, 90, 85, 84), 'a'), low)).toBe('中优良良')
  })

  test('not where they do not reach the grade anyway', () => {
    expect(grades(fourGrades({ count: 1, barred: 'counted' }), flagged(totals(79, 75), 'a'), low)).toBe(
      '中良',
    )
  })

  test('they are counted among those that share a rank', () => {
    expect(grades(fourGrades(two), flagged(totals(95, 90, 90), 'b'), low)).toBe('优中良')
    expect(grades(fourGrades(two), flagged(totals(95, 95, 90), 'b'), low)).toBe('优中良')
  })

  test('in a room that other grades share they take up one place, not two', () => {
    const best: Quota = { count: 3, with: ['中'], barred: 'counted' }
    expect(grades(fourGrades(best), flagged(totals(95, 90, 85, 84), 'a'), low)).toBe('中优优良')
  })
})

describe('those without rank', () => {
  const more: Partial<SchemeDocument> = {
    vetoes: [{ id: 'falsified', when: { finding: 'falsified' } }],
    notReported: { grade: '中' },
  }

  test('vetoed: the last grade; not reported: what the scheme says, or the last', () => {
    const spaces = [withEvents('a', 90, { findings: ['falsified'] }), withEvents('b', 0, { report: null })]
    expect(grades(fourGrades(), spaces, more)).toBe('差中')
    expect(grades(fourGrades(), spaces)).toBe('优差')
  })

  test('take up no room', () => {
    const spaces = [
      ...totals(75, 65),
      withEvents('c', 0, { report: null }),
      withEvents('d', 0, { report: null }),
    ]
    const list: readonly Grade[] = [
      { name: '中', from: 60, atMost: { count: 2 } },
      { name: '差', from: 0 },
    ]
    expect(grades(list, spaces, more)).toBe('中中中中')
  })
})
