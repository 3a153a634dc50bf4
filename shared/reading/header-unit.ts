import type { Column } from '#shared/ledger/column.ts'
import { MONEY_UNITS, type MoneyUnit } from './cell/money.ts'

/** What the bracketed parts of a header say about the unit of its column. */
export type HeaderUnit =
  | { readonly kind: 'none' }
  | { readonly kind: 'own'; readonly money: MoneyUnit | null }
  | { readonly kind: 'unknown'; readonly text: string }

const NONE: HeaderUnit = { kind: 'none' }

const words = (text: string): readonly string[] => text.split(' ')

/** Units that measure what some column measures, but in another size: silently wrong by a factor if let pass. */
const OTHER_UNITS = words('亩 公顷 平方公里 平方千米 km2 分钟 天 课时 学时')
/** The same, of time alone: elsewhere 分 are points of a score. */
const OTHER_TIMES = words('分 min')
const COUNTED = words('家 个 人 人次 名 件 项 次 场 场次 户 元 平方米 m2 平米 平方 小时 h')
const MULTIPLE = new RegExp(`^[百千万亿]+(?:${[...OTHER_UNITS, ...COUNTED].join('|')})?$`)
const CURRENCY_WORDS =
  '元|圆|币|镑|铢|卢布|卢比|法郎|美金|USD|EUR|GBP|JPY|HKD|TWD|MOP|KRW|SGD|AUD|CAD|CHF|RUB|RMB|CNY|[$€£¥]'
const CURRENCY = new RegExp(CURRENCY_WORDS, 'i')
const MONEY_WORD = /[元百千万亿]/
const SHORT_MONEY: Readonly<Record<string, MoneyUnit>> = { 千: '千元', 万: '万元', 亿: '亿元' }

/** A money unit as written, 人民币 and white space apart; null for anything else. */
function moneyUnit(text: string): MoneyUnit | null {
  const unit = text.replace(/人民币|[\s:]/g, '')
  return MONEY_UNITS.find((known) => known === unit) ?? SHORT_MONEY[unit] ?? null
}

/** Whether a text names money of some kind: a currency, or a multiple that an amount might be given in. */
const namesMoney = (text: string): boolean => MONEY_WORD.test(text) || CURRENCY.test(text)

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
  const isOther =
    OTHER_UNITS.includes(text) ||
    MULTIPLE.test(text) ||
    text === '元' ||
    (OTHER_TIMES.includes(text) && column.units.includes('小时'))
  return isOther ? { kind: 'unknown', text } : NONE
}

// Up to white space or the next label; 人民币 may stand apart from what it goes with.
const AFTER_UNIT = /(填报)?单位\s*[为是]?\s*[:([【]*\s*((?:人民币)?\s*(?:(?!填报|单位)\S)*)/g

/**
 * The unit that a cell above the header names after 单位 (`金额单位:人民币千元`), for all money columns.
 * @returns the unit; the text of one that is no unit we know; null where the cell names none
 */
export function unitAbove(cell: string): MoneyUnit | { readonly unknown: string } | null {
  let found: ReturnType<typeof unitAbove> = null
  for (const [, reporting, named = ''] of cell.matchAll(AFTER_UNIT)) {
    for (const text of named.replace('人民币', '').split(/[\s,;、。/()[\]【】]+/)) {
      const unit = moneyUnit(text)
      // 填报单位:万达众创空间 names a firm. So does any other text that is not wholly made of unit words.
      if (unit) found = unit
      else if (!reporting && UNIT_WORDS.test(text) && namesMoney(text)) found = { unknown: text }
    }
  }
  return found
}

const UNIT_WORDS = new RegExp(`^(?:[十百千万亿]|[美欧港日韩澳加新台瑞泰英俄]|${CURRENCY_WORDS})+$`, 'i')
