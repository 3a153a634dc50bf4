import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { FaultName } from './cast.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** A fault in one of a space's ledgers. */
export interface Fault {
  readonly ledger: LedgerId
  readonly spoil: (sheet: Sheet) => Sheet
}

/** The sheet with the cell of a row's column replaced. Columns go by key, rows count from 0 below the header. */
function withCell(sheet: Sheet, row: number, key: string, change: (cell: string) => SheetCell): Sheet {
  const column = sheet.keys.indexOf(key)
  const rows = sheet.rows.map((cells, i) =>
    i === row ? cells.map((cell, j) => (j === column ? change(String(cell)) : cell)) : cells,
  )
  return { ...sheet, rows }
}

function withoutColumn(sheet: Sheet, key: string): Sheet {
  const at = sheet.keys.indexOf(key)
  const rest = <T>(cells: readonly T[]): T[] => cells.filter((_, i) => i !== at)
  return {
    ...sheet,
    keys: rest(sheet.keys),
    header: rest(sheet.header),
    rows: sheet.rows.map(rest),
    below: [],
  }
}

const firstFilled = (sheet: Sheet, key: string): number => {
  const column = sheet.keys.indexOf(key)
  return sheet.rows.findIndex((cells) => /^[0-9A-Z]{18}$/.test(String(cells[column])))
}

/** The last digit one further, so that it no longer fits: what a slip of the finger does. */
const mistyped = (code: string): string => code.slice(0, 17) + (code.endsWith('7') ? '8' : '7')

export const FAULTS: Readonly<Record<FaultName, Fault>> = {
  creditCode: {
    ledger: 'tenants',
    spoil: (sheet) => withCell(sheet, firstFilled(sheet, 'creditCode'), 'creditCode', mistyped),
  },
  date: { ledger: 'events', spoil: (sheet) => withCell(sheet, 2, 'date', () => '2025-02-30') },
  choice: { ledger: 'events', spoil: (sheet) => withCell(sheet, 1, 'kind', () => '团建') },
  column: { ledger: 'events', spoil: (sheet) => withoutColumn(sheet, 'participants') },
  quote: {
    ledger: 'mentoring',
    // A quote at the start of a cell in the middle of the table, and none to close it.
    spoil: (sheet) =>
      withCell(sheet, Math.floor(sheet.rows.length / 2), 'tenant', (name) => ({ raw: `"${name}` })),
  },
  year: {
    ledger: 'profile',
    spoil: (sheet) => withCell(sheet, 0, 'year', (year) => year.replace('2025', '2024')),
  },
  required: { ledger: 'profile', spoil: (sheet) => withCell(sheet, 0, 'fullTimeStaff', () => '') },
  identity: {
    ledger: 'mentors',
    spoil: (sheet) => ({
      ...sheet,
      keys: [...sheet.keys, ''],
      header: [...sheet.header, '身份证号'],
      rows: sheet.rows.map((cells) => [...cells, '（示例，未填写）']),
    }),
  },
}
