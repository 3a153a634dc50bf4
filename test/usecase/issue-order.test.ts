import { expect, test } from 'vitest'
import { byPlace } from '#server/usecase/issue-order.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import type { Issue } from '#shared/reading/issue.ts'
import type { IssueCode } from '#shared/reading/issue-codes.ts'
import { issue } from '#shared/reading/messages.ts'
import { REGISTRY_TABLES } from '#shared/registry/columns.ts'

const at = (
  file: string | null,
  sheet: string | null,
  row: number | null,
  column: string | null,
  code: IssueCode = 'ENUM_UNKNOWN',
): Issue => issue(code, { file, sheet, row, column })

test('by path, sheet, row, column as its table has them, and code; null first', () => {
  const sorted = [
    at(null, null, null, null, 'LEDGER_MISSING'),
    at(null, null, null, null, 'PROFILE_MISSING'),
    at('a.csv', null, null, null),
    at('a.csv', null, null, '总收入', 'UNIT_CONVERTED'),
    at('a.csv', null, 2, null, 'ROW_TOO_LONG'),
    // In 导师名册 the name comes before the kind; in 辅导台账 after the date.
    at('a.csv', null, 2, '导师姓名'),
    at('a.csv', null, 2, '导师类型'),
    at('a.csv', null, 2, '聘任日期', 'DATE_INVALID'),
    at('a.csv', null, 2, '聘任日期', 'FIELD_REQUIRED'),
    at('a.csv', null, 10, '空间编码'),
    at('a.csv', null, 10, '辅导日期'),
    at('a.csv', null, 10, '导师姓名'),
    at('a.csv', null, 10, '辅导对象'),
    at('a.csv', null, 10, '佐证材料'),
    at('b.xlsx', 'A', 5, null),
    at('b.xlsx', 'B', 1, null),
    at('中.csv', null, 1, null),
    at('\uFF5A.csv', null, 1, null),
    at('𠮷.csv', null, 1, null),
  ]
  for (let shift = 1; shift < sorted.length; shift++) {
    const mixed = [...sorted.slice(shift), ...sorted.slice(0, shift)].reverse()
    expect(mixed.sort(byPlace)).toEqual(sorted)
  }
})

test('tables that share columns have them in one order', () => {
  const kinds = [...LEDGERS, ...REGISTRY_TABLES].map(({ columns }) => columns.map(({ header }) => header))
  for (const a of kinds) {
    for (const b of kinds) {
      const shared = a.filter((header) => b.includes(header))
      expect(b.filter((header) => a.includes(header))).toEqual(shared)
    }
  }
})
