import type { Pick } from './pick.ts'
import { oneOf } from './pick.ts'
import type { SpecColumn } from './spec-columns.ts'

// Every form in which reports, Values lets a value be written, copied by hand.

/** What a cell of a workbook holds: text, a number, or a day (with part of a day) that its format shows as one. */
export type Written = string | { readonly number: number } | { readonly day: string; readonly time: number }

export const EMPTY_FORMS = [
  ...['', '-', '--', '—', '——', '/', '\\', '无', 'N/A', 'NA', 'null', 'Null', 'n/a', 'na'],
  ...['　', '／', '－', ' 无 ', '\u200B', '\uFEFF-', 'ｎｕｌｌ'],
]

const two = (value: number): string => String(value).padStart(2, '0')
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

const DAY_MS = 86_400_000
export const serialOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS) + 25_569

interface Day {
  readonly y: string
  readonly m: number
  readonly d: number
  /** A later day of the month, or the same. */
  readonly e: number
  readonly serial: number
  readonly weekday: string
}
type DayForm = (day: Day) => string

const dash: DayForm = ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`
const chinese: DayForm = ({ y, m, d }) => `${y}年${m}月${d}日`
const TIMES = [
  ...[' 14:30', 'T14:30:00', ' 9:05', ' 09:30:00', ' 14:00-16:00', ' 14:00~16:00', ' 14:00至16:00'],
  ...[' 14:00 - 16:00', ' 14:00:00-16:30:59', ' 14:00～16:00'],
]
const WEEKDAYS: DayForm[] = [
  ({ weekday }) => `(星期${weekday})`,
  ({ weekday }) => `（周${weekday}）`,
  ({ weekday }) => ` 周${weekday}`,
  ({ weekday }) => `星期${weekday}`,
  ({ weekday }) => `(星期${weekday}) 14:30`,
  ({ weekday }) => ` 14:30 (周${weekday})`,
]

export const DAY_FORMS: readonly DayForm[] = [
  dash,
  ({ y, m, d }) => `${y}-${m}-${d}`,
  ({ y, m, d }) => `${y}/${two(m)}/${two(d)}`,
  ({ y, m, d }) => `${y}/${m}/${d}`,
  ({ y, m, d }) => `${y}.${two(m)}.${two(d)}`,
  ({ y, m, d }) => `${y}.${m}.${d}`,
  chinese,
  ({ y, m, d }) => `${y}年${two(m)}月${two(d)}日`,
  ({ y, m, d }) => `${y}年${m}月${d}号`,
  ({ y, m, d }) => `${y} 年 ${m} 月 ${d} 日`,
  ({ y, m, d }) => `${y}年 ${m}月　${d} 号`,
  ({ y, m, d }) => `${y}${two(m)}${two(d)}`,
  ({ serial }) => String(serial),
  ({ serial }) => `${serial}.604166667`,
  (day) => fullWidth(dash(day)),
  (day) => fullWidth(chinese(day)),
  ({ y, m, d }) => `${y}${two(m)}${two(d)} 14:30`,
  ({ y, m, d, weekday }) => `${y}.${m}.${d}（周${weekday}）`,
  ({ y, m, d }) => `${y}/${m}/${d} 14:30`,
  (day) => `${chinese(day)}14:30`,
  ...[dash, chinese].flatMap((form) =>
    TIMES.map(
      (time): DayForm =>
        (day) =>
          form(day) + time,
    ),
  ),
  ...[dash, chinese].flatMap((form) =>
    WEEKDAYS.map(
      (after): DayForm =>
        (day) =>
          form(day) + after(day),
    ),
  ),
]

/** Ranges of days, which stand for their first (events alone). */
export const RANGE_FORMS: readonly DayForm[] = [
  ({ y, m, d, e }) => `${y}年${m}月${d}日-${e}日`,
  ({ y, m, d, e }) => `${y}年${m}月${d}日-${m}月${e}日`,
  ({ y, m, d, e }) => `${y}年${m}月${d}日-${y}年${m}月${e}日`,
  ({ y, m, d, e }) => `${y}年${m}月${d}日至${e}日`,
  ({ y, m, d, e }) => `${y}年${m}月${d}号到${e}号`,
  ({ y, m, d, e }) => `${y}.${m}.${d}-${m}.${e}`,
  ({ y, m, d, e }) => `${y}.${m}.${d}-${e}`,
  ({ y, m, d, e }) => `${y}.${m}.${d}—${y}.${m}.${e}`,
  ({ y, m, d, e }) => `${y}/${m}/${d}~${y}/${m}/${e}`,
  ({ y, m, d, e }) => `${y}/${m}/${d}-${m}/${e}`,
  ({ y, m, d, e }) => `${y}/${m}/${d}–${e}`,
  ({ y, m, d, e }) => `${y}-${two(m)}-${two(d)}至${y}-${two(m)}-${two(e)}`,
  ({ y, m, d, e }) => `${y}-${m}-${d}到${m}-${e}`,
  ({ y, m, d, e }) => `${y}-${m}-${d}~${e}`,
  ({ y, m, d, e }) => `${y}-${m}-${d}—${y}-${m}-${e}`,
  ({ y, m, d, e }) => `${y}-${m}-${d}–${m}-${e}`,
  ({ y, m, d, e }) => `${y}-${m}-${d} 至 ${y}-${m}-${e}`,
  ({ y, m, d, e }) => `${y}${two(m)}${two(d)}-${y}${two(m)}${two(e)}`,
  ({ y, m, d, e, weekday }) => `${y}年${m}月${d}日（周${weekday}）至${m}月${e}日(星期${weekday})`,
]

export function writeDay(pick: Pick, label: string, day: string, forms: readonly DayForm[]): string {
  const [y = '', m, d] = day.split('-')
  const date = Number(d)
  return oneOf(
    pick,
    label,
    forms,
  )({
    y,
    m: Number(m),
    d: date,
    e: Math.max(date, Math.min(date + 2, 28)),
    serial: serialOf(day),
    weekday: oneOf(pick, `${label} weekday`, [...'一二三四五六日天']),
  })
}

/** With commas between thousands. */
const grouped = (text: string): string => {
  const [whole = '', ...fraction] = text.split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.')
}
const withZero = (text: string): string => (text.includes('.') ? `${text}0` : `${text}.0`)

/** @param text digits, perhaps a point and digits */
export function writeNumber(pick: Pick, label: string, text: string, column: SpecColumn): string {
  const units = column.units ?? []
  const forms = [
    text,
    grouped(text),
    fullWidth(text),
    `00${text}`,
    withZero(text),
    ` ${text}\u3000`,
    ...units.flatMap((unit) => [`${text}${unit}`, `${grouped(text)} ${unit}`]),
    ...(units.includes('m2') ? [`${text}m²`, `${text} ㎡`] : []),
  ]
  return oneOf(pick, label, forms)
}

/** 0.01 yuan is the smallest amount here; so many places from it the point stands in each unit. */
export const MONEY_PLACES = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 } as const
export type Unit = keyof typeof MONEY_PLACES

/** An amount of fen (0.01 yuan) as a decimal of a unit, without zeros at the end. */
export function inUnit(fen: number, unit: Unit): string {
  const places = MONEY_PLACES[unit]
  const digits = String(fen).padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  return digits.slice(0, -places) + (fraction && `.${fraction}`)
}

/** @param unit what an amount is in that names no unit of its own */
export function writeMoney(pick: Pick, label: string, fen: number, unit: Unit): { text: string; in: Unit } {
  const units = Object.keys(MONEY_PLACES) as Unit[]
  const forms: { text: string; in: Unit }[] = [
    { text: inUnit(fen, unit), in: unit },
    { text: grouped(inUnit(fen, unit)), in: unit },
    { text: fullWidth(inUnit(fen, unit)), in: unit },
    ...units.map((own) => ({ text: `${inUnit(fen, own)}${own}`, in: own })),
    ...units.map((own) => ({ text: `${grouped(inUnit(fen, own))} ${own}`, in: own })),
  ]
  return oneOf(pick, label, forms)
}

/** After the first character, which may be two units long. */
function withZeroWidth(text: string): string {
  const [first = '', ...rest] = text
  return `${first}\u200B\u200C\uFEFF${rest.join('')}`
}

/** Ways to write a text that the cell rule takes back. @param text without line ends, full-width or zero-width */
export function writeText(pick: Pick, label: string, text: string): string {
  return oneOf(pick, label, [
    text,
    `\u3000${text} `,
    withZeroWidth(text),
    fullWidth(text),
    text.replaceAll(' ', '  '),
    text.replaceAll(' ', '\n'),
    text.replaceAll(' ', '\u00A0'),
    `\uFEFF${text}\u2060`,
    `\t${text}\u200D`,
  ])
}

export const writeCreditCode = (pick: Pick, label: string, code: string): string =>
  oneOf(pick, label, [
    code,
    code.toLowerCase(),
    `${code.slice(0, 8)} ${code.slice(8)}`,
    fullWidth(code),
    ` ${code.slice(0, 2)} ${code.slice(2, 8)}\u3000${code.slice(8)}`,
  ])

export const writeEvidence = (pick: Pick, label: string, names: readonly string[]): string =>
  names.join(oneOf(pick, label, [';', '；', '、', '\n', ' ; ', '\n\n']))
