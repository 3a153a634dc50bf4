import iconv from 'iconv-lite'
import type { DemoFile } from './demo-file.ts'
import type { Manner } from './manner.ts'
import type { Sheet, SheetCell } from './sheet.ts'

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) || cell.startsWith('"')
    ? `"${cell.replaceAll('"', '""')}"`
    : cell

function cellText(cell: SheetCell, delimiter: string): string {
  if (typeof cell !== 'object') return quoted(String(cell), delimiter)
  return 'raw' in cell ? cell.raw : cell.day
}

/** The sheet as delimited text, lines ending in CRLF and, as Excel has it, each as long as the header. */
export function sheetText(sheet: Sheet, manner: Manner): string {
  const line = (cells: readonly SheetCell[]): string => {
    const missing = Math.max(0, sheet.header.length - cells.length)
    const texts = cells.map((cell) => cellText(cell, manner.delimiter))
    return [...texts, ...Array<string>(missing).fill('')].join(manner.delimiter)
  }
  const lines = [...sheet.above, sheet.header, ...sheet.rows, ...sheet.below]
  return lines.map((cells) => `${line(cells)}\r\n`).join('')
}

/** The text in the manner's encoding; UTF-16LE, and UTF-8 where so named, begin with a byte-order mark. */
export function encoded(text: string, encoding: Manner['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf8':
      return iconv.encode(text, 'utf8')
    case 'utf8-bom':
      return iconv.encode(text, 'utf8', { addBOM: true })
    case 'utf16le':
      return iconv.encode(text, 'utf-16le', { addBOM: true })
    case 'gb18030':
      return iconv.encode(text, 'gb18030')
  }
}

/** The sheet as a file of its own, named after it. */
export const textFile = (sheet: Sheet, manner: Manner): DemoFile => ({
  path: `${sheet.name}${manner.extension}`,
  bytes: encoded(sheetText(sheet, manner), manner.encoding),
})
