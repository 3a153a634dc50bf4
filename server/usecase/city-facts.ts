import type { KeptRun } from '#server/db/run-store.ts'
import type { Store } from '#server/db/store.ts'
import type { City, ReportFacts, SpaceFacts } from '#shared/appraisal/city.ts'
import { spaceFactsOf } from '#shared/appraisal/run-facts.ts'
import type { Mark, RunInputs } from '#shared/appraisal/run-inputs.ts'
import type { Space } from '#shared/registry/space.ts'
import { monthsFiled } from '#shared/registry/taking-part.ts'
import { yearsBack } from '#shared/scheme/years-back.ts'
import { type DecidedFindings, readDecided } from './decided-findings.ts'
import { readEditionFacts } from './edition-facts.ts'
import { readReportFacts } from './report-facts.ts'
import { takingPart } from './taking-part.ts'

/**
 * What is known now of every space taking part in a year.
 * @param back how many years before it the reports are asked for as well
 * @param decided what is decided of the year's findings; left out: what is kept
 */
export async function readCity(
  store: Store,
  year: number,
  back: number,
  { marks, flags }: RunInputs,
  decided?: DecidedFindings,
): Promise<City> {
  const findings = decided ?? (await readDecided(store, year))
  const spaces = (await store.spaces('all')).filter(await takingPart(store, year))
  const byCode = new Map(spaces.map((space) => [space.code, space]))
  const reports = await readReportFacts(store, year, byCode, findings)
  const earlier = await readEarlier(store, yearsBetween(year - back, year), byCode)
  const marksOf = Map.groupBy(marks, ({ space }) => space)
  const flagsOf = Map.groupBy(flags, ({ space }) => space)
  return {
    year,
    spaces: spaces.map(({ code, name, district, kind, filed }) => ({
      ...{ code, name, district, kind },
      monthsFiled: monthsFiled(filed, year),
      report: reports.get(code) ?? null,
      earlier: earlier(code),
      flags: (flagsOf.get(code) ?? []).map(({ flag }) => flag),
      findings: findings.falsified.has(code) ? ['falsified'] : [],
      marks: pointsByIndicator(marksOf.get(code) ?? []),
    })),
  }
}

/**
 * What a run knew of its spaces. Only of years that its own scheme did not look back on, the reports now in force
 * are asked.
 */
export async function readRunCity(store: Store, run: KeptRun, back: number): Promise<City> {
  const { id, year } = run
  const [results, facts, spaces] = await Promise.all([
    store.runResults(id, 'all'),
    store.runFacts(id),
    store.spaces('all'),
  ])
  const byCode = new Map(spaces.map((space) => [space.code, space]))
  const unread = yearsBetween(year - back, year - yearsBack(run.scheme))
  const earlier = await readEarlier(store, unread, byCode)
  return {
    year,
    spaces: results.map((result) => {
      const known = spaceFactsOf(result, facts.get(result.space)!)
      return { ...known, earlier: { ...earlier(result.space), ...known.earlier } }
    }),
  }
}

/** The years from one on and before another one. */
const yearsBetween = (from: number, before: number): number[] =>
  Array.from({ length: Math.max(0, before - from) }, (_, i) => from + i)

async function readEarlier(
  store: Store,
  years: readonly number[],
  byCode: ReadonlyMap<string, Space>,
): Promise<(code: string) => Readonly<Record<number, ReportFacts>>> {
  const known: [number, ReadonlyMap<string, ReportFacts>][] = []
  for (const year of years) {
    const published = await readEditionFacts(store, year)
    known.push([year, published ?? (await readReportFacts(store, year, byCode))])
  }
  return (code) =>
    Object.fromEntries(known.flatMap(([year, facts]) => (facts.has(code) ? [[year, facts.get(code)!]] : [])))
}

const pointsByIndicator = (marks: readonly Mark[]): SpaceFacts['marks'] =>
  Object.fromEntries(
    [...Map.groupBy(marks, ({ indicator }) => indicator)].map(([indicator, given]) => [
      indicator,
      given.map(({ points }) => points),
    ]),
  )
