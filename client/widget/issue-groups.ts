import type { Issue } from '#shared/reading/issue.ts'
import type { IssueCode } from '#shared/reading/issue-codes.ts'

export interface IssueGroup {
  readonly code: IssueCode
  readonly issues: readonly Issue[]
}

export interface SeverityGroup {
  readonly severity: Issue['severity']
  readonly count: number
  /** By code; the code with most issues first. */
  readonly groups: readonly IssueGroup[]
}

const GRAVEST_FIRST = ['error', 'warning', 'note'] as const

/** Issues by severity, then by code; within a code they stay in the order given. */
export function groupIssues(issues: readonly Issue[]): SeverityGroup[] {
  return GRAVEST_FIRST.flatMap((severity) => {
    const own = issues.filter((issue) => issue.severity === severity)
    if (own.length === 0) return []
    const byCode = new Map<IssueCode, Issue[]>()
    for (const issue of own) {
      const known = byCode.get(issue.code)
      if (known) known.push(issue)
      else byCode.set(issue.code, [issue])
    }
    const groups = [...byCode].map(([code, issues]) => ({ code, issues }))
    return [{ severity, count: own.length, groups: groups.sort((a, b) => b.issues.length - a.issues.length) }]
  })
}

/** Where an issue is: `活动台账.csv · 工作表 Sheet1 · 第 7 行 · 举办日期`. */
export function placeOf({
  file,
  sheet,
  row,
  column,
}: Pick<Issue, 'file' | 'sheet' | 'row' | 'column'>): string {
  const parts = [
    file,
    sheet === null ? null : `工作表 ${sheet}`,
    row === null ? null : `第 ${row} 行`,
    column,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '整份报送' : parts.join(' · ')
}
