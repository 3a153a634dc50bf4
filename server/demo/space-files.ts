import { random } from '#shared/base/random.ts'
import { LEDGER_IDS, type LedgerId } from '#shared/ledger/ledgers.ts'
import { type DemoFile, inFolder } from './demo-file.ts'
import { FAULTS } from './faults.ts'
import type { DemoSpace } from './founding.ts'
import { mannerOf, plainly } from './manner.ts'
import { type DemoReport, PHOTOGRAPHS } from './report.ts'
import { textFile } from './text-bytes.ts'
import { workbookFile } from './workbook-bytes.ts'
import { type Submitter, writeSheet } from './write-sheet.ts'
import { zipBytes } from './zip-bytes.ts'

/** The year in whose files the faults are. */
const FAULTY_YEAR = 2025

/** A picture of one white point, the smallest PNG there is: stands for a photograph. */
const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAusB9Y8aM20AAAAASUVORK5CYII=',
  'base64',
)

function ledgersOf(space: DemoSpace, year: number, report: DemoReport): LedgerId[] {
  const forgotten = space.part.noMentoring?.includes(year) ? 'mentoring' : null
  return LEDGER_IDS.filter((id) => id !== forgotten && !(id === 'extras' && report.rows.extras.length === 0))
}

/** One space's files for a year, in its own manner: a folder, a workbook in a folder, or a zip. */
export async function spaceFiles(
  seed: string,
  space: DemoSpace,
  year: number,
  report: DemoReport,
): Promise<DemoFile[]> {
  const { code, district } = space.space
  const fault = year === FAULTY_YEAR && space.part.fault ? FAULTS[space.part.fault] : null
  const own = mannerOf(seed, code, year)
  const manner = fault ? plainly(own) : own
  const by: Submitter = {
    name: report.spaceName,
    clerk: space.contact.name,
    year,
    spaceColumns: (ledger) => (ledger === 'profile' ? ['spaceCode', 'spaceName'] : []),
  }
  const draw = random(`${seed}/${code}/${year}/writing`)
  const written = ledgersOf(space, year, report).map((ledger) =>
    writeSheet(draw, ledger, [report], manner, by),
  )
  const sheets = written.map((sheet) => (sheet.ledger === fault?.ledger ? fault.spoil(sheet) : sheet))
  const files =
    manner.as === 'workbook'
      ? [await workbookFile(`${year}年度众创空间报表.xlsx`, sheets)]
      : sheets.map((sheet) => textFile(sheet, manner))
  // The last photograph that the ledger names was forgotten (EVIDENCE_MISSING).
  const photographs = space.part.evidence ? PHOTOGRAPHS.slice(0, -1) : []
  files.push(...photographs.map((path) => ({ path, bytes: POINT })))

  const folder = manner.folder === 'code' ? code : report.spaceName
  if (manner.as !== 'zip') return inFolder(`${year}/${district}/${folder}`, files)
  return [{ path: `${year}/${district}/${folder}.zip`, bytes: await zipBytes(inFolder(folder, files)) }]
}
