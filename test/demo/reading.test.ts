import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { DEMO_SEED, demoCity } from '#server/demo/city.ts'
import type { DemoFile } from '#server/demo/demo-file.ts'
import { playStory } from '#server/demo/story.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'

// The demo city goes through the same door as real files, and comes out as it was meant.

const AT = '2026-01-15T08:00:00.000Z'
const BY = '演示数据'

const store = openStore(':memory:')
afterAll(() => store.close())
const city = await demoCity(DEMO_SEED)
const story = playStory(DEMO_SEED)
const sources = (files: readonly DemoFile[]) =>
  uploadedSources(files.map(({ path, bytes }) => ({ name: path, content: Buffer.from(bytes) })))

const registry = await importRegistry(store, await sources(city.registry), AT)
const imports = new Map<number, Awaited<ReturnType<typeof importReports>>>()
for (const { year, files } of city.years) {
  const entries = await sources(files)
  imports.set(
    year,
    await importReports(store, {
      year,
      entries,
      space: null,
      scope: 'all',
      advance: 'verified',
      by: BY,
      at: AT,
    }),
  )
}
const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

describe('the demo city, read', () => {
  it('has a registry without faults', () => {
    expect(registry).toMatchObject({ districts: 14, spaces: 110 })
    expect(registry.issues.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  it.each([
    [2023, { verified: 102 }],
    [2024, { verified: 104 }],
    [2025, { verified: 96, draft: 8 }],
  ])('has in %d reports %o', (year, expected) => {
    expect(tally(imports.get(year)!.reports.map(({ status }) => status))).toEqual(expected)
  })

  it.each([2023, 2024])('has no errors in %d', (year) => {
    expect(imports.get(year)!.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('has in 2025 one error in each of eight spaces', () => {
    const errors = imports.get(2025)!.issues.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ space, code }) => `${space} ${code}`).sort()).toEqual([
      'WZ-CN-002 PERSONAL_DATA',
      'WZ-JK-003 FIELD_REQUIRED',
      'WZ-LC-008 CREDIT_CODE_INVALID',
      'WZ-LC-013 CSV_MALFORMED',
      'WZ-LW-004 YEAR_MISMATCH',
      'WZ-OH-006 DATE_INVALID',
      'WZ-RA-007 COLUMN_MISSING',
      'WZ-YQ-005 ENUM_UNKNOWN',
    ])
  })

  it('has every warning that the rows of a report can have', () => {
    const warnings = [...imports.values()].flatMap(({ issues }) =>
      issues.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
    )
    expect(Object.keys(tally(warnings)).sort()).toEqual([
      ...['EVENT_DUPLICATE', 'EVIDENCE_MISSING', 'LEDGER_MISSING', 'MENTOR_DAY_LONG', 'MENTOR_DUPLICATE'],
      ...['MENTOR_UNKNOWN', 'NO_PARTICIPANTS', 'OUT_OF_YEAR', 'SEATS_OVERBOOKED', 'SESSION_DUPLICATE'],
      ...['TENANT_DUPLICATE', 'TENANT_UNKNOWN'],
    ])
  })

  it('loses no row of what happened', () => {
    for (const { year, reports } of story.years) {
      for (const report of imports.get(year)!.reports.filter(({ status }) => status === 'verified')) {
        const { rows } = reports.get(report.space)!
        const { mentoring, ...counts } = report.rows
        expect(counts, `${year} ${report.space}`).toEqual({
          profile: 1,
          events: rows.events.length,
          tenants: rows.tenants.length,
          mentors: rows.mentors.length,
          extras: rows.extras.length,
        })
        // WZ-YJ-003 forgot its 辅导台账 in 2024.
        const forgotten = year === 2024 && report.space === 'WZ-YJ-003'
        expect(mentoring, `${year} ${report.space}`).toBe(forgotten ? 0 : rows.mentoring.length)
      }
    }
  })

  it('is appraised with a believable spread', async () => {
    const run = await runAppraisal(store, { year: 2025, by: BY, at: AT })
    const status = tally(run.results.map((result) => result.status))
    expect(status).toEqual({ scored: 94, exempt: 2, not_reported: 13 })
    const totals = run.results.filter(({ status }) => status === 'scored').map(({ total }) => total!)
    expect(Math.min(...totals)).toBeGreaterThan(30)
    expect(Math.max(...totals)).toBeGreaterThan(95)
    const grades = tally(run.results.map(({ grade }) => grade ?? '—'))
    // 20 % of 94, rounded down.
    expect(grades.优秀).toBe(18)
    expect(grades.良好).toBeGreaterThan(25)
    expect(grades.合格).toBeGreaterThan(15)
    // A good space with one full-time person may not be more than 合格 (ceiling).
    const barred = run.results.find(({ space }) => space === 'WZ-LC-005')!
    expect(barred.total).toBeGreaterThan(85)
    expect(barred.grade).toBe('合格')
  })
})
