import XLSX from '@e965/xlsx'
import iconv from 'iconv-lite'
import { ZipFile } from 'yazl'
import { oneOf, type Pick } from './pick.ts'
import { serialOf, type Written } from './value-forms.ts'

export interface WrittenText {
  readonly bytes: Buffer
  readonly encoding: string
  readonly delimiter: string
}

const BOM = '\uFEFF'
/** Each encoding, whether with a byte-order mark, and what the reader is to call it. */
const ENCODINGS: readonly { iconv: string; bom: boolean; name: string }[] = [
  { iconv: 'utf-8', bom: false, name: 'utf-8' },
  { iconv: 'utf-8', bom: true, name: 'utf-8' },
  { iconv: 'utf-16le', bom: true, name: 'utf-16le' },
  { iconv: 'utf-16be', bom: true, name: 'utf-16be' },
  { iconv: 'gb18030', bom: false, name: 'gb18030' },
]

export function writeText(pick: Pick, grid: readonly (readonly Written[])[]): WrittenText {
  const encoding = oneOf(pick, 'encoding', ENCODINGS)
  const delimiter = oneOf(pick, 'delimiter', [',', '\t', ';', '|'])
  const end = oneOf(pick, 'line end', ['\r\n', '\n', '\r'])
  const inCells = oneOf(pick, 'line end in cells', ['\n', '\r\n', '\r'])
  const everyCell = pick('quote every cell', 2) === 1
  const padded = pick('rows of one length', 2) === 1
  const width = Math.max(...grid.map((row) => row.length))
  const lines = grid.map((row) => {
    const cells = padded ? [...row, ...Array<Written>(width - row.length).fill('')] : row
    return cells.map((cell) => quoted(String(cell), delimiter, everyCell, inCells)).join(delimiter)
  })
  const text = lines.join(end) + (pick('final line end', 2) === 1 ? end : '')
  const bytes = iconv.encode((encoding.bom ? BOM : '') + text, encoding.iconv, { addBOM: false })
  return { bytes, encoding: encoding.name, delimiter }
}

function quoted(cell: string, delimiter: string, always: boolean, inCells: string): string {
  const needed = cell.includes(delimiter) || /[\r\n]/.test(cell) || cell.startsWith('"')
  if (!needed && !always) return cell
  return `"${cell.replaceAll('"', '""').replaceAll('\n', inCells)}"`
}

export interface WrittenSheet {
  readonly name: string
  readonly grid: readonly (readonly Written[])[]
}

/** A workbook with these sheets, and one that is very hidden and must not be read. */
export function writeWorkbook(pick: Pick, sheets: readonly WrittenSheet[]): Buffer {
  const date1904 = pick('days from 1904', 2) === 1
  const hidden = pick('hidden sheet', 2) === 1 ? 1 : 0
  const book = XLSX.utils.book_new()
  for (const { name, grid } of sheets) XLSX.utils.book_append_sheet(book, sheetOf(pick, grid, date1904), name)
  const decoy = XLSX.utils.aoa_to_sheet([
    ['活动名称', '活动类型', '举办日期', '参加人数'],
    ['暗场', '路演', '2025-01-01', '5'],
  ])
  XLSX.utils.book_append_sheet(book, decoy, 'very hidden')
  book.Workbook = {
    WBProps: { date1904 },
    Sheets: [
      ...sheets.map((_, index): XLSX.SheetProps => ({ Hidden: index === 0 ? hidden : 0 })),
      { Hidden: 2 },
    ],
  }
  return XLSX.write(book, {
    type: 'buffer',
    bookType: 'xlsx',
    bookSST: pick('shared strings', 2) === 1,
    compression: true,
  }) as Buffer
}

function sheetOf(pick: Pick, grid: readonly (readonly Written[])[], date1904: boolean): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {}
  let width = 1
  grid.forEach((row, r) => {
    width = Math.max(width, row.length)
    row.forEach((cell, c) => {
      if (cell !== '') sheet[XLSX.utils.encode_cell({ r, c })] = cellOf(pick, cell, date1904)
    })
  })
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: grid.length - 1, c: width - 1 } })
  return sheet
}

const DAY_FORMATS = ['yyyy-mm-dd', 'm/d/yy', 'yyyy"年"m"月"d"日"', '[$-804]yyyy/m/d h:mm;@', 'mmm-yy']
/** Days by which the two systems differ. */
const YEARS_1900_TO_1904 = 1462

function cellOf(pick: Pick, cell: Exclude<Written, ''>, date1904: boolean): XLSX.CellObject {
  if (typeof cell === 'string') return { t: 's', v: cell }
  if ('number' in cell) {
    const formula = pick('formula', 3) === 1 ? { f: 'A1+B1' } : {}
    return { t: 'n', v: cell.number, ...formula }
  }
  const serial = serialOf(cell.day) + cell.time - (date1904 ? YEARS_1900_TO_1904 : 0)
  return { t: 'n', v: serial, z: oneOf(pick, 'day format', DAY_FORMATS) }
}

export function zipOf(pick: Pick, files: readonly { name: string; content: Buffer }[]): Promise<Buffer> {
  const zip = new ZipFile()
  const compress = pick('compressed', 2) === 1
  for (const { name, content } of files) zip.addBuffer(content, name, { compress })
  zip.end()
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    zip.outputStream
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => resolve(Buffer.concat(parts)))
      .on('error', reject)
  })
}
