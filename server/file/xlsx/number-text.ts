import { dayFromNumber } from '#shared/base/plain-date.ts'
import type { FormatKind } from './number-format.ts'

/**
 * What a number in a cell says (reports: Text, xlsx): its shortest decimal of at most 15 significant digits, never
 * with an exponent; a percentage times 100 with %; a day as `2025-03-05`, with its time `2025-03-05 14:30` where it has
 * one; a time of day or a duration as `14:30:00`.
 * @param date1904 the workbook counts days from 1904-01-01
 */
export function numberText(value: number, kind: FormatKind, date1904: boolean): string {
  if (kind === 'number') return decimalText(value)
  if (kind === 'percent') return `${decimalText(value, 2)}%`
  if (kind === 'duration') return value < 0 ? decimalText(value) : clockText(Math.round(value * DAY))
  const day = Math.floor(value)
  // Never carried into the next day: Excel shows a day as long as the number is below the next.
  const second = Math.min(Math.round((value - day) * DAY), DAY - 1)
  if (kind === 'time' && day === 0) return clockText(second)
  const date = dayText(day, date1904)
  if (date === null) return decimalText(value)
  if (second === 0) return date
  return `${date} ${clockText(second).slice(0, second % 60 === 0 ? 5 : 8)}`
}

/** Seconds of a day. */
const DAY = 86_400

/** The day that a serial number stands for; null where the calendar of the workbook has none. */
function dayText(serial: number, date1904: boolean): string | null {
  if (serial < 0) return null
  const fits = (number: number): string | null => (number <= LAST ? dayFromNumber(number) : null)
  if (date1904) return fits(FIRST_1904 + serial)
  // Excel keeps Lotus 1-2-3's mistake: 1900 has a 29 February, number 60, and a day 0 before its first.
  if (serial === 0) return '1900-01-00'
  if (serial === 60) return '1900-02-29'
  return fits((serial < 60 ? 1 : 0) + ZERO_1900 + serial)
}

// Day numbers of 1899-12-30, 1904-01-01 and 9999-12-31 (shared/base/plain-date.ts).
const ZERO_1900 = 693_594
const FIRST_1904 = 695_056
const LAST = 3_652_059

function clockText(seconds: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(pad).join(':')
}

/** @param shift places by which the point moves to the right */
function decimalText(value: number, shift = 0): string {
  if (shift === 0 && Number.isInteger(value) && Math.abs(value) < 1e15) return String(value)
  const text = String(Number(value.toPrecision(15)))
  if (shift === 0 && !text.includes('e')) return text
  const [, minus = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e(.+))?$/.exec(text) ?? []
  const digits = whole + fraction
  const point = whole.length + Number(exponent) + shift
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(Math.max(point, 0), '0')
  const split = Math.max(1, point)
  const integer = padded.slice(0, split).replace(/^0+(?=\d)/, '')
  const decimals = padded.slice(split).replace(/0+$/, '')
  return minus + integer + (decimals && `.${decimals}`)
}
