import { chineseDay } from '#shared/base/chinese-day.ts'
import { type PlainDate, yearOf } from '#shared/base/plain-date.ts'
import { nameKey } from '#shared/base/text.ts'
import type { EventRow } from '#shared/ledger/events.ts'
import type { MentoringRow } from '#shared/ledger/mentoring.ts'
import type { FindingCode, FindingRow, RaisedFinding } from '../finding.ts'
import { type RaisingReport, rowKey } from './report.ts'

/** The rows of a report that another space of its operator may have used too, each with where it stands. */
export interface OwnRecords {
  readonly report: Pick<RaisingReport, 'space' | 'operator' | 'creditCode'>
  readonly events: readonly { readonly row: EventRow; readonly place: FindingRow }[]
  readonly mentoring: readonly { readonly row: MentoringRow; readonly place: FindingRow }[]
}

/** By what a space's operator is told: its credit code, its name. Either is enough. */
const operatorKeys = ({ operator, creditCode }: OwnRecords['report']): string[] => [
  ...(creditCode === null ? [] : [`code ${creditCode}`]),
  ...(operator === null ? [] : [`name ${nameKey(operator)}`]),
]

/** The spaces that share their operator with another one: only their records are looked through. */
export function sharingOperator(reports: readonly OwnRecords['report'][]): ReadonlySet<string> {
  const byKey = new Map<string, string[]>()
  for (const report of reports) {
    for (const key of operatorKeys(report)) byKey.set(key, [...(byKey.get(key) ?? []), report.space])
  }
  return new Set([...byKey.values()].filter((spaces) => spaces.length > 1).flat())
}

/**
 * EVENT_SHARED and SESSION_SHARED: one record in the reports of two spaces of the same operator: an event of the same
 * name and date, a session of the same date, mentor and tenant. Every row of it is a finding of its own space.
 */
export function raiseSharedRecords(reports: readonly OwnRecords[], year: number): RaisedFinding[] {
  return [
    ...shared(reports, 'EVENT_SHARED', ({ events }) =>
      events.map(({ row, place }) => ({ place, date: row.date, name: row.name, key: nameKey(row.name) })),
    ),
    ...shared(reports, 'SESSION_SHARED', ({ mentoring }) =>
      mentoring.map(({ row, place }) => ({
        ...{ place, date: row.date, name: null },
        key: JSON.stringify([nameKey(row.mentor), nameKey(row.tenant)]),
      })),
    ),
  ].filter(({ facts }) => yearOf(facts.date as PlainDate) === year)
}

interface Recorded {
  readonly place: FindingRow
  readonly date: PlainDate
  readonly key: string
  /** What may be said of it to everybody; sessions have only names of persons. */
  readonly name: string | null
}

function shared(
  reports: readonly OwnRecords[],
  code: FindingCode & ('EVENT_SHARED' | 'SESSION_SHARED'),
  recordsOf: (own: OwnRecords) => readonly Recorded[],
): RaisedFinding[] {
  const users = new Map<string, Set<string>>()
  const keysOf = ({ report }: OwnRecords, { date, key }: Recorded) =>
    operatorKeys(report).map((operator) => `${operator} ${date} ${key}`)
  const all = reports.flatMap((own) => recordsOf(own).map((record) => ({ own, record })))
  for (const { own, record } of all) {
    for (const key of keysOf(own, record)) {
      const known = users.get(key) ?? new Set()
      users.set(key, known.add(own.report.space))
    }
  }
  return all.flatMap(({ own, record }): RaisedFinding[] => {
    const { space } = own.report
    const using = new Set(keysOf(own, record).flatMap((key) => [...users.get(key)!]))
    using.delete(space)
    if (using.size === 0) return []
    const others = [...using].sort()
    const { place: row, date, name } = record
    const what =
      name === null
        ? `${chineseDay(date)}的这次辅导与其同日、同导师、同对象`
        : `活动“${name}”（${chineseDay(date)}）与其同名同日`
    return [
      {
        ...{ space, code, row, key: `${code} ${rowKey(row)} ${others.join()}` },
        text: `同一运营主体的${others.length === 1 ? '另一家空间' : `另外 ${others.length} 家空间`}也填报了同一条记录：${what}。`,
        facts: { date, others },
      },
    ]
  })
}
