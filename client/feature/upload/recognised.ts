import type { NamedColumn } from '#shared/reading/columns.ts'
import { headerKey } from '#shared/reading/header.ts'
import type { ImportResult } from '#shared/reading/import-result.ts'

type UploadedFile = ImportResult['files'][number]

/** A table that was found in a file; or a file in which none was. */
export interface RecognisedTable {
  readonly key: string
  readonly path: string
  readonly bytes: number
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly ledger: UploadedFile['tables'][number]['ledger'] | null
  readonly headerRow: number | null
  readonly columns: readonly NamedColumn[]
  readonly read: number | null
  readonly skipped: number | null
}

const NOTHING = {
  sheet: null,
  ledger: null,
  headerRow: null,
  columns: [],
  read: null,
  skipped: null,
} as const

export function recognisedOf(files: readonly UploadedFile[]): RecognisedTable[] {
  return files.flatMap(({ path, bytes, encoding, delimiter, tables }): RecognisedTable[] => {
    const file = { path, bytes, encoding, delimiter }
    if (tables.length === 0) return [{ ...file, key: path, ...NOTHING }]
    return tables.map((table) => ({
      ...file,
      ...table,
      columns: table.columns ?? [],
      key: `${path}|${table.sheet ?? ''}|${table.headerRow}`,
    }))
  })
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  utf8: 'UTF-8',
  gb18030: 'GB18030（GBK）',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}

export const encodingWord = (encoding: string): string => ENCODINGS[encoding.toLowerCase()] ?? encoding

const DELIMITERS: Readonly<Record<string, string>> = { ',': '逗号', '\t': '制表符', ';': '分号', '|': '竖线' }

export const delimiterWord = (delimiter: string): string => DELIMITERS[delimiter] ?? delimiter

/** How a table's headers were understood, in words: each with the column that it is, where that is called otherwise. */
export function columnsText(columns: readonly NamedColumn[]): string {
  const known = columns.flatMap(({ text, column }) =>
    column === null ? [] : [headerKey(text) === headerKey(column) ? text : `${text}（即${column}）`],
  )
  const unknown = columns.flatMap(({ text, column }) => (column === null ? [text] : []))
  return [known.join('、'), unknown.length > 0 && `没有用到：${unknown.join('、')}`]
    .filter(Boolean)
    .join('；')
}
