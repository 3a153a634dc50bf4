import type { Doing } from '#server/db/audit-store.ts'
import type { KeptObjection } from '#server/db/objection-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { ObjectionDecision } from '#shared/workflow/objection.ts'

/** A decision on an objection as the city bureau takes it. */
export interface ObjectionDecisionRequest {
  readonly decision: ObjectionDecision
  readonly reason: string
  /** Upheld: what changed. */
  readonly changed: string | null
  /**
   * Upheld: the report that is opened again for the space, of this year or one that it looks back on, until the end
   * of a day; null: what changed is changed otherwise (a finding decided, a mark corrected).
   */
  readonly reopen: { readonly year: number; readonly until: PlainDate } | null
}

/**
 * Decides an objection, once. The decision itself changes no number: what follows from it does (workflow: After an
 * upheld objection, or for a past year, the city bureau reopens one report …).
 * @throws Refused
 */
export async function decideObjection(
  store: Store,
  { id, year, space, taken }: KeptObjection,
  { decision, reason, changed, reopen }: ObjectionDecisionRequest,
  doing: Doing,
): Promise<void> {
  if (!taken) throw new Refused('匿名异议只作记录，不受理')
  if (reason.trim() === '') throw new Refused('请写明处理理由')
  const upheld = decision === 'upheld'
  if (upheld && !changed?.trim()) throw new Refused('异议成立的，请写明更正了什么')
  if (!upheld && reopen) throw new Refused('异议不成立的，不重新开放报告')
  if (reopen && reopen.year > year) throw new Refused('只能重新开放本年度或以前年度的报告')
  const verdict = { decision, reason: reason.trim(), changed: upheld ? changed!.trim() : null }
  const reopening = reopen && { ...reopen, space, reason: `异议 ${id} 成立：${verdict.changed}` }
  await store.objections.decide(doing, id, verdict, reopening ?? undefined)
}
