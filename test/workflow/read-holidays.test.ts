import { expect, test } from 'vitest'
import { holidaysOf, readHolidayTable } from '#shared/workflow/read-holidays.ts'
import { grid, shown, tableOf } from '#test/reading/tables.ts'

const read = (text: string) => holidaysOf([readHolidayTable(tableOf(grid(text), '节假日.csv'))])

test('a table as the bureau edits it, days in order', () => {
  const { calendar, issues } = read(
    [
      '2027年节假日表||',
      '日期|类型|名称',
      '2027-10-02|休|国庆节',
      '2027年10月1日|放假|国庆节',
      '2027/10/9|上班|',
    ].join('\n'),
  )
  expect(issues).toEqual([])
  expect(calendar).toEqual({
    holidays: [
      { date: '2027-10-01', name: '国庆节' },
      { date: '2027-10-02', name: '国庆节' },
    ],
    workdays: [{ date: '2027-10-09', name: '' }],
  })
})

test.each([
  ['日期|类型\n2027-10-01|休\n2027-10-01|班', ['CODE_DUPLICATE 3 日期 2027-10-01']],
  // A Friday is worked anyway.
  ['日期|类型\n2027-10-08|班', ['ENUM_UNKNOWN 2 类型 班']],
  ['日期|类型\n2027-10-32|休', ['DATE_INVALID 2 日期 2027-10-32']],
  ['日期|类型\n10月1日至7日|休', ['DATE_INVALID 2 日期 10月1日至7日']],
  ['日期|类型\n2027-10-01|值班', ['ENUM_UNKNOWN 2 类型 值班']],
  ['日期|类型\n|休', ['FIELD_REQUIRED 2 日期']],
  ['日期|名称\n2027-10-01|国庆节', ['COLUMN_MISSING 1 类型']],
])('%j: %j', (text, expected) => {
  const { issues } = read(text)
  expect(shown(issues)).toEqual(expected)
  expect(issues.every(({ severity }) => severity === 'error')).toBe(true)
})

test('what is wrong with a day that is worked anyway is said', () => {
  const [issue] = read('日期|类型\n2027-10-08|班').issues
  expect(issue?.message).toBe('“类型”不能填“班”，2027年10月8日是周五，本来就上班；调休上班的应是周六或周日。')
})

test('what is no table of holidays says so', () => {
  expect(readHolidayTable(tableOf(grid('甲|乙\n1|2'))).kind).toBe('no-header')
  expect(readHolidayTable(tableOf(grid('|'))).kind).toBe('empty')
})
