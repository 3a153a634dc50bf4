import type { ContestedClaim } from '#shared/metric/claims.ts'
import type { RaisedFinding } from '../finding.ts'
import { raiseClaimedFirms } from './claimed-firms.ts'
import { raiseFigures } from './figures.ts'
import type { RaisingReport } from './report.ts'
import { type OwnRecords, raiseSharedRecords } from './shared-records.ts'
import { raiseWarnings } from './warnings.ts'

/** What the program looks through: the reports in force of a year. */
export interface Raising {
  readonly year: number
  readonly reports: readonly RaisingReport[]
  readonly contested: readonly ContestedClaim[]
  /** Of spaces that share their operator with another one. */
  readonly records: readonly OwnRecords[]
}

/** All findings of a year (workflow: Findings and objections). The same reports give the same findings, by key. */
export const raiseFindings = ({ year, reports, contested, records }: Raising): RaisedFinding[] => [
  ...reports.flatMap(raiseWarnings),
  ...raiseClaimedFirms(contested),
  ...raiseFigures(reports),
  ...raiseSharedRecords(records, year),
]
