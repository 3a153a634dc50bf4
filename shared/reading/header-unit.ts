import type { Column } from '#shared/ledger/column.ts'
import { MONEY_UNITS, type MoneyUnit } from './cell/money.ts'

/** What the bracketed parts of a header say about the unit of its column. */
export type HeaderUnit =
  | { readonly kind: 'none' }
  | { readonly kind: 'own'; readonly money: MoneyUnit | null }
  | { readonly kind: 'unknown'; readonly text: string }

const NONE: HeaderUnit = { kind: 'none' }

/** Units that measure what some column measures, but in another size: silently wrong by a factor if let pass. */
const OTHER_UNITS = ['亩', '公顷', '平方公里', '平方千米', 'km2', '分钟', '分', 'min', '天', '课时', '学时']
const COUNTED = [
  '家',
  '个',
  '人',
  '人次',
  '名',
  '件',
  '项',
  '次',
  '场',
  '场次',
  '元',
  '平方米',
  'm2',
  '平米',
  '平方',
  '小时',
  'h',
]
const MULTIPLE = new RegExp(`^[百千万亿]+(?:${[...OTHER_UNITS, ...COUNTED].join('|')})?$`)
const CURRENCY = /元|USD|EUR|GBP|JPY|HKD|RMB|CNY|[$€£¥]|美金|欧|英镑|港币|日圆|卢布|法郎/i
const MONEY_WORD = /[元百千万亿]/
const SHORT_MONEY: Readonly<Record<string, MoneyUnit>> = { 千: '千元', 万: '万元', 亿: '亿元' }

/** A money unit as written, 人民币 and white space apart; null for anything else. */
export function moneyUnit(text: string): MoneyUnit | null {
  const unit = text.replace(/人民币|[\s:]/g, '')
  return MONEY_UNITS.find((known) => known === unit) ?? SHORT_MONEY[unit] ?? null
}

/** Whether a text names money of some kind: a currency, or a multiple that an amount might be given in. */
export const namesMoney = (text: string): boolean => MONEY_WORD.test(text) || CURRENCY.test(text)

/**
 * What one bracketed part of a header says (reports: Header names).
 * @param part without its brackets
 */
export function headerUnit(column: Column, part: string): HeaderUnit {
  const text = part.replace(/单位|人民币|[\s:]/g, '')
  if (column.type === 'money') {
    const money = moneyUnit(text)
    if (money) return { kind: 'own', money }
    return namesMoney(text) ? { kind: 'unknown', text } : NONE
  }
  if (column.type !== 'integer' && column.type !== 'decimal') return NONE
  if (column.units.includes(text)) return { kind: 'own', money: null }
  const other = OTHER_UNITS.includes(text) || MULTIPLE.test(text) || text === '元'
  return other ? { kind: 'unknown', text } : NONE
}

// The name of the unit ends where something else begins: white space, a bracket, the next label.
const AFTER_UNIT = /(\S*?)单位\s*:?\s*((?:人民币)?\s*[^\s,;、()[\]【】]*)/g

/**
 * The unit that a cell above the header names after 单位 (`金额单位:人民币千元`), for all money columns.
 * @returns the unit; the text of one that is no unit we know; null where the cell names none
 */
export function unitAbove(cell: string): MoneyUnit | { readonly unknown: string } | null {
  let found: ReturnType<typeof unitAbove> = null
  for (const [, before = '', named = ''] of cell.matchAll(AFTER_UNIT)) {
    const unit = moneyUnit(named)
    // 填报单位:万达众创空间 names a firm. So does any other text that is not wholly made of unit words.
    if (unit) found = unit
    else if (!before.endsWith('填报') && UNIT_WORDS.test(named) && namesMoney(named))
      found = { unknown: named }
  }
  return found
}

const UNIT_WORDS =
  /^(?:人民币|[十百千万亿]|元|圆|美|欧|港|日|韩|USD|EUR|GBP|JPY|HKD|RMB|CNY|[$€£¥]|美金|英镑|港币|日圆|卢布|法郎|\s)+$/i
