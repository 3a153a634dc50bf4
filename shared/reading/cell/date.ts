import { dayFromNumber, dayNumber, daysInMonth, type PlainDate, plainDate } from '#shared/base/plain-date.ts'
import { type CellReader, Fault, hasOddDigit, Noted } from './reading.ts'

const INVALID = new Fault('DATE_INVALID', '请写成 2025-03-05 这样的日期')
const RANGE = new Fault('DATE_OUT_OF_RANGE', '应在 1990-01-01 至 2099-12-31 之间')

const FIRST_YEAR = 1990
const LAST_YEAR = 2099

// One whole day: with one of three separators, with 年月日, or eight digits.
const DAY = String.raw`(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]|(\d{4})(\d{2})(\d{2}))`
const WEEKDAY = String.raw`(?:\s?(?:\((?:星期|周)[一二三四五六日天]\)|(?:星期|周)[一二三四五六日天]))`
// 24:00 is how the end of a day is written.
const CLOCK = String.raw`(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)`
const TIMES = String.raw`${CLOCK}(?:\s?[-~至]\s?${CLOCK})?`
// A time right behind a digit would run into it; behind 日 or a weekday it needs no space.
const WHOLE = new RegExp(
  String.raw`^${DAY}(?:${WEEKDAY}?(?:(?:\s|T|(?<=[日号)一二三四五六天]))${TIMES})?${WEEKDAY}?)$`,
)

const PART = String.raw`(?:(\d{1,2})[-/.](\d{1,2})|(?:(\d{1,2})\s?月\s?)?(\d{1,2})\s?[日号]|(\d{1,2}))`
const RANGE_START = new RegExp(String.raw`^${DAY}${WEEKDAY}?\s?([至到~—–-])\s?`)
const RANGE_PART = new RegExp(`^${PART}${WEEKDAY}?$`)
const RANGE_DAY = new RegExp(`^${DAY}${WEEKDAY}?$`)

const SERIAL = /^(\d{5})(?:\.\d+)?$/
/** The dayNumber of 1899-12-30, from which Excel's serial dates after February 1900 count. */
const SERIAL_ZERO = dayNumber(plainDate(1899, 12, 30)!)

function checked(year: number, month: number, day: number): PlainDate | Fault {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return INVALID
  if (year < FIRST_YEAR || year > LAST_YEAR) return RANGE
  return plainDate(year, month, day)!
}

/** The day in a match of DAY, whose groups are 1 to 10. */
function dayOfMatch(match: RegExpExecArray): PlainDate | Fault {
  const year = match[1] ?? match[5] ?? match[8]
  const month = match[3] ?? match[6] ?? match[9]
  const day = match[4] ?? match[7] ?? match[10]
  return checked(Number(year), Number(month), Number(day))
}

/** The first day of a range of days whose end is a day, a month and day, or a date, and not before it. */
function readRange(cell: string): PlainDate | Fault {
  const start = RANGE_START.exec(cell)
  if (!start || (start[11] === '-' && start[2] === '-')) return INVALID
  const first = dayOfMatch(start)
  const rest = cell.slice(start[0].length)
  const whole = RANGE_DAY.exec(rest)
  if (whole) {
    // A hyphen can't both part two days and stand within the second one.
    if (start[11] === '-' && whole[2] === '-') return INVALID
    const last = dayOfMatch(whole)
    if (first instanceof Fault) return first
    return last instanceof Fault ? last : last < first ? INVALID : first
  }
  const part = RANGE_PART.exec(rest)
  if (!part || first instanceof Fault) return part ? first : INVALID
  if (start[11] === '-' && part[0].includes('-')) return INVALID
  const month = Number(part[1] ?? part[3] ?? first.slice(5, 7))
  const day = Number(part[2] ?? part[4] ?? part[5])
  const last = checked(Number(first.slice(0, 4)), month, day)
  return last instanceof Fault || last < first ? INVALID : first
}

function readDate(cell: string, ranges: boolean): PlainDate | Fault | Noted<PlainDate> {
  const match = WHOLE.exec(cell)
  if (match) return dayOfMatch(match)
  const serial = SERIAL.exec(cell)
  if (serial) {
    const days = Number(serial[1])
    return days >= 20_000 && days <= 80_000 ? dayInRange(SERIAL_ZERO + days) : INVALID
  }
  if (!ranges) return INVALID
  const first = readRange(cell)
  return first instanceof Fault ? first : new Noted(first, 'DATE_RANGE')
}

function dayInRange(number: number): PlainDate | Fault {
  const day = dayFromNumber(number)
  const year = Number(day.slice(0, 4))
  return year < FIRST_YEAR || year > LAST_YEAR ? RANGE : day
}

/** Ledgers repeat their days: most cells are answered from here. Bounded, and emptied when full. */
const MOST_REMEMBERED = 4096

/** Reads a day in any of the allowed forms (reports: Date); with `ranges`, also a range of days as its first. */
export function dateReader(ranges: boolean): CellReader<PlainDate> {
  const remembered = new Map<string, PlainDate | Fault | Noted<PlainDate>>()
  return (cell, raw) => {
    const known = remembered.get(raw)
    if (known !== undefined) return known
    const value = hasOddDigit(raw) ? INVALID : readDate(cell, ranges)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(raw, value)
    return value
  }
}
