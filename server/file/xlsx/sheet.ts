import type { Cell } from '#shared/reading/table.ts'
import { SHEET_CELLS, SHEET_CHARACTERS, TOO_LARGE } from '../bounds.ts'
import { FileRefused, invalidFile } from '../file-fault.ts'
import type { FormatKind } from './number-format.ts'
import { numberText } from './number-text.ts'
import { RichText, unescapeText } from './rich-text.ts'
import { attribute, scanXml, type XmlVisitor } from './xml.ts'

/** What the cells of a workbook's sheets rest on. */
export interface WorkbookContext {
  readonly strings: readonly string[]
  readonly styles: readonly FormatKind[]
  readonly date1904: boolean
}

type Row = Cell[]
const NO_CELLS: Row = []

/**
 * The rows of one sheet, from row 1 and column A on, as far as something stands in them (reports: Text, xlsx). What a
 * sheet says of its own extent is not looked at, and cells that have only a look are not kept.
 * @throws FileRefused FILE_INVALID; FILE_TOO_LARGE
 */
export function readSheet(pieces: Iterable<string>, context: WorkbookContext): readonly Row[] {
  const reader = new SheetReader(context)
  scanXml(pieces, reader)
  return reader.rows
}

class SheetReader implements XmlVisitor {
  readonly rows: Row[] = []
  private readonly context: WorkbookContext
  private readonly rich = new RichText()
  private cells = 0
  private characters = 0
  private row = 0
  private column = 0
  private inCell = false
  private type = 'n'
  private style = 0
  private value: string | null = null
  private formula: string | null = null
  /** Which of a cell's own elements the text is of. */
  private inside: 'v' | 'f' | 'is' | null = null

  constructor(context: WorkbookContext) {
    this.context = context
  }

  open(name: string, attributes: string): void {
    if (this.inCell) {
      if (this.inside === 'is') this.rich.open(name)
      else if (name === 'v') this.value = ''
      else if (name === 'f') this.formula = ''
      if (name === 'v' || name === 'f' || name === 'is') this.inside = name
    } else if (name === 'c') this.openCell(attributes)
    else if (name === 'row') {
      this.row = Number(attribute(attributes, 'r') ?? this.row + 1)
      this.column = 0
      if (!(this.row >= 1 && this.row <= MOST_ROWS)) throw invalidFile('已损坏（行号不对）')
    } else if (name === 'mergeCell') this.merge(attribute(attributes, 'ref') ?? '')
  }

  text(text: string): void {
    if (this.inside === 'v') this.value += text
    else if (this.inside === 'f') this.formula += text
    else if (this.inside === 'is') this.rich.text(text)
  }

  close(name: string): void {
    if (!this.inCell) return
    if (name === this.inside) {
      this.inside = null
      if (name === 'is') this.value = this.rich.take()
    } else if (this.inside === 'is') this.rich.close(name)
    else if (name === 'c') {
      this.inCell = false
      const cell = this.read()
      if (cell !== '') this.keep(cell)
    }
  }

  private openCell(attributes: string): void {
    this.inCell = true
    const reference = attribute(attributes, 'r')
    this.column = reference === null ? this.column + 1 : columnOf(reference)
    this.type = attribute(attributes, 't') ?? 'n'
    this.style = Number(attribute(attributes, 's') ?? 0)
    this.value = null
    this.formula = null
  }

  /** The cell that has just ended; empty where only its look was there. */
  private read(): Cell {
    const { value, formula, type } = this
    // An empty text is a value where the cell is one of text (`=""`).
    if (value === null || (value === '' && type !== 'str' && type !== 'inlineStr')) {
      return formula === null ? '' : { fault: 'FORMULA_NO_VALUE', text: `=${formula}` }
    }
    switch (type) {
      case 's':
        return this.context.strings[Number(value)] ?? this.missing()
      case 'inlineStr':
        return value
      case 'str':
        return unescapeText(value)
      case 'b':
        return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE'
      case 'e':
        return { fault: 'CELL_ERROR', text: value }
      case 'd':
        return isoText(value.trim())
      default:
        return this.number(value)
    }
  }

  private number(value: string): string {
    const number = Number(value)
    if (value.trim() === '' || !Number.isFinite(number)) return value
    return numberText(number, this.context.styles[this.style] ?? 'number', this.context.date1904)
  }

  private missing(): never {
    throw invalidFile('已损坏（缺少单元格的文字）')
  }

  private keep(cell: Cell): void {
    for (let row = this.rows.length; row < this.row; row++) this.rows.push(NO_CELLS)
    let cells = this.rows[this.row - 1]!
    if (cells === NO_CELLS) {
      cells = []
      this.rows[this.row - 1] = cells
    }
    for (let column = cells.length; column < this.column; column++) {
      cells.push('')
      if (++this.cells > SHEET_CELLS) throw new FileRefused('FILE_TOO_LARGE', TOO_LARGE.sheet)
    }
    cells[this.column - 1] = cell
    this.characters += typeof cell === 'string' ? cell.length : cell.text.length
    if (this.characters > SHEET_CHARACTERS) throw new FileRefused('FILE_TOO_LARGE', TOO_LARGE.sheetText)
  }

  /** Of merged cells only the first has a value. (They stand after the cells; other programs leave values in all.) */
  private merge(reference: string): void {
    const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(reference)
    if (!match) return
    const [left, right] = [columnOf(match[1]!), columnOf(match[3]!)]
    const [top, bottom] = [Number(match[2]), Number(match[4])]
    for (let row = top; row <= Math.min(bottom, this.rows.length); row++) {
      const cells = this.rows[row - 1]!
      for (let column = row === top ? left + 1 : left; column <= Math.min(right, cells.length); column++) {
        cells[column - 1] = ''
      }
    }
  }
}

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

/** 1 for `A5`, 28 for `AB5`. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 0x20) - 0x60
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (column < 1 || column > MOST_COLUMNS) throw invalidFile('已损坏（列号不对）')
  return column
}

/** A date that a workbook keeps in ISO 8601, which only few programs write. */
function isoText(value: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?Z?)?$/.exec(value)
  if (!match) return value
  const [, day = '', minutes = '00:00', seconds = ':00'] = match
  if (seconds !== ':00') return `${day} ${minutes}${seconds}`
  return minutes === '00:00' ? day : `${day} ${minutes}`
}
