import { ROWS_ABOVE, writeHeader } from './header-forms.ts'
import { oneOf, type Pick } from './pick.ts'
import { type LedgerName, SPACE_CODE_NAMES, SPACE_NAME_NAMES, type SpecColumn } from './spec-columns.ts'
import type { Meant, MeantRow } from './truth.ts'
import {
  DAY_FORMS,
  EMPTY_FORMS,
  RANGE_FORMS,
  serialOf,
  type Unit,
  type Written,
  writeCreditCode,
  writeDay,
  writeEvidence,
  writeMoney,
  writeNumber,
  writeText,
} from './value-forms.ts'

/** A table as it is written down, and what reading it must say. */
export interface WrittenTable {
  readonly grid: readonly (readonly Written[])[]
  readonly headerRow: number
  /** The row of the table in which each meant row stands. */
  readonly at: readonly number[]
  readonly skipped: number
  /** Notes besides, as `CODE row column`. */
  readonly notes: readonly string[]
}

/** What a table says of whose rows they are. */
export interface SpaceCells {
  readonly code: string | null
  readonly names: readonly string[]
}

interface Placed {
  readonly header: string
  readonly cell: (row: MeantRow | null, at: number) => Written
}

/** @param numbers whether cells may be numbers and days, as in a workbook */
export function writeTable(
  pick: Pick,
  ledger: LedgerName,
  rows: readonly MeantRow[],
  columns: readonly SpecColumn[],
  space: SpaceCells,
  numbers: boolean,
): WrittenTable {
  const above = oneOf(pick, 'rows above', ROWS_ABOVE)
  const headerRow = above.rows.length + 1
  const notes: string[] = []
  const converted = new Set<string>()
  const ranges: number[] = []

  const placed: Placed[] = columns.map((column) => {
    const label = `${ledger} ${column.key}`
    const header = writeHeader(pick, column, oneOf(pick, `alias ${label}`, column.names))
    const cell = (row: MeantRow | null, at: number): Written => {
      const value = row?.[column.key] ?? null
      if (value === null) return row ? oneOf(pick, 'empty', EMPTY_FORMS) : ''
      if (column.kind === 'money') {
        const unit: Unit = header.unit ?? above.unit ?? '万元'
        const written = writeMoney(pick, `form ${label}`, Number(value), unit)
        if (written.in !== '万元') converted.add(column.names[0]!)
        return written.text
      }
      if (column.kind === 'range date' && pick(`is a range ${label}`, 2) === 1) {
        ranges.push(at)
        return writeDay(pick, `range ${label}`, String(value), RANGE_FORMS)
      }
      return writeCell(pick, label, column, value, numbers)
    }
    return { header: header.text, cell }
  })
  const possible: Placed[] = [
    { header: oneOf(pick, 'serial header', ['序号', '序 号*']), cell: (_, at) => String(at) },
    ...(ledger === 'extras' ? [] : [{ header: '备注', cell: () => '已核对' }]),
    { header: '', cell: () => '' },
  ]
  const filler = possible.filter(() => pick('filler column', 2) === 1)
  if (space.code !== null) {
    const code = space.code
    filler.push({
      header: oneOf(pick, 'alias spaceCode', SPACE_CODE_NAMES),
      cell: (row) => (row ? ` ${code}` : ''),
    })
  }
  if (space.names.length > 0) {
    const header = oneOf(pick, 'alias spaceName', SPACE_NAME_NAMES)
    filler.push({ header, cell: (row) => (row ? oneOf(pick, 'space name', space.names) : '') })
  }
  if (pick('unknown column', 3) === 0) {
    filler.push({ header: '登记编号(内部)', cell: () => '√' })
    notes.push(`COLUMN_UNKNOWN ${headerRow} null`)
  }
  const twin = columns.find((column) => column.kind === 'text' && column.names.length > 1)
  if (twin && pick('twin column', 3) === 0) placed.push(twinOf(twin, placed[columns.indexOf(twin)]!))

  const order = shuffled(pick, [...filler, ...placed])
  const grid: Written[][] = above.rows.map((row) => [...row])
  grid.push(order.map(({ header }) => header))
  const at: number[] = []
  let skipped = 0
  const passOver = (row: Written[]): void => {
    grid.push(row)
    skipped++
  }
  for (const row of rows) {
    if (pick('row between', 4) === 1) passOver(betweenRow(pick, order))
    at.push(grid.length + 1)
    grid.push(order.map(({ cell }) => cell(row, grid.length + 1)))
  }
  for (const row of oneOf(pick, 'rows below', ROWS_BELOW)) passOver([...row])
  for (const row of ranges) notes.push(`DATE_RANGE ${row} ${columns.find(isRange)!.names[0]}`)
  for (const column of converted) notes.push(`UNIT_CONVERTED null ${column}`)
  return { grid, headerRow, at, skipped, notes }
}

const isRange = (column: SpecColumn): boolean => column.kind === 'range date'

/** A second column of the same key: filled alike, or left empty. */
function twinOf(column: SpecColumn, of: Placed): Placed {
  const other = column.names.find((name) => !of.header.includes(name)) ?? column.names[0]!
  return {
    header: other,
    cell: (row, at) => (at % 2 === 0 ? '/' : ((row?.[column.key] as string | null | undefined) ?? '')),
  }
}

function writeCell(pick: Pick, label: string, column: SpecColumn, value: Meant, numbers: boolean): Written {
  const form = `form ${label}`
  switch (column.kind) {
    case 'integer':
    case 'decimal': {
      if (numbers && pick(`is a number ${label}`, 2) === 1) return { number: Number(value) }
      return writeNumber(pick, form, plainDecimal(Number(value)), column)
    }
    case 'date':
    case 'range date': {
      const day = String(value)
      if (numbers && pick(`is a day ${label}`, 2) === 1) {
        return { day, time: oneOf(pick, `time ${label}`, [0, 0.5, 0.604166667]) }
      }
      if (numbers && pick(`is a serial ${label}`, 6) === 1) return { number: serialOf(day) }
      // Read as text they are all the same: a workbook need not show each of them again.
      return writeDay(pick, form, day, numbers ? DAY_FORMS.slice(0, 16) : DAY_FORMS)
    }
    case 'choice': {
      const spellings = [value as string, ...column.choices![value as string]!]
      return oneOf(pick, `${form} ${value}`, spellings)
    }
    case 'credit code':
      return writeCreditCode(pick, form, String(value))
    case 'evidence':
      return writeEvidence(pick, form, value as readonly string[])
    default:
      return writeText(pick, form, String(value))
  }
}

const plainDecimal = (value: number): string =>
  value < 1e-4 && value > 0 ? value.toFixed(12).replace(/0+$/, '') : String(value)

const NOTE_BEGINNINGS = [
  ...['注', '备注', '说明', '填表', '填报', '审核', '审批', '制表', '负责人', '单位', '填 表'],
]
const ROWS_BELOW: readonly string[][][] = [
  [],
  ...['合计', '总计', '小计', '共计', '合 计：', '小　计'].map((word) => [[word, '3', '3']]),
  ...NOTE_BEGINNINGS.map((word) => [[], [`${word}以上数据真实有效`]]),
  ...NOTE_BEGINNINGS.map((word) => [['', `${word}(签字):张三`, '审核人：李四', '日期:2026年1月10日']]),
  [['合计', '3'], ['填表人:张三', '审核人:李四', '日期:2026年1月10日'], ['注: 以上数据真实有效']],
]

/** A row that is none: blank, all its cells empty words, or only a number in 序号. */
function betweenRow(pick: Pick, order: readonly Placed[]): Written[] {
  const blank: Written[] = order.map(({ cell }) => cell(null, 9))
  return oneOf(pick, 'between', [[], order.map(() => ''), order.map(() => '无'), blank])
}

function shuffled<T>(pick: Pick, list: readonly T[]): T[] {
  const rest = [...list]
  const order: T[] = []
  while (rest.length > 0) order.push(...rest.splice(pick('order', rest.length), 1))
  return order
}
