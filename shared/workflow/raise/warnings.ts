import { type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import type { ReportIssue } from '#shared/reading/assemble.ts'
import { FINDING_TITLE, type FindingCode, type RaisedFinding } from '../finding.ts'
import { type RaisingReport, rowKey } from './report.ts'

/** Warnings that each point to a row of their own. */
const SINGLE: readonly FindingCode[] = ['SEATS_OVERBOOKED', 'MENTOR_DAY_LONG']

/** What rows were not counted for, or counted with a remark: one finding for all rows of a ledger (决定一次即可). */
const GROUPED: readonly FindingCode[] = [
  ...(['EVENT_DUPLICATE', 'TENANT_DUPLICATE', 'MENTOR_DUPLICATE', 'SESSION_DUPLICATE'] as const),
  ...(['MENTOR_UNKNOWN', 'TENANT_UNKNOWN', 'OUT_OF_YEAR', 'NO_PARTICIPANTS'] as const),
]

/** So many rows are named in a sentence. */
const NAMED = 10

interface Warning extends ReportIssue {
  readonly code: ReportIssue['code'] & FindingCode
  readonly ledger: LedgerId
  readonly file: string
  readonly row: number
}

const isOneOf = (codes: readonly FindingCode[], found: ReportIssue): found is Warning =>
  (codes as readonly string[]).includes(found.code) && found.ledger !== null && found.row !== null

/** A report's warnings across rows (reports: Rules across rows). */
export function raiseWarnings({ space, issues, versions }: RaisingReport): RaisedFinding[] {
  const single = issues.flatMap((found): RaisedFinding[] => {
    if (!isOneOf(SINGLE, found)) return []
    const { ledger, file, sheet, row: number, code, message: text } = found
    const row = { ledger, version: versions[ledger]!.id, file, sheet, row: number }
    return [{ space, code, row, text, key: `${code} ${rowKey(row)} ${text}`, facts: {} }]
  })
  const grouped = Map.groupBy(
    issues.filter((found) => isOneOf(GROUPED, found)),
    ({ code, ledger }) => `${code} ${ledger}`,
  )
  return [...single, ...[...grouped.values()].map((alike) => raiseGroup(space, alike, versions))]
}

function raiseGroup(
  space: string,
  alike: readonly Warning[],
  versions: RaisingReport['versions'],
): RaisedFinding {
  const { code, ledger } = alike[0]!
  const rows = alike.map(({ file, sheet, row }) => ({ file, sheet, row }))
  const named = rows.slice(0, NAMED).map(({ row }) => row)
  const more = rows.length > NAMED ? '等' : ''
  const effect = code === 'TENANT_UNKNOWN' ? '计入场次，不计入辅导覆盖率' : '均未计入'
  return {
    ...{ space, code, row: null },
    // Other rows, or the same ones of another upload, are another finding.
    key: `${code} ${ledger} ${versions[ledger]!.id} ${JSON.stringify(rows.map(({ row }) => row))}`,
    text: `${ledgerOf(ledger).title}有 ${rows.length} 行${FINDING_TITLE[code]}，${effect}：第 ${named.join('、')} 行${more}。`,
    facts: { ledger, rows: rows.slice(0, 200) },
  }
}
