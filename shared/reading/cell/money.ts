import { hasTooManyDigits, withoutSuffix, writtenNumber } from './number.ts'
import { type CellReader, Fault, hasOddDigit, Noted } from './reading.ts'

/** The units that an amount may be given in, and how many places its point moves to make it 万元. */
const SHIFT = { 元: -4, 千元: -1, 万元: 0, 亿元: 4 } as const

export type MoneyUnit = keyof typeof SHIFT
export const MONEY_UNITS = Object.keys(SHIFT) as MoneyUnit[]

const INVALID = new Fault('NUMBER_INVALID', '请填写数字，单位只能是元、千元、万元或亿元')
const RANGE = new Fault('NUMBER_OUT_OF_RANGE', '应不小于 0,最多 15 位数字')

/**
 * Reads an amount, exactly, into 万元 (reports: Money).
 * @param unit the unit of cells that name none
 */
export function moneyReader(unit: MoneyUnit): CellReader<number> {
  return (cell, raw) => {
    if (hasOddDigit(raw)) return INVALID
    const { rest, suffix } = withoutSuffix(cell, MONEY_UNITS)
    const written = writtenNumber(rest)
    if (!written) return INVALID
    if (hasTooManyDigits(written)) return RANGE
    const shift = SHIFT[(suffix || unit) as MoneyUnit]
    // A power of ten moves the point only: the digits, and so the decimal, stay exact.
    const value = Number(`${written.minus}${written.whole}.${written.fraction || 0}e${shift}`)
    if (value < 0) return RANGE
    const amount = value === 0 ? 0 : value
    return shift === 0 ? amount : new Noted(amount, 'UNIT_CONVERTED')
  }
}
