import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from '#server/db/store.ts'
import { openSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { showReport } from '#server/usecase/show-report.ts'

// Worked cities: files as handed in, and what they must come to, worked out by a separate reading of the rules.
// Issues are compared as sets, without the warnings across rows and those about what is absent.

const LEFT_OUT = new Set([
  ...['OUT_OF_YEAR', 'NO_PARTICIPANTS', 'EVENT_DUPLICATE', 'TENANT_DUPLICATE', 'MENTOR_DUPLICATE'],
  ...['MENTOR_UNKNOWN', 'SESSION_DUPLICATE', 'TENANT_UNKNOWN', 'SEATS_OVERBOOKED', 'MENTOR_DAY_LONG'],
  ...['LEDGER_MISSING', 'EVIDENCE_MISSING'],
])
const JUDGED = ['events', 'tenants', 'mentors', 'mentoring'] as const
const AT = '2026-01-15T08:00:00.000Z'

interface Expected {
  issues: { code: string; file: string; sheet: string | null; row: number | null }[]
  reports: Record<string, { status: string; rows: Record<string, number> }>
  spaces: Record<
    string,
    {
      metrics: Record<string, number | null>
      conditions: Record<string, string>
      notCounted: Record<string, { file: string; row: number; reason: string }[]>
      newFirms: { file: string; row: number; newFirm: boolean; reason: string | null }[]
    }
  >
  districts: Record<string, Record<string, unknown>>
  results: { space: string; indicators: unknown[]; adjustments: unknown[] }[]
}

const stores: Store[] = []
afterAll(() => {
  for (const store of stores) store.close()
})

for (const name of ['plain', 'forms', 'faults']) {
  const folder = join(import.meta.dirname, name)
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>

  describe(name, async () => {
    const store = openStore(':memory:')
    stores.push(store)
    const registry = readdirSync(join(folder, 'registry')).map((file) => join(folder, 'registry', file))
    const { issues } = await importRegistry(store, await openSources(registry), AT)
    test('the registry has no issues', () => expect(issues).toEqual([]))

    for (const [key, of] of Object.entries(expected)) {
      const year = Number(key)
      const entries = (await openSources([join(folder, key)])).map((entry) => ({
        ...entry,
        path: entry.path.slice(folder.length + 1),
      }))
      const result = await importReports(store, {
        year,
        entries,
        space: null,
        scope: 'all',
        advance: 'verified',
        by: 'test',
        at: AT,
      })

      test(`${key}: issues`, () => {
        const shown = (
          list: readonly { code: string; file: string | null; sheet: string | null; row: number | null }[],
        ) =>
          list
            .filter(({ code }) => !LEFT_OUT.has(code))
            .map(({ code, file, sheet, row }) => `${file} ${sheet} ${row} ${code}`)
            .sort()
        expect(shown(result.issues)).toEqual(shown(of.issues))
      })

      test(`${key}: reports`, () => {
        const found = result.reports.map(({ space, status, rows }) => [space, { status, rows }])
        expect(Object.fromEntries(found)).toEqual(of.reports)
      })

      for (const [space, want] of Object.entries(of.spaces)) {
        test(`${key}: ${space}`, async () => {
          const report = (await showReport(store, year, space))!
          expect(report.metrics).toEqual(want.metrics)
          expect(report.conditions).toEqual(want.conditions)
          for (const ledger of JUDGED) {
            const notCounted = report.verdicts[ledger]
              .filter(({ counted }) => !counted)
              .map(({ file, row, reason }) => ({ file, row, reason }))
            expect(notCounted, ledger).toEqual(want.notCounted[ledger])
          }
          const newFirms = report.verdicts.tenants
            .filter(({ newFirm }) => newFirm !== undefined)
            .map(({ file, row, newFirm, newFirmReason = null }) => ({
              file,
              row,
              newFirm,
              reason: newFirmReason,
            }))
          expect(newFirms).toEqual(want.newFirms)
        })
      }

      test(`${key}: appraisal`, async () => {
        const { results, districts } = await runAppraisal(store, { year, by: 'test', at: AT })
        const shown = results.map(
          ({ name: _, metrics: __, vetoes: ___, ceilings: ____, footing: _____, indicators, ...rest }) => ({
            ...rest,
            indicators: indicators.map(({ id, value, score }) => ({ id, value, score })),
          }),
        )
        expect(shown).toEqual(of.results)
        const found = districts.map(({ district, ...figures }) => [district, figures])
        expect(Object.fromEntries(found)).toEqual(of.districts)
      })
    }
  })
}
