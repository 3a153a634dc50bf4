import { describe, expect, it } from 'vitest'
import { type DateForm, type Manner, mannerOf } from '#server/demo/manner.ts'
import type { SheetCell } from '#server/demo/sheet.ts'
import { writtenDate, writtenHeader, writtenValue } from '#server/demo/written-value.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { ledgerOf } from '#shared/ledger/ledgers.ts'

const plain: Manner = {
  ...mannerOf('test', 'WZ-XX-001', 2025),
  as: 'folder',
  dates: 'iso',
  exactDays: false,
  suffixes: false,
  thousands: false,
  money: '万元',
  unitsInHeader: false,
  stars: false,
  empty: '',
}
const column = (key: string, ledger: 'profile' | 'events' = 'profile') =>
  ledgerOf(ledger).columns.find((one) => one.key === key)!
const word = (choice: string): string => choice

describe('a day', () => {
  it.each<[DateForm, SheetCell]>([
    ['iso', '2025-03-05'],
    ['slash', '2025/3/5'],
    ['dot', '2025.3.5'],
    ['chinese', '2025年3月5日'],
    ['compact', '20250305'],
    ['serial', '45721'],
    ['cell', { day: '2025-03-05' as PlainDate }],
  ])('as %s', (form, expected) => {
    expect(writtenDate('2025-03-05' as PlainDate, form)).toEqual(expected)
  })

  it.each<[DateForm, string, SheetCell]>([
    ['slash', '创业沙龙', '2025/3/5 14:00'],
    ['iso', '创业沙龙', '2025-03-05 14:00-16:30'],
    ['chinese', '创业沙龙', '2025年3月5日（星期三）'],
    ['chinese', '创业大赛', '2025年3月5日至2025年3月6日'],
  ])('of an event, exactly, as %s', (dates, kind, expected) => {
    const manner = { ...plain, dates, exactDays: true }
    expect(writtenValue({ date: '2025-03-05', kind }, column('date', 'events'), manner, word)).toEqual(
      expected,
    )
  })
})

describe('a number', () => {
  it.each<[string, number, Partial<Manner>, SheetCell]>([
    ['area', 1234.5, {}, '1234.5'],
    ['area', 1234.5, { thousands: true }, '1,234.5'],
    ['area', 1234567, { thousands: true, suffixes: true }, '1,234,567平方米'],
    ['jobs', 12, { suffixes: true }, '12人'],
    ['jobs', 12, { as: 'workbook' }, 12],
    ['year', 2025, { thousands: true }, '2025'],
    ['year', 2025, { suffixes: true }, '2025年'],
    ['income', 123.45, {}, '123.45'],
    ['income', 123.45, { money: '千元' }, '1234.5'],
    ['income', 123.45, { money: '元', thousands: true }, '1,234,500'],
  ])('%s %d with %o', (key, value, manner, expected) => {
    expect(writtenValue({ [key]: value }, column(key), { ...plain, ...manner }, word)).toEqual(expected)
  })
})

describe('a header', () => {
  it.each<[string, Partial<Manner>, string]>([
    ['area', {}, '总面积'],
    ['area', { unitsInHeader: true, stars: true }, '总面积*（平方米）'],
    ['income', { unitsInHeader: true }, '总收入（万元）'],
    ['income', { money: '千元', moneyUnit: 'header' }, '总收入（千元）'],
    ['income', { money: '千元', moneyUnit: 'above', unitsInHeader: true }, '总收入'],
    ['year', { unitsInHeader: true }, '年度'],
  ])('of %s with %o', (key, manner, expected) => {
    expect(writtenHeader(column(key).header, column(key), { ...plain, ...manner })).toBe(expected)
  })
})
