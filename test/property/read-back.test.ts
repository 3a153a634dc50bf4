import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { showReport } from '#server/usecase/show-report.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { type HandedIn, handIn, SPACE } from './hand-in.ts'
import { type Pick, sweep } from './pick.ts'
import { expectedCells, type MeantReport, meantReport, YEAR } from './truth.ts'

// A report written down in any of the allowed forms is read back as it was meant, through the real door.
// Headers, aliases, words and forms are copied by hand from the specification into this folder.

const AT = '2026-01-15T08:00:00.000Z'
/** Warnings across rows: made-up rows are full of them, and they are tested elsewhere. */
const ACROSS_ROWS = new Set([
  ...['OUT_OF_YEAR', 'NO_PARTICIPANTS', 'EVENT_DUPLICATE', 'TENANT_DUPLICATE', 'MENTOR_DUPLICATE'],
  ...['MENTOR_UNKNOWN', 'SESSION_DUPLICATE', 'TENANT_UNKNOWN', 'SEATS_OVERBOOKED', 'MENTOR_DAY_LONG'],
])

async function readBack(handed: HandedIn) {
  const store = openStore(':memory:')
  try {
    await store.saveRegistry(
      [{ code: '330302', name: '鹿城区', kind: '县市区' }],
      [
        {
          ...{ code: SPACE.code, name: SPACE.name, district: '鹿城区', formerNames: [SPACE.former] },
          ...{
            kind: '综合型',
            level: '市级',
            operator: null,
            creditCode: null,
            filed: '2020-01-01' as PlainDate,
          },
          ...{ opened: null, status: '在册', statusDate: null },
        },
      ],
      { by: 'test', at: AT },
    )
    const entries = await uploadedSources(handed.files)
    const request = {
      year: YEAR,
      space: handed.space,
      scope: 'all',
      advance: null,
      by: 'test',
      at: AT,
    } as const
    const result = await importReports(store, { ...request, entries })
    return { result, report: await showReport(store, YEAR, SPACE.code) }
  } finally {
    store.close()
  }
}

async function expectReadBack(pick: Pick, kind: Parameters<typeof handIn>[2]): Promise<void> {
  const meant = meantReport(pick)
  const handed = await handIn(pick, meant, kind)
  const { result, report } = await readBack(handed)

  const issues = result.issues.filter(({ code }) => !ACROSS_ROWS.has(code))
  const written = handed.tables.flatMap(({ path, sheet, table }) =>
    table.notes.map((note) => `${note} ${path} ${sheet}`),
  )
  const absent = handed.tables.filter(
    ({ ledger, table }) => handed.whoseByRows && table.at.length === 0 && ledger !== 'extras',
  )
  expect(
    issues
      .map(({ code, row, column, file, sheet }) =>
        code === 'FILE_SKIPPED' || code === 'SHEET_SKIPPED'
          ? `${code} ${file} ${sheet}`
          : `${code} ${row} ${column} ${file} ${sheet}`,
      )
      .sort(),
  ).toEqual(
    [...written, ...handed.fileNotes, ...absent.map(() => 'LEDGER_MISSING null null null null')].sort(),
  )

  for (const { ledger, path, sheet, table, encoding, delimiter } of handed.tables) {
    const file = result.files.find((one) => one.path === path)
    expect(file).toMatchObject({ encoding, delimiter })
    expect(file!.tables.find((one) => one.sheet === sheet)).toEqual({
      ...{ sheet, ledger, headerRow: table.headerRow, read: table.at.length, skipped: table.skipped },
    })
    const { columns, rows } = report!.ledgers[ledger]
    const found = rows.map(({ file, sheet, row, cells }) => ({
      ...{ file, sheet, row },
      ...Object.fromEntries(columns.map(({ key }, index) => [key, cells[index]])),
    }))
    expect(found, ledger).toEqual(
      meant[ledger].rows.map((row, index) => ({
        ...{ file: path, sheet, row: table.at[index] },
        ...expectedCells(ledger, row),
      })),
    )
  }
  expect(result.reports).toMatchObject([{ space: SPACE.code, rows: countsOf(meant), errors: 0 }])
}

const countsOf = (meant: MeantReport) =>
  Object.fromEntries(Object.entries(meant).map(([ledger, { rows }]) => [ledger, rows.length]))

for (const kind of ['texts', 'workbooks'] as const) {
  test(`every alias, word and form, in ${kind}`, { timeout: 600_000 }, async () => {
    const { pick, left } = sweep()
    let rounds = 0
    do {
      await expectReadBack(pick, kind)
      rounds++
    } while (left().length > 0 && rounds < 200)
    expect(left()).toEqual([])
    expect(rounds).toBeGreaterThan(20)
  })
}

test('any report in any forms', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      await expectReadBack((_, n) => draw(fc.nat, { max: n - 1 }), 'both')
    }),
    { numRuns: 50, interruptAfterTimeLimit: 60_000 },
  )
})
