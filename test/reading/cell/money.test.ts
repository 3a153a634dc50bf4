import { describe, expect, test } from 'vitest'
import { type MoneyUnit, moneyReader } from '#shared/reading/cell/money.ts'
import { readCell } from './read-cell.ts'

const INVALID = 'NUMBER_INVALID'
const RANGE = 'NUMBER_OUT_OF_RANGE'

describe('an amount in 万元', () => {
  test.each<[string, MoneyUnit, unknown]>([
    ['12.5', '万元', 12.5],
    ['12.5万元', '千元', 12.5],
    ['12.5 万元', '元', 12.5],
    ['1,234.5', '万元', 1234.5],
    ['１２．５', '万元', 12.5],
    ['0', '万元', 0],
    ['-0', '万元', 0],
    ['125', '千元', '12.5 UNIT_CONVERTED'],
    ['125千元', '万元', '12.5 UNIT_CONVERTED'],
    ['125 千元', '元', '12.5 UNIT_CONVERTED'],
    ['125000', '元', '12.5 UNIT_CONVERTED'],
    ['125,000元', '亿元', '12.5 UNIT_CONVERTED'],
    ['0.01元', '万元', '0.000001 UNIT_CONVERTED'],
    ['0', '元', '0 UNIT_CONVERTED'],
    ['1.25亿元', '万元', '12500 UNIT_CONVERTED'],
    ['1.25', '亿元', '12500 UNIT_CONVERTED'],
    // Binary floating point would make 0.030000000000000002 and 1.1000000000000001 of these.
    ['0.3', '千元', '0.03 UNIT_CONVERTED'],
    ['11', '千元', '1.1 UNIT_CONVERTED'],
    ['700.7', '千元', '70.07 UNIT_CONVERTED'],
    ['1.15', '亿元', '11500 UNIT_CONVERTED'],
    ['123456789012345', '千元', '12345678901234.5 UNIT_CONVERTED'],
    ['-1', '万元', RANGE],
    ['-0.01元', '万元', RANGE],
    ['1234567890123456', '元', RANGE],
    ['5万', '万元', INVALID],
    ['5百万元', '万元', INVALID],
    ['5美元', '万元', INVALID],
    ['¥5', '万元', INVALID],
    ['人民币5元', '万元', INVALID],
    ['5 万 元', '万元', INVALID],
    ['约5', '万元', INVALID],
    ['5.', '万元', INVALID],
    ['+5', '万元', INVALID],
    ['1,23', '万元', INVALID],
    ['5²', '万元', INVALID],
    ['③万元', '万元', INVALID],
    ['万元', '万元', INVALID],
    ['/', '万元', 'empty'],
  ])('%s in %s', (typed, unit, expected) => expect(readCell(moneyReader(unit), typed)).toBe(expected))
})
