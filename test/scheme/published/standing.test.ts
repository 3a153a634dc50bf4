import { describe, expect, test } from 'vitest'
import fuzhou from '#data/schemes/fuzhou-2022.json' with { type: 'json' }
import hangzhou from '#data/schemes/hangzhou.json' with { type: 'json' }
import shandong from '#data/schemes/shandong-2020.json' with { type: 'json' }
import type { PlainDate } from '#shared/base/plain-date.ts'
import { monthsFiled } from '#shared/registry/taking-part.ts'
import { space } from '#test/appraisal/facts.ts'
import { appraised, appraisedAlone, gradeCounts, many, scored } from './appraised.ts'

describe('杭州: recognised last year: evaluated, result not published', () => {
  // The appraisal of 2025 is held in 2026: last year is 2025.
  test.each([
    ['2024-12-31', 'scored', '已评价'],
    ['2025-01-01', 'exempt', null],
    ['2025-06-30', 'exempt', null],
    ['2025-12-31', 'exempt', null],
  ] as const)('filed on %s: %s', (filed, status, grade) => {
    const own = scored('a', 88, { monthsFiled: monthsFiled(filed as PlainDate, 2025) })
    expect(appraisedAlone(hangzhou, own)).toMatchObject({ status, grade, total: 88 })
  })

  test('nobody is ranked behind one of them', () => {
    const spaces = [scored('a', 95, { monthsFiled: 3 }), scored('b', 80), scored('c', 70)]
    expect(appraised(hangzhou, spaces).map(({ space: code, rank }) => [code, rank])).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', null],
    ])
  })
})

describe('福州 2022', () => {
  test('of 52 due, 10 deferred, 12 gave up, 30 assessed: 29 pass, of which 19 excellent', () => {
    const flags = (place: number) => (place < 10 ? ['暂缓'] : place < 22 ? ['放弃'] : [])
    const points = (place: number) => (place < 41 ? 85 : place < 51 ? 84.99 : 59.99)
    const results = appraised(
      fuzhou,
      many(52, (code, place) => scored(code, points(place), { flags: flags(place) })),
    )
    expect(gradeCounts(results)).toEqual({ 优秀: 19, 合格: 10, 不合格: 1, '—': 22 })
    expect(results.filter(({ status }) => status === 'exempt')).toHaveLength(22)
  })

  test('who gave up needs no report, and who is absent without a word is no exemption', () => {
    const absent = (code: string, ...flags: string[]) => space(code, { report: null, flags })
    const results = appraised(fuzhou, [absent('a', '放弃'), absent('b', '暂缓'), absent('c')])
    expect(results.map(({ status, grade }) => [status, grade])).toEqual([
      ['exempt', null],
      ['exempt', null],
      ['not_reported', '不合格'],
    ])
  })
})

test('山东 2020: absent counts as failed', () => {
  const results = appraised(shandong, [
    scored('a', 60),
    scored('b', 59.99),
    space('c', { report: null, marks: { score: [100] } }),
  ])
  expect(results.map(({ status, grade, total }) => [status, grade, total])).toEqual([
    ['scored', '合格', 60],
    ['scored', '不合格', 59.99],
    ['not_reported', '不合格', null],
  ])
})
