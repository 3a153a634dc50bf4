import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'
import type { DemoFile } from './demo-file.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { timeless } from './zip-bytes.ts'

const NOTES = [
  '填表说明',
  '1. 带*的为必填项。',
  '2. 日期格式:2025/3/5。',
  '3. 本表及其中单位、人员均为虚构,仅供演示。',
]

function cellOf(cell: SheetCell): Cell {
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return cell === '' ? null : { value: cell, type: String }
  if ('raw' in cell) return { value: cell.raw, type: String }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy/m/d' }
}

const headerCell = (text: string): Cell => ({
  value: text,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#DDE7F3',
  align: 'center',
})

function titleRow(cells: readonly string[], width: number): Row {
  if (cells.length > 1) return cells.map(cellOf)
  const title = {
    value: cells[0]!,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    columnSpan: width,
  } as const
  return [title, ...Array<null>(width - 1).fill(null)]
}

const rowsOf = (sheet: Sheet): Row[] => [
  ...sheet.above.map((cells) => titleRow(cells, sheet.header.length)),
  sheet.header.map(headerCell),
  ...[...sheet.rows, ...sheet.below].map((cells) => cells.map(cellOf)),
]

/** The sheets as one workbook, after a sheet 填表说明 without a table, as the bureaus' forms have it. */
export async function workbookFile(path: string, sheets: readonly Sheet[]): Promise<DemoFile> {
  const notes = { sheet: '填表说明', data: NOTES.map((note): Row => [note]), columns: [{ width: 60 }] }
  const tables = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: rowsOf(sheet),
    columns: sheet.header.map((text) => ({ width: Math.max(10, text.length * 2 + 4) })),
  }))
  return { path, bytes: timeless(await writeXlsxFile([notes, ...tables]).toBuffer()) }
}
