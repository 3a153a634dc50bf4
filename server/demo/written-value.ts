import { exact, multiply, round } from '#shared/base/exact.ts'
import { dayFromNumber, dayNumber, dayOf, monthOf, type PlainDate, yearOf } from '#shared/base/plain-date.ts'
import type { Column, NumberColumn } from '#shared/ledger/column.ts'
import type { DateForm, Manner } from './manner.ts'
import type { SheetCell } from './sheet.ts'

const PER_WAN = { 万元: 1, 千元: 10, 元: 10_000 } as const
const BEFORE_SERIAL_1 = dayNumber('1899-12-30' as PlainDate)

/** A day in one of the forms that reports.md allows. */
export function writtenDate(date: PlainDate, form: DateForm): SheetCell {
  const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)]
  switch (form) {
    case 'iso':
      return date
    case 'slash':
      return `${year}/${month}/${day}`
    case 'dot':
      return `${year}.${month}.${day}`
    case 'chinese':
      return `${year}年${month}月${day}日`
    case 'compact':
      return date.replaceAll('-', '')
    case 'serial':
      return String(dayNumber(date) - BEFORE_SERIAL_1)
    case 'cell':
      return { day: date }
  }
}

const WEEKDAYS = '日一二三四五六'

/** The day of an event as somebody exact writes it: with its weekday, its hour, or a contest's last day. */
function exactDay(date: PlainDate, form: DateForm, lasts: boolean): SheetCell {
  const day = writtenDate(date, form)
  if (form === 'slash') return `${day} 14:00`
  if (form === 'iso') return `${day} 14:00-16:30`
  if (form !== 'chinese') return day
  if (lasts) return `${day}至${writtenDate(dayFromNumber(dayNumber(date) + 1), form)}`
  return `${day}（星期${WEEKDAYS[dayNumber(date) % 7]}）`
}

function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

/** The unit that a clerk would write; an extra's value has as many as there are items, and the year none. */
const unitOf = (column: NumberColumn): string =>
  column.key === 'year' || column.key === 'value' ? '' : (column.units[0] ?? '')

const ungrouped = (manner: Manner): Manner => ({ ...manner, thousands: false })

function writtenNumber(value: number, unit: string, manner: Manner): SheetCell {
  if (manner.suffixes && unit !== '') return `${manner.thousands ? grouped(value) : value}${unit}`
  if (manner.as === 'workbook') return value
  return manner.thousands ? grouped(value) : String(value)
}

/** A row's value in a column as this manner writes it. `word` says which word stands for a choice. */
export function writtenValue(
  row: Readonly<Record<string, unknown>>,
  column: Column,
  manner: Manner,
  word: (choice: string) => string,
): SheetCell {
  const value = row[column.key]
  if (value === null || value === undefined) return manner.empty
  switch (column.type) {
    case 'date':
      if (column.ranges && manner.exactDays)
        return exactDay(value as PlainDate, manner.dates, row.kind === '创业大赛')
      return writtenDate(value as PlainDate, manner.dates)
    case 'integer':
    case 'decimal':
      if (column.key === 'year')
        return manner.suffixes ? `${value}年` : writtenNumber(value as number, '', ungrouped(manner))
      return writtenNumber(value as number, unitOf(column), manner)
    case 'money':
      return writtenNumber(
        round(multiply(exact(value as number), exact(PER_WAN[manner.money])), 4),
        '',
        manner,
      )
    case 'choice':
      return word(String(value))
    case 'evidence':
      return (value as readonly string[]).join('、') || manner.empty
    default:
      return String(value)
  }
}

/** A column's header with what this manner adds to it: 总面积*（平方米）. */
export function writtenHeader(name: string, column: Column, manner: Manner): string {
  const star = manner.stars && column.required ? '*' : ''
  if (column.type === 'money') {
    if (manner.money !== '万元')
      return manner.moneyUnit === 'header' ? `${name}${star}（${manner.money}）` : name
    return manner.unitsInHeader ? `${name}${star}（万元）` : name
  }
  const unit = column.type === 'integer' || column.type === 'decimal' ? unitOf(column) : ''
  const shown = manner.unitsInHeader && unit !== ''
  return shown ? `${name}${star}（${unit}）` : `${name}${star}`
}
