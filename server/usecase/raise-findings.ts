import type { Doing } from '#server/db/audit-store.ts'
import type { Raised } from '#server/db/finding-store.ts'
import type { Store } from '#server/db/store.ts'
import { contestedClaims } from '#shared/metric/claims.ts'
import type { JudgedLedger } from '#shared/metric/measurement.ts'
import { placesOf, rowsOf } from '#shared/reading/stored-rows.ts'
import { raiseFindings as raise } from '#shared/workflow/raise/raise-findings.ts'
import type { RaisingReport } from '#shared/workflow/raise/report.ts'
import { type OwnRecords, sharingOperator } from '#shared/workflow/raise/shared-records.ts'
import { readDecided } from './decided-findings.ts'
import { settleYear } from './settle-year.ts'

/**
 * Looks through a year's reports in force for what is odd, and keeps what is found (workflow: Findings and objections).
 * The same reports give the same findings: nothing is added twice, and what is no longer so has lapsed. Figures are
 * compared as they were handed in, so that what is decided raises nothing new.
 */
export async function raiseFindings(store: Store, year: number, doing: Doing): Promise<Raised> {
  const spaces = new Map((await store.spaces('all')).map((space) => [space.code, space]))
  const last = new Map((await store.inForce(year - 1)).map((report) => [report.space, report]))
  const warned = new Map((await store.findings.warned(year)).map((report) => [report.space, report]))
  const inForce = await store.inForce(year)
  const reports = inForce.flatMap((report): RaisingReport[] => {
    const { space, metrics, extras } = report
    const registered = spaces.get(space)
    const found = warned.get(space)
    if (!registered || !found) return []
    const { operator, creditCode } = registered
    const { issues, versions } = found
    return [{ space, operator, creditCode, metrics, extras, issues, versions, last: last.get(space) ?? null }]
  })
  const { contested } = await settleYear(store, year, spaces, await readDecided(store, year), inForce)
  const sharing = sharingOperator(reports)
  const records: OwnRecords[] = []
  for (const report of reports) {
    if (sharing.has(report.space)) records.push(await recordsOf(store, year, report))
  }
  const findings = raise({ year, reports, contested: contestedClaims(contested), records })
  return store.findings.raise(doing, year, findings)
}

async function recordsOf(store: Store, year: number, report: RaisingReport): Promise<OwnRecords> {
  const number = (await store.inForceNumber(year, report.space))!
  const { ledgers, versions } = (await store.revision(year, report.space, number))!
  const rows = rowsOf(ledgers)
  const placed = <R>(ledger: JudgedLedger, own: readonly R[]) => {
    const places = placesOf(ledgers[ledger])
    const version = versions[ledger]?.id ?? 0
    return own.map((row, index) => ({ row, place: { ledger, version, ...places[index]! } }))
  }
  return {
    report,
    events: placed('events', rows.events),
    mentoring: placed('mentoring', rows.mentoring),
  }
}
