import type { Doing } from '#server/db/audit-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { ReportMoveRequest } from '#server/db/report-moves.ts'
import type { SeenRevision } from '#server/db/standing-revision.ts'
import type { Store } from '#server/db/store.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { reportMove } from '#shared/workflow/report-move.ts'

/** A move as it is asked for: what the page does not say is nothing. */
export type MoveAsked = Pick<ReportMoveRequest, 'year' | 'space' | 'seen' | 'move'> &
  Partial<Pick<ReportMoveRequest, 'reason' | 'visitedOn' | 'remarks'>>

/**
 * Moves a report for someone, by the table of moves: who may not from the status that the report has gets null, as if
 * there were no such report.
 * @throws Refused, ChangedMeanwhile
 */
export async function moveReport(
  store: Store,
  actor: Actor,
  asked: MoveAsked,
  doing: Doing,
): Promise<'moved' | null> {
  const { space, seen, move: id } = asked
  const registered = await store.space(space)
  if (!registered) return null
  const move = reportMove(id, seen.status)
  if (!move) throw new Refused('报告现在的状态不能这样处理，请刷新')
  if (!can(actor, move.action, { space, district: registered.district })) return null
  const { reason = null, visitedOn = null, remarks = [] } = asked
  const isCity = actor.role === 'city'
  await store.reviews.move({ ...asked, isCity, reason, visitedOn, remarks }, doing)
  return 'moved'
}

/** What became of accepting several reports. */
export interface AcceptedMany {
  readonly accepted: number
  /** Those that were not, with the reason. */
  readonly refused: readonly { readonly space: string; readonly why: string }[]
}

/** Accepts several reports one by one: one that can't be does not keep the others back. */
export async function acceptReports(
  store: Store,
  actor: Actor,
  { year, reports }: { year: number; reports: readonly { space: string; seen: SeenRevision }[] },
  doing: Doing,
): Promise<AcceptedMany> {
  let accepted = 0
  const refused: { space: string; why: string }[] = []
  for (const { space, seen } of reports) {
    try {
      if (await moveReport(store, actor, { year, space, seen, move: 'accept' }, doing)) accepted++
      else refused.push({ space, why: '没有找到' })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused.push({ space, why: error.message })
    }
  }
  return { accepted, refused }
}
