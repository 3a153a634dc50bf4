import { describe, expect, test } from 'vitest'
import { profileColumns } from '#shared/ledger/profile.ts'
import { checkProfile, PROFILE_FIELDS, profileTable } from '#shared/reading/profile-form.ts'

// The form of 基本情况: what is typed is judged as the reader judges a handed-in table.

const SOUND = {
  ...{ area: '1200', seatArea: '600', publicArea: '300', workstations: '80', tenure: '租赁' },
  ...{ leaseStart: '2024-01-01', leaseEnd: '2026-12-31', fullTimeStaff: '5', investment: '350.5' },
  ...{ contact: '张伟', phone: '13800138000' },
}
const faults = (cells: Record<string, string>) =>
  checkProfile(cells, 2025).issues.map(({ severity, code, column }) => [severity, code, column])

test('has every column but those that say whose row it is', () => {
  expect(PROFILE_FIELDS.map(({ column }) => column.key)).toEqual(
    profileColumns.slice(2).map(({ key }) => key),
  )
})

test('is the year of the report, whatever is typed', () => {
  expect(profileTable({ ...SOUND, year: '1999' }, 2025)[1]!.slice(0, 2)).toEqual(['2025', '1200'])
})

test('finds nothing wrong with a sound form', () => {
  expect(faults(SOUND)).toEqual([])
})

describe('says at which field something is wrong', () => {
  test.each([
    ['a required field left empty', { area: ' ' }, [['error', 'FIELD_REQUIRED', '总面积']]],
    ['a word for a number', { workstations: '八十来个' }, [['error', 'NUMBER_INVALID', '创业工位数']]],
    ['a day that no calendar has', { leaseEnd: '2025-02-30' }, [['error', 'DATE_INVALID', '租赁截止日期']]],
    ['a lease without an end', { leaseEnd: '无' }, [['error', 'FIELD_REQUIRED', '租赁截止日期']]],
    ['a lease that ends too early', { leaseEnd: '2023-12-31' }, [['error', 'DATE_ORDER', '租赁截止日期']]],
    ['parts larger than the whole', { seatArea: '1000' }, [['error', 'AREA_EXCEEDED', '总面积']]],
    ['a word that is no choice', { tenure: '租凭' }, [['error', 'ENUM_UNKNOWN', '场地性质']]],
  ])('%s', (_, change, expected) => {
    expect(faults({ ...SOUND, ...change })).toEqual(expected)
  })
})
