import type { Issue } from '#shared/reading/issue.ts'
import { say } from './command.ts'

const SEVERITY = { error: '错误', warning: '提醒', note: '说明' } as const

/** Most issues told on a terminal; all of them are in the JSON and on the page. */
const MOST = 50

/** Tells issues to a person: where, and what to do. */
export function sayIssues(issues: readonly Issue[]): void {
  for (const { severity, file, sheet, row, space, message } of issues.slice(0, MOST)) {
    const place = [file ?? space, sheet, row === null ? null : `第 ${row} 行`].filter((part) => part !== null)
    say(`${SEVERITY[severity]} ${place.join(' ')}：${message}`)
  }
  if (issues.length > MOST) say(`……另有 ${issues.length - MOST} 条，用 --json 查看全部。`)
}
