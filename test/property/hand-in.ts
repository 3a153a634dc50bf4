import type { Upload } from '#server/file/source.ts'
import { oneOf, type Pick } from './pick.ts'
import { LEDGER_NAMES, type LedgerName } from './spec-columns.ts'
import { EVIDENCE_FILES, type MeantReport } from './truth.ts'
import { writeText, writeWorkbook, zipOf } from './write-file.ts'
import { type SpaceCells, type WrittenTable, writeTable } from './write-table.ts'

export const SPACE = { code: 'WZ-LC-001', name: '越新众创空间•Lab', former: '老 创客空间' }

/** Where a report's rows are said to be of {@link SPACE}. */
const SAYS_WHOSE = [
  'call',
  'code',
  'folder code',
  'folder name',
  'folder former name',
  'name column',
] as const
const FOLDERS: Readonly<Record<string, string>> = {
  'folder code': `2025/${SPACE.code}/台账`,
  'folder name': '鹿城区/越新众创空间・LAB',
  'folder former name': '老创客空间',
}

export interface HandedIn {
  readonly files: readonly Upload[]
  /** The space that the call names. */
  readonly space: string | null
  readonly tables: readonly {
    readonly ledger: LedgerName
    readonly path: string
    readonly sheet: string | null
    readonly table: WrittenTable
    readonly encoding: string | null
    readonly delimiter: string | null
  }[]
  /** Notes that are about no table, as `CODE path sheet`. */
  readonly fileNotes: readonly string[]
  /** Whether nothing but rows says whose a table is. */
  readonly whoseByRows: boolean
}

/** Writes a report down: a file a ledger, or sheets of a workbook; loose, or in a zip. */
export async function handIn(
  pick: Pick,
  report: MeantReport,
  kind: 'texts' | 'workbooks' | 'both',
): Promise<HandedIn> {
  const says = oneOf(pick, 'whose', SAYS_WHOSE)
  const folder = FOLDERS[says] ?? '台账'
  const names = says === 'name column' || pick('name beside', 3) === 1
  const cells: SpaceCells = {
    code: says === 'code' ? SPACE.code : null,
    names: names ? [SPACE.name, SPACE.former, '越新众创空间·lab'] : [],
  }
  const zip = oneOf(pick, 'zip', [null, null, '报送材料.zip'])
  const pathOf = (name: string): string => [...(zip ? [zip] : []), folder, name].join('/')

  const inBook = LEDGER_NAMES.filter(
    () => kind === 'workbooks' || (kind === 'both' && pick('in workbook', 3) === 0),
  )
  const files: { name: string; content: Buffer }[] = []
  const tables: HandedIn['tables'][number][] = []
  const fileNotes: string[] = []
  for (const ledger of LEDGER_NAMES) {
    if (inBook.includes(ledger)) continue
    const { rows, columns } = report[ledger]
    const table = writeTable(pick, ledger, rows, columns, cells, false)
    const { bytes, encoding, delimiter } = writeText(pick, table.grid)
    const name = `${ledger}.${oneOf(pick, 'extension', ['csv', 'tsv', 'txt', 'CSV'])}`
    files.push({ name: `${folder}/${name}`, content: bytes })
    tables.push({ ledger, path: pathOf(name), sheet: null, table, encoding, delimiter })
  }
  if (inBook.length > 0) {
    const path = pathOf('台账.xlsx')
    const sheets = inBook.map((ledger) => {
      const table = writeTable(pick, ledger, report[ledger].rows, report[ledger].columns, cells, true)
      tables.push({ ledger, path, sheet: `表 ${ledger}`, table, encoding: null, delimiter: null })
      return { name: `表 ${ledger}`, grid: table.grid }
    })
    if (pick('instructions', 2) === 1) {
      sheets.unshift({ name: '填表说明', grid: [['填表说明'], ['请如实填写', '不得漏填']] })
      fileNotes.push(`SHEET_SKIPPED ${path} 填表说明`)
    }
    files.push({ name: `${folder}/台账.xlsx`, content: writeWorkbook(pick, sheets) })
  }
  for (const name of EVIDENCE_FILES) {
    files.push({ name: `${folder}/附件/${name}`, content: Buffer.from(`picture ${name}`) })
    fileNotes.push(`FILE_SKIPPED ${pathOf(`附件/${name}`)} null`)
  }
  return {
    files: zip ? [{ name: zip, content: await zipOf(pick, files) }] : files,
    space: says === 'call' ? SPACE.code : null,
    tables,
    fileNotes,
    whoseByRows: says === 'code' || says === 'name column',
  }
}
