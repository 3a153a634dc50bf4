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
  readonly read: number | null
  readonly skipped: number | null
}

export function recognisedOf(files: readonly UploadedFile[]): RecognisedTable[] {
  return files.flatMap(({ path, bytes, encoding, delimiter, tables }): RecognisedTable[] => {
    const file = { path, bytes, encoding, delimiter }
    if (tables.length === 0)
      return [{ ...file, key: path, sheet: null, ledger: null, headerRow: null, read: null, skipped: null }]
    return tables.map((table) => ({
      ...file,
      ...table,
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
