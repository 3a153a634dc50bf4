import { firstDay, lastDay, type PlainDate } from '#shared/base/plain-date.ts'
import { int, pick, type Random, shuffle } from '#shared/base/random.ts'
import type { LedgerRows } from '#shared/ledger/ledgers.ts'

/** A small mistake, such as real ledgers have: no error, but a row that does not count or wants a word. */
type Slip = (draw: Random, rows: LedgerRows, year: number) => LedgerRows

const day = (year: number, monthDay: string): PlainDate => `${year}-${monthDay}` as PlainDate

/** The list with one of its items changed. */
function changed<T>(draw: Random, items: readonly T[], change: (item: T) => T): T[] {
  const at = int(draw, 0, items.length - 1)
  return items.map((item, i) => (i === at ? change(item) : item))
}

const SLIPS: readonly Slip[] = [
  // EVENT_DUPLICATE
  (draw, rows) => ({ ...rows, events: [...rows.events, pick(draw, rows.events)] }),
  // OUT_OF_YEAR, an event of last December
  (_, rows, year) => ({
    ...rows,
    events: [{ ...rows.events[0]!, date: day(year - 1, '12-26') }, ...rows.events],
  }),
  // NO_PARTICIPANTS
  (draw, rows) => ({
    ...rows,
    events: changed(draw, rows.events, (event) => ({ ...event, participants: 0 })),
  }),
  // TENANT_DUPLICATE
  (draw, rows) => ({ ...rows, tenants: [...rows.tenants, pick(draw, rows.tenants)] }),
  // OUT_OF_YEAR, a team that left the year before
  (_, rows, year) => {
    const gone = {
      entered: day(year - 2, '04-11'),
      left: day(year - 1, '10-30'),
      seats: 2,
      kind: '创业团队',
    } as const
    const nobody = { formerName: null, creditCode: null, registered: null, name: '示例往届毕业生创业团队' }
    return { ...rows, tenants: [{ ...rows.tenants[0]!, ...nobody, ...gone }, ...rows.tenants] }
  },
  // MENTOR_DUPLICATE
  (draw, rows) => ({ ...rows, mentors: [...rows.mentors, pick(draw, rows.mentors)] }),
  // MENTOR_UNKNOWN: 陈示远老师 is not on the list, 陈示远 is
  (draw, rows) => ({
    ...rows,
    mentoring: changed(draw, rows.mentoring, (row) => ({ ...row, mentor: `${row.mentor}老师` })),
  }),
  // TENANT_UNKNOWN: a firm by what people call it
  (draw, rows) => ({
    ...rows,
    mentoring: changed(draw, rows.mentoring, (row) => ({
      ...row,
      tenant: row.tenant.replace('温州', '').slice(0, 4),
    })),
  }),
  // SESSION_DUPLICATE
  (draw, rows) => ({ ...rows, mentoring: [...rows.mentoring, pick(draw, rows.mentoring)] }),
  // SEATS_OVERBOOKED
  (draw, rows, year) => {
    const there = rows.tenants.filter(
      ({ left, seats }) => seats > 0 && (left === null || left === lastDay(year)),
    )
    const more = there.length > 0 ? pick(draw, there) : rows.tenants[0]!
    const seats = Math.ceil(rows.profile[0]!.workstations * 0.7)
    return {
      ...rows,
      tenants: rows.tenants.map((tenant) => (tenant === more ? { ...tenant, seats } : tenant)),
    }
  },
  // MENTOR_DAY_LONG: a whole day's round through the house
  (draw, rows, year) => {
    const row = pick(draw, rows.mentoring)
    const there = rows.tenants
      .filter(({ entered, left }) => entered < firstDay(year) && left === null)
      .slice(0, 3)
    return {
      ...rows,
      mentoring: [...rows.mentoring, ...there.map(({ name }) => ({ ...row, tenant: name, hours: 5 }))],
    }
  },
]

/** The report with as many slips as asked for; none where a ledger has no rows to slip on. */
export function slip(draw: Random, rows: LedgerRows, year: number, count: number): LedgerRows {
  const { events, tenants, mentors, mentoring } = rows
  if ([events, tenants, mentors, mentoring].some((ledger) => ledger.length === 0)) return rows
  return shuffle(draw, SLIPS)
    .slice(0, count)
    .reduce((result, make) => make(draw, result, year), rows)
}
