import type { NumberColumn } from '#shared/ledger/column.ts'
import { type CellReader, Fault, hasOddDigit } from './reading.ts'

const NUMBER = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/
/** More digits than this (leading zeros apart) do not fit a double exactly. */
const MAX_DIGITS = 15

/** A number's written parts: minus sign, whole digits without commas, digits after the point. */
export interface WrittenNumber {
  readonly minus: string
  readonly whole: string
  readonly fraction: string
}

/** Splits `-1,234.50` into its parts; null for anything that is not digits with at most one point. */
export function writtenNumber(cell: string): WrittenNumber | null {
  const match = NUMBER.exec(cell)
  if (!match) return null
  return { minus: match[1]!, whole: match[2]!.replaceAll(',', ''), fraction: match[3] ?? '' }
}

export const hasTooManyDigits = ({ whole, fraction }: WrittenNumber): boolean =>
  (whole + fraction).replace(/^0+/, '').length > MAX_DIGITS

/** The cell without the longest of the suffixes that it ends with, and without white space before that. */
export function withoutSuffix(cell: string, suffixes: readonly string[]): { rest: string; suffix: string } {
  let longest = ''
  for (const suffix of suffixes) if (suffix.length > longest.length && cell.endsWith(suffix)) longest = suffix
  return { rest: longest ? cell.slice(0, -longest.length).trimEnd() : cell, suffix: longest }
}

// Nearly every cell: no sign, no comma, no unit, few digits.
const PLAIN = { integer: /^\d{1,9}$/, decimal: /^\d{1,9}(?:\.\d{1,4})?$/ }

/** Reads an integer or a decimal within the column's range (reports: Integer and decimal). */
export function numberReader(column: NumberColumn): CellReader<number> {
  const { type, units, min, max, aboveMin } = column
  const outside = (value: number): boolean =>
    (min !== undefined && (value < min || (aboveMin === true && value === min))) ||
    (max !== undefined && value > max)
  const range = new Fault('NUMBER_OUT_OF_RANGE', rangeHint(column))
  const invalid = new Fault(
    'NUMBER_INVALID',
    type === 'integer' ? '请填写整数，如 12' : '请填写数字，如 12.5',
  )
  const plain = PLAIN[type]

  return (cell, raw) => {
    if (plain.test(cell) && raw === cell) {
      const value = Number(cell)
      return outside(value) ? range : value
    }
    if (hasOddDigit(raw)) return invalid
    const written = writtenNumber(withoutSuffix(cell, units).rest)
    if (!written || (type === 'integer' && /[1-9]/.test(written.fraction))) return invalid
    if (hasTooManyDigits(written)) return range
    const value = Number(`${written.minus}${written.whole}.${written.fraction || 0}`)
    return outside(value) ? range : value === 0 ? 0 : value
  }
}

/** In Chinese: what lies within the column's range; empty where it has none. */
export function boundsText({ min, max, aboveMin }: NumberColumn): string {
  const low = min === undefined ? '' : aboveMin ? `大于 ${min}` : `不小于 ${min}`
  const high = max === undefined ? '' : `不超过 ${max.toLocaleString('zh-CN')}`
  return [low, high].filter(Boolean).join('、')
}

function rangeHint(column: NumberColumn): string {
  const bounds = boundsText(column)
  return `${bounds ? `应${bounds},` : ''}最多 ${MAX_DIGITS} 位数字`
}
