import { textParam, wordParam } from '#client/widget/search.ts'
import { AUDIT_ACTIONS, type AuditAction } from '#shared/workflow/audit-action.ts'

/** What of the log is looked at. */
export interface AuditSearch {
  readonly action?: AuditAction
  readonly by?: string
  readonly space?: string
  /** First and last day, `YYYY-MM-DD`. */
  readonly from?: string
  readonly to?: string
}

const ACTIONS = Object.keys(AUDIT_ACTIONS) as AuditAction[]
const DAY = /^\d{4}-\d\d-\d\d$/

const dayParam = (value: unknown): string | undefined =>
  typeof value === 'string' && DAY.test(value) ? value : undefined

export const auditSearch = (raw: Record<string, unknown>): AuditSearch => ({
  action: wordParam(raw.action, ACTIONS),
  by: textParam(raw.by),
  space: textParam(raw.space),
  from: dayParam(raw.from),
  to: dayParam(raw.to),
})
