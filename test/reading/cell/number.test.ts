import { describe, expect, test } from 'vitest'
import type { NumberColumn } from '#shared/ledger/column.ts'
import { numberReader } from '#shared/reading/cell/number.ts'
import { readCell } from './read-cell.ts'

const column = (more: Partial<NumberColumn>): NumberColumn => ({
  ...{ type: 'integer', key: 'x', header: '数', aliases: [], required: true, units: [] },
  ...more,
})
const people = numberReader(column({ units: ['人', '人次', '名'], min: 0, max: 1_000_000 }))
const area = numberReader(
  column({
    ...{ type: 'decimal', units: ['平方米', 'm2', '平米', '平方'] },
    ...{ min: 0, aboveMin: true, max: 1_000_000 },
  }),
)
const anyDecimal = numberReader(column({ type: 'decimal', units: ['万元', '%'] }))

const INVALID = 'NUMBER_INVALID'
const RANGE = 'NUMBER_OUT_OF_RANGE'

describe('an integer', () => {
  test.each<[string, unknown]>([
    ['0', 0],
    ['12', 12],
    ['007', 7],
    ['12.0', 12],
    ['12.000', 12],
    ['1,234', 1234],
    ['1,000,000', 1_000_000],
    ['１２', 12],
    ['1，234', 1234],
    ['12人', 12],
    ['12 人次', 12],
    ['12　名', 12],
    ['1,200.0人', 1200],
    ['-0', 0],
    ['12\u200B', 12],
    ['1000000.0', 1_000_000],
    ['1000001', RANGE],
    ['-1', RANGE],
    ['-1.0人', RANGE],
    ['1234567890123456', RANGE],
    ['0000000000000000012', 12],
    ['12.00000000000000', RANGE],
    ['12.0000000000000', 12],
    ['12.5', INVALID],
    ['约20', INVALID],
    ['20余', INVALID],
    ['1e3', INVALID],
    ['+5', INVALID],
    ['.5', INVALID],
    ['5.', INVALID],
    ['5.人', INVALID],
    ['1,23', INVALID],
    ['1234,567', INVALID],
    ['12,34,567', INVALID],
    ['1,2345', INVALID],
    [',123', INVALID],
    ['1,234,', INVALID],
    ['1 234', INVALID],
    ['12 人 次', INVALID],
    ['12人人', INVALID],
    ['12家', INVALID],
    ['人', INVALID],
    ['- 5', INVALID],
    ['--5', INVALID],
    ['−5', INVALID],
    ['1.2.3', INVALID],
    ['0x10', INVALID],
    ['十二', INVALID],
    ['20%', INVALID],
    ['120¹', INVALID],
    ['①', INVALID],
    ['1₂', INVALID],
    ['½', INVALID],
    ['12㊿', INVALID],
    ['Ⅻ', INVALID],
    ['٣', INVALID],
    ['TRUE', INVALID],
    ['无', 'empty'],
    ['－', 'empty'],
  ])('%s', (typed, expected) => expect(readCell(people, typed)).toBe(expected))
})

describe('a decimal above zero', () => {
  test.each<[string, unknown]>([
    ['320', 320],
    ['320.50', 320.5],
    ['1,234.5', 1234.5],
    ['320m2', 320],
    ['320 m2', 320],
    ['320m²', 320],
    ['320 ｍ²', 320],
    ['320㎡', 320],
    ['320平方米', 320],
    ['320平米', 320],
    ['320 平方', 320],
    ['0.01', 0.01],
    ['1000000', 1_000_000],
    ['0', RANGE],
    ['0.000', RANGE],
    ['1000000.01', RANGE],
    ['-3', RANGE],
    ['0.00000000000000012345', 1.2345e-16],
    ['123456.7890123456', RANGE],
    ['320m²²', INVALID],
    ['320²', INVALID],
    ['3²0m2', INVALID],
    ['320M2', INVALID],
    ['320亩', INVALID],
    ['320 平方 米', INVALID],
    ['m2', INVALID],
    ['.5m2', INVALID],
    ['0.5.', INVALID],
    ['1,234.567,8', INVALID],
    ['1e-3', INVALID],
    ['∞', INVALID],
  ])('%s', (typed, expected) => expect(readCell(area, typed)).toBe(expected))
})

test.each<[string, unknown]>([
  ['-12.5%', -12.5],
  ['12.5 ％', 12.5],
  ['3.1万元', 3.1],
  ['3元', INVALID],
  ['-0.0', 0],
  ['999999999999999', 999_999_999_999_999],
  ['0.999999999999999', 0.999_999_999_999_999],
  ['1234567890.12345', 1_234_567_890.12345],
])('a decimal without bounds: %s', (typed, expected) => expect(readCell(anyDecimal, typed)).toBe(expected))
