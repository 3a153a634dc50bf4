import { describe, expect, it } from 'vitest'
import { groupIssues, placeOf } from '#client/widget/issue-groups.ts'
import { ISSUE_TITLES } from '#client/widget/issue-titles.ts'
import { ISSUE_SEVERITY } from '#shared/reading/issue-codes.ts'
import { issue } from '#shared/reading/messages.ts'

it('stands gravest first, and by code with the most frequent first', () => {
  const issues = [
    issue('COLUMN_UNKNOWN', {}),
    issue('EVENT_DUPLICATE', { row: 9 }),
    issue('FIELD_REQUIRED', { row: 5 }),
    issue('DATE_INVALID', { row: 4 }),
    issue('DATE_INVALID', { row: 8 }),
  ]
  const told = groupIssues(issues).map(
    ({ severity, count, groups }) =>
      `${severity} ${count}: ${groups.map((group) => `${group.code} ${group.issues.length}`).join(', ')}`,
  )
  expect(told).toEqual([
    'error 3: DATE_INVALID 2, FIELD_REQUIRED 1',
    'warning 1: EVENT_DUPLICATE 1',
    'note 1: COLUMN_UNKNOWN 1',
  ])
})

describe('the place of an issue', () => {
  it.each([
    [{}, '整份报送'],
    [{ file: 'a.csv' }, 'a.csv'],
    [
      { file: 'a.xlsx', sheet: '活动台账', row: 7, column: '举办日期' },
      'a.xlsx · 工作表 活动台账 · 第 7 行 · 举办日期',
    ],
  ])('%o', (place, expected) => {
    expect(placeOf(issue('DATE_INVALID', place))).toBe(expected)
  })
})

it('every code has a title of its own', () => {
  expect(Object.keys(ISSUE_TITLES).sort()).toEqual(Object.keys(ISSUE_SEVERITY).sort())
  expect(new Set(Object.values(ISSUE_TITLES)).size).toBe(Object.keys(ISSUE_TITLES).length)
})
