import { dayFromNumber, dayNumber, yearOf } from '#shared/base/plain-date.ts'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import { partOf } from './cast.ts'
import type { DemoReport } from './report.ts'

/** In the last year a new firm of some space in one district turns up in a space of another one as well. */
const PAIRS = [
  { among: 'WZ-LC-', other: 'WZ-OH-003', year: 2025, sameDay: false },
  { among: 'WZ-YQ-', other: 'WZ-YJ-002', year: 2025, sameDay: false },
  // Both took it in on the same day: it counts for neither until the bureau decides.
  { among: 'WZ-RA-', other: 'WZ-PY-001', year: 2025, sameDay: true },
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
    const owners = [...reports.values()].filter(
      ({ spaceCode }) => spaceCode.startsWith(pair.among) && !partOf(spaceCode).fault,
    )
    const firm = owners.flatMap(({ rows }) => rows.tenants).find((row) => isNewFirm(row, year))
    const other = reports.get(pair.other)
    if (!firm || !other) continue
    const entered = pair.sameDay ? firm.entered : dayFromNumber(dayNumber(firm.entered) + 1)
    const claimed: TenantRow = { ...firm, entered, left: null, seats: 1, formerName: null }
    const rows = { ...other.rows, tenants: [...other.rows.tenants, claimed] }
    result.set(pair.other, { ...other, rows })
  }
  return result
}
