import { dayFromNumber, dayNumber, yearOf } from '#shared/base/plain-date.ts'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import type { DemoReport } from './report.ts'

/** Pairs of spaces of different districts that both claim a firm of the first one's in the last year. */
const PAIRS = [
  { owner: 'WZ-LC-002', other: 'WZ-OH-003', year: 2025, sameDay: false },
  { owner: 'WZ-YQ-002', other: 'WZ-YJ-002', year: 2025, sameDay: false },
  // Both took it in on the same day: it counts for neither until the bureau decides.
  { owner: 'WZ-RA-003', other: 'WZ-PY-001', year: 2025, sameDay: true },
] as const

const isNewFirm = (row: TenantRow, year: number): boolean =>
  row.kind === '企业' &&
  row.registered !== null &&
  yearOf(row.registered) === year &&
  row.entered < row.registered

/** The year's reports, with new firms of some spaces in other ones' ledgers as well (FIRM_CLAIMED_TWICE). */
export function claimTwice(reports: ReadonlyMap<string, DemoReport>, year: number): Map<string, DemoReport> {
  const result = new Map(reports)
  for (const pair of PAIRS.filter((pair) => pair.year === year)) {
    const firm = reports.get(pair.owner)?.rows.tenants.find((row) => isNewFirm(row, year))
    const other = reports.get(pair.other)
    if (!firm || !other) continue
    const entered = pair.sameDay ? firm.entered : dayFromNumber(dayNumber(firm.entered) + 1)
    const claimed: TenantRow = { ...firm, entered, left: null, seats: 1, formerName: null }
    const rows = { ...other.rows, tenants: [...other.rows.tenants, claimed] }
    result.set(pair.other, { ...other, rows })
  }
  return result
}
