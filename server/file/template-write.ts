import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeXlsxFile, { type CellObject, type Feature, type Row } from 'write-excel-file/node'
import {
  getSelfClosingTagMarkup,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import { xlsxText } from '#shared/base/spreadsheet-text.ts'
import { sheetNames } from './sheet-names.ts'
import { textWidth } from './text-width.ts'

/** A column to be filled in. */
export interface TemplateColumn {
  readonly heading: string
  readonly required: boolean
  /** How Excel is to take what is typed: as it is, as a day, or as it likes. */
  readonly format: 'text' | 'day' | 'general'
  /** What is shown beside a cell that is being filled in. */
  readonly prompt: string
  /** The words to choose from; others are warned of, since a word may have other spellings. */
  readonly choices: readonly string[]
}

/** A sheet to be filled in from its second row on, or one only to be read. */
export type TemplateSheet =
  | { readonly name: string; readonly columns: readonly TemplateColumn[] }
  | {
      readonly name: string
      /** Sentences above the table. */
      readonly above: readonly string[]
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** Sheets to be filled in as an .xlsx: heads that stay in sight, formats for whole columns, words to choose from. */
export function writeTemplate(sheets: readonly TemplateSheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name))
  return writeXlsxFile(
    sheets.map((sheet, index) => ({
      sheet: names[index]!,
      ...('columns' in sheet ? toFillIn(sheet.columns) : toRead(sheet)),
    })),
    { features: [columnFormats(sheets)] },
  ).toBuffer()
}

const REQUIRED = '#FFF1CC'
const HEAD = '#E8EEF5'
const WIDEST = 44

const cell = (text: string, more: Partial<CellObject> = {}): CellObject =>
  ({ value: xlsxText(text), type: String, ...more }) as CellObject

const headCell = (text: string, backgroundColor = HEAD): CellObject =>
  cell(text, { fontWeight: 'bold', backgroundColor, wrap: true, alignVertical: 'center' })

const toFillIn = (columns: readonly TemplateColumn[]) => ({
  data: [columns.map(({ heading, required }) => headCell(heading, required ? REQUIRED : HEAD))],
  columns: columns.map(({ heading, format }) => ({
    width: Math.max(textWidth(heading) + 4, format === 'text' ? 18 : 14),
  })),
  stickyRowsCount: 1,
})

function toRead({ above, head, rows }: Extract<TemplateSheet, { head: unknown }>) {
  const data: Row[] = [
    ...above.map((text): Row => [cell(text)]),
    head.map((text) => headCell(text)),
    ...rows.map((row): Row => row.map((text) => cell(text, { wrap: true, alignVertical: 'top' }))),
  ]
  const width = (at: number) =>
    Math.min(WIDEST, Math.max(...[head, ...rows].map((row) => textWidth(row[at] ?? ''))) + 2)
  return {
    data,
    columns: head.map((_, at) => ({ width: width(at) })),
    stickyRowsCount: above.length + 1,
  }
}

/**
 * The formats of whole columns stand behind all others that a workbook of ours has, at places that are known before it
 * is made: the writer numbers its own as it meets them.
 */
const FORMAT_PLACES = { general: 0, text: 40, day: 41 } as const
/** Excel's own formats: text, and a day as the reader's country writes it. */
const FORMATS = { text: 49, day: 14 } as const

/** What the parts of a workbook may be made of: the writer does not give the type a name. */
type Content = Stream | Buffer | Blob

/** What the writer knows nothing of: formats of columns still empty, lists to choose from, words beside cells. */
const columnFormats = (sheets: readonly TemplateSheet[]): Feature<Content> => ({
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) =>
          xml.replace(/<cellXfs count="(\d+)">(.*)<\/cellXfs>/s, (_, count: string, own: string) => {
            const plain = '<xf/>'.repeat(FORMAT_PLACES.text - Number(count))
            const last = [FORMATS.text, FORMATS.day]
              .map((numFmtId) => getSelfClosingTagMarkup('xf', { numFmtId, applyNumberFormat: 1 }))
              .join('')
            return `<cellXfs count="${FORMAT_PLACES.day + 1}">${own}${plain}${last}</cellXfs>`
          }),
      },
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes, index, _, { sheetIndex }) => {
          const sheet = sheets[sheetIndex]!
          if (tag !== 'col' || index === undefined || !('columns' in sheet)) return attributes
          return { ...attributes, style: FORMAT_PLACES[sheet.columns[index]!.format] }
        },
        transform: (xml, _, { sheetIndex }) => {
          const sheet = sheets[sheetIndex]!
          if (!('columns' in sheet)) return xml
          return xml.replace('</sheetData>', `</sheetData>${validations(sheet.columns)}`)
        },
      },
    },
  },
})

const LAST_ROW = 1_048_576
/** Most characters of words beside a cell in Excel. */
const LONGEST_PROMPT = 255

function validations(columns: readonly TemplateColumn[]): string {
  const each = columns.map(({ heading, prompt, choices }, at) => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + at)
    const about = [
      ['allowBlank', '1'],
      ...(choices.length > 0
        ? [
            ['type', 'list'],
            ['errorStyle', 'warning'],
            ['showErrorMessage', '1'],
          ]
        : []),
      ...(choices.length > 0 ? [['error', '不在可选的词中，仍要填写吗？']] : []),
      ['showInputMessage', '1'],
      ['promptTitle', heading.slice(0, 32)],
      ['prompt', prompt.slice(0, LONGEST_PROMPT)],
      ['sqref', `${letter}2:${letter}${LAST_ROW}`],
    ].map(([name, value]) => ` ${name}="${sanitizeAttributeValue(value!)}"`)
    const list =
      choices.length > 0 ? `<formula1>${sanitizeTextContent(`"${choices.join(',')}"`)}</formula1>` : ''
    return `<dataValidation${about.join('')}>${list}</dataValidation>`
  })
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}
