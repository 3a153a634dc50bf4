import type { Pick } from './pick.ts'
import { oneOf } from './pick.ts'
import type { SpecColumn } from './spec-columns.ts'
import type { Unit } from './value-forms.ts'

// Every form in which reports, Finding the table lets a header be written, copied by hand.

/** Units as a money header's bracketed part may name them; null: it names none. */
const MONEY_PARTS: readonly (readonly [part: string, unit: Unit | null])[] = [
  ...(['元', '千元', '万元', '亿元'] as const).map((unit) => [unit, unit] as const),
  ['千', '千元'],
  ['万', '万元'],
  ['亿', '亿元'],
  ['单位：千元', '千元'],
  ['人民币元', '元'],
  ['单位: 人民币 亿元', '亿元'],
  ['人民币', null],
  ['选填', null],
]
const BRACKETS: readonly ((part: string) => string)[] = [
  (part) => `(${part})`,
  (part) => `（${part}）`,
  (part) => `[${part}]`,
  (part) => `【${part}】`,
  (part) => `*（ ${part} ）`,
  (part) => `\n(${part})*`,
]
const PLAIN: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `${name}*`,
  (name) => `＊${name}`,
  (name) => `${name}：`,
  (name) => ` ${name}\u3000`,
  (name) => `${name.slice(0, 1)} ${name.slice(1)}`,
  (name) => `${name.slice(0, 1)}\n${name.slice(1)}`,
  (name) => `${name.slice(0, 1)}\u200B${name.slice(1)} *`,
]

export interface WrittenHeader {
  readonly text: string
  /** What amounts are in, where the header says so. */
  readonly unit: Unit | null
}

export function writeHeader(pick: Pick, column: SpecColumn, name: string): WrittenHeader {
  const label = `header ${column.key}`
  const bracket = oneOf(pick, `${label} bracket`, BRACKETS)
  if (column.kind === 'money') {
    const [part, unit] = oneOf(pick, `${label} unit`, [['', null] as const, ...MONEY_PARTS])
    return { text: part === '' ? name : name + bracket(part), unit }
  }
  const parts = [...(column.units ?? []), ...(column.units ?? []).map((unit) => `单位:${unit}`), '必填']
  const forms = [...PLAIN, ...parts.map((part) => (text: string) => text + bracket(part))]
  return { text: oneOf(pick, label, forms)(name), unit: null }
}

/** What may stand above a header row; the last unit that a cell names after 单位 holds for amounts without one. */
export const ROWS_ABOVE: readonly { readonly rows: readonly string[][]; readonly unit: Unit | null }[] = [
  { rows: [], unit: null },
  { rows: [['2025年度众创空间台账']], unit: null },
  { rows: [['填报单位:某众创空间', '', '填报日期: 2026-01-10'], []], unit: null },
  { rows: [['', '金额单位：人民币千元'], []], unit: '千元' },
  { rows: [['台账'], ['单位:亿元', '', '（单位：元）']], unit: '元' },
  { rows: [['填报单位：万达众创空间', '单位:万元']], unit: '万元' },
  { rows: [['单位:万元 金额单位：元']], unit: '元' },
  { rows: [['台账 金额单位 人民币 亿元']], unit: '亿元' },
  { rows: [['台账'], ...Array.from({ length: 13 }, () => [])], unit: null },
]
