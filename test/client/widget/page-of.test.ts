import { expect, it } from 'vitest'
import { pageOf } from '#client/widget/page-of.ts'

const items = ['甲', '乙', '丙', '丁', '戊']

it.each<[asked: number | undefined, page: number, shown: string]>([
  [undefined, 1, '甲乙'],
  [1, 1, '甲乙'],
  [2, 2, '丙丁'],
  [3, 3, '戊'],
  // Past the end, as where a filter has left less.
  [9, 3, '戊'],
])('page %s of five, two at a time', (asked, page, shown) => {
  const found = pageOf(items, 2, asked)
  expect([found.page, found.pages, found.shown.join('')]).toEqual([page, 3, shown])
})

it('of nothing there is no page', () => {
  expect(pageOf([], 2, 3)).toEqual({ page: 1, pages: 0, shown: [] })
})
