import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileColumns } from '#shared/ledger/profile.ts'
import { checkForm, FORM_COLUMNS, formCsv, formLines, formValues } from '#shared/reading/profile-form.ts'
import { csvRows } from './csv-rows.ts'

// The form of 基本情况: what is typed is judged as the reader judges a handed-in table.

const SOUND = {
  ...{ area: '1200', seatArea: '600', publicArea: '300', workstations: '80', tenure: '租赁' },
  ...{ leaseStart: '2024-01-01', leaseEnd: '2026-12-31', fullTimeStaff: '5', investment: '350.5' },
  ...{ contact: '张伟', phone: '13800138000' },
}
const faults = (values: Record<string, string>) =>
  checkForm(values, 2025, 'WZ-LC-001').map(({ severity, code, column }) => [severity, code, column])

test('asks for every column but whose row it is and of which year', () => {
  expect(FORM_COLUMNS.map(({ key }) => key)).toEqual(profileColumns.slice(3).map(({ key }) => key))
})

test('finds nothing wrong with a sound form', () => {
  expect(faults(SOUND)).toEqual([])
})

describe('says at which field something is wrong', () => {
  test.each([
    ['a required field left empty', { area: ' ' }, [['error', 'FIELD_REQUIRED', '总面积']]],
    [
      'a word in the place of a number',
      { workstations: '八十来个' },
      [['error', 'NUMBER_INVALID', '创业工位数']],
    ],
    ['a day that no calendar has', { leaseEnd: '2025-02-30' }, [['error', 'DATE_INVALID', '租赁截止日期']]],
    [
      'a lease that ends before it begins',
      { leaseEnd: '2023-12-31' },
      [['error', 'DATE_ORDER', '租赁截止日期']],
    ],
    ['parts larger than the whole', { seatArea: '1000' }, [['error', 'AREA_EXCEEDED', '总面积']]],
  ])('%s', (_, change, expected) => {
    expect(faults({ ...SOUND, ...change })).toEqual(expected)
  })
})

test('is handed in as the very text that was typed', () => {
  const typed = fc.constantFrom(...'a1,"\'=+-@ \u{20000}张万元')
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 12 }), fc.array(typed, { maxLength: 12 }), (contact, tenure) => {
      const values = { contact: contact.join(''), tenure: tenure.join('') }
      expect(csvRows(formCsv(values, 2025))).toEqual(formLines(values, 2025))
    }),
  )
})

test('begins with what was handed in before', () => {
  const columns = profileColumns.map(({ key }) => ({ key }))
  const cells = columns.map(({ key }) => (key === 'area' ? 1200.5 : key === 'contact' ? '张伟' : null))
  const values = formValues(columns, cells)
  expect(values).toMatchObject({ area: '1200.5', contact: '张伟', income: '' })
  expect('year' in values).toBe(false)
})
