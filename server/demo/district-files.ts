import { random } from '#shared/base/random.ts'
import { LEDGER_IDS } from '#shared/ledger/ledgers.ts'
import { type DemoFile, inFolder } from './demo-file.ts'
import { type Manner, mannerOf } from './manner.ts'
import type { DemoReport } from './report.ts'
import { textFile } from './text-bytes.ts'
import { workbookFile } from './workbook-bytes.ts'
import { type Submitter, writeSheet } from './write-sheet.ts'

/** How a district hands in for all of its spaces together. */
export interface Together {
  readonly district: string
  readonly as: 'csv' | 'workbook'
  /** The column by which a row says whose it is. */
  readonly by: 'code' | 'name'
}

/** A district's files for a year, with one table for all of its spaces per ledger. */
export async function districtFiles(
  seed: string,
  together: Together,
  year: number,
  reports: readonly DemoReport[],
): Promise<DemoFile[]> {
  const { district } = together
  const own = mannerOf(seed, district, year)
  const manner: Manner =
    together.as === 'workbook'
      ? { ...own, as: 'workbook' }
      : { ...own, as: 'folder', encoding: 'gb18030', delimiter: ',', extension: '.csv', dates: 'iso' }
  const columns = together.by === 'code' ? ['spaceCode', 'spaceName'] : ['spaceName']
  const by: Submitter = {
    name: `${district}科技局`,
    clerk: reports[0]?.rows.profile[0]?.contact ?? '',
    year,
    spaceColumns: () => columns,
  }
  const draw = random(`${seed}/${district}/${year}/writing`)
  const sheets = LEDGER_IDS.map((ledger) => writeSheet(draw, ledger, reports, manner, by))
  const files =
    together.as === 'workbook'
      ? [await workbookFile(`${district}${year}年度众创空间汇总.xlsx`, sheets)]
      : sheets.map((sheet) => textFile(sheet, manner))
  return inFolder(`${year}/${district}`, files)
}
