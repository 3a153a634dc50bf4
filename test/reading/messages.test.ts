import { expect, test } from 'vitest'
import { ISSUE_SEVERITY, type IssueCode } from '#shared/reading/issue-codes.ts'
import { issue } from '#shared/reading/messages.ts'

const codes = Object.keys(ISSUE_SEVERITY) as IssueCode[]

test.each(codes)('%s has a whole sentence in Chinese', (code) => {
  const { message, severity } = issue(code, { column: '举办日期', value: '2025-02-30', row: 7 }, '细节')
  expect(message).toMatch(/[\u4e00-\u9fff].*。$|细节/u)
  expect(message).not.toMatch(/undefined|null|NaN/)
  expect(severity).toBe(ISSUE_SEVERITY[code])
})

test('what is left out is null', () => {
  expect(issue('SPACE_UNKNOWN', { file: 'a.csv' })).toMatchObject({
    ...{ space: null, file: 'a.csv', sheet: null, row: null, column: null, value: null },
  })
})

test('a long value is cut short in the sentence, not in the issue', () => {
  const value = '长'.repeat(300)
  const found = issue('ENUM_UNKNOWN', { column: '类型', value })
  expect(found.message.length).toBeLessThan(100)
  expect(found.value).toBe(value)
})

// reports, interfaces: which codes are warnings and which are notes; all others are errors.
test('how much each weighs', () => {
  const of = (severity: string) => codes.filter((code) => ISSUE_SEVERITY[code] === severity).sort()
  expect(of('note')).toEqual(
    [
      'FILE_SKIPPED',
      'SHEET_SKIPPED',
      'COLUMN_UNKNOWN',
      'UNIT_CONVERTED',
      'DATE_RANGE',
      'ROW_EXCLUDED',
    ].sort(),
  )
  const warnings = [
    ...['LEDGER_MISSING', 'SPACE_NAME_DIFFERS', 'LEDGER_SHRUNK', 'EVIDENCE_MISSING'],
    ...['OUT_OF_YEAR', 'NO_PARTICIPANTS', 'EVENT_DUPLICATE', 'TENANT_DUPLICATE', 'MENTOR_DUPLICATE'],
    ...['MENTOR_UNKNOWN', 'SESSION_DUPLICATE', 'TENANT_UNKNOWN', 'SEATS_OVERBOOKED', 'MENTOR_DAY_LONG'],
  ]
  expect(of('warning')).toEqual(expect.arrayContaining(warnings))
})
