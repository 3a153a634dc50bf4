import type { Column } from '#shared/ledger/column.ts'
import { boundsText } from './cell/number.ts'
import { MAX_TEXT } from './cell/text.ts'
import { REQUIRED_WHERE } from './required-where.ts'

/** What people are told of a column, in Chinese: all of it from the column's declaration. */
export interface ColumnGuide {
  readonly column: Column
  /** The unit that a value is in; null where it has none. */
  readonly unit: string | null
  /** The header as templates have it: with its unit, and `*` where it is required. */
  readonly heading: string
  /** 必填, 选填, or where it is required. */
  readonly need: string
  /** 日期, 整数 … */
  readonly type: string
  /** What may stand in it; empty where any text may. */
  readonly allowed: string
  readonly example: string
  readonly meaning: string
}

const TYPES = {
  ...{ text: '文字', evidence: '文件名', integer: '整数', decimal: '数字', money: '金额', date: '日期' },
  ...{ choice: '选项', creditCode: '统一社会信用代码' },
} as const satisfies Record<Column['type'], string>

const EXAMPLES = {
  ...{ text: '', evidence: '', integer: '12', decimal: '12.5', money: '36.8', date: '2025-03-05' },
  ...{ choice: '', creditCode: '' },
} as const satisfies Record<Column['type'], string>

/**
 * How a column is filled in (reports: Columns; Values).
 * @param kind the ledger, or other table, that it is of
 */
export function columnGuide(kind: string, column: Column): ColumnGuide {
  const { header, required, type, example, meaning = '' } = column
  const unit = shownUnit(column)
  const where = REQUIRED_WHERE[kind]?.find(({ key }) => key === column.key)
  return {
    ...{ column, unit, meaning, type: TYPES[type], allowed: allowedIn(column) },
    heading: `${header}${unit === null ? '' : `（${unit}）`}${required ? '*' : ''}`,
    need: required ? '必填' : where ? `必填${where.detail}` : '选填',
    example: example ?? (type === 'choice' ? Object.keys(column.choices)[0]! : EXAMPLES[type]),
  }
}

function shownUnit(column: Column): string | null {
  if (column.shownUnit !== undefined) return column.shownUnit
  if (column.type === 'money') return '万元'
  return column.type === 'integer' || column.type === 'decimal' ? (column.units[0] ?? null) : null
}

function allowedIn(column: Column): string {
  switch (column.type) {
    case 'choice': {
      const words = Object.keys(column.choices).join('、')
      return column.whenEmpty === undefined ? words : `${words}；空着视为${column.whenEmpty}`
    }
    case 'integer':
    case 'decimal':
      return boundsText(column)
    case 'money':
      return '不小于 0'
    case 'date':
      return '写到日，如 2025-03-05'
    case 'creditCode':
      return '18 位数字和大写字母'
    case 'text':
      return `最多 ${MAX_TEXT} 个字`
    case 'evidence':
      return ''
  }
}
