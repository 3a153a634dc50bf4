import { useQuery } from '@tanstack/react-query'
import { type Answers, trpc } from '#client/api/trpc.ts'
import { can } from '#shared/workflow/can.ts'
import type { Action } from '#shared/workflow/permission.ts'
import { REPORT_MOVES, type ReportMoveId } from '#shared/workflow/report-move.ts'
import { useActor } from '../actor.ts'
import { useStage } from '../may.ts'

/** What a report goes through, as the server tells it. */
export type Review = Answers['review']['get']

export const useReview = (year: number, space: string, revision?: number) =>
  useQuery(trpc.review.get.queryOptions({ year, space, revision }))

/** What whoever is looking may do with a report, by the very tables that the server goes by. */
export function useMayDo(review: Review) {
  const { space, district, status, revision, newest, handedIn, permits } = review
  const actor = useActor()
  const stage = useStage()
  /** What can be raised about a row: it has to be one of those that are scored. */
  const raised: 'finding' | 'objection' | null = can(actor, 'finding.raise', { space, district, stage })
    ? 'finding'
    : can(actor, 'objection.raise', { space, district, stage })
      ? 'objection'
      : null
  const may = (action: Action) => can(actor, action, { space, district })
  const move = (id: ReportMoveId): boolean => {
    const found = REPORT_MOVES.find((one) => one.id === id && one.from === status)
    if (!found || !may(found.action)) return false
    if (found.part === 'handing in') return permits.handIn.ok && revision === newest
    return permits.review.ok && (found.from !== 'submitted' || revision === handedIn)
  }
  const writes = may('report.write')
  /** In force, and opened again by the city bureau to be corrected. */
  const reopened = (status === 'verified' || status === 'accepted') && permits.reopenedUntil !== null
  return {
    move,
    writes,
    reviews: may('report.review'),
    raises: revision === review.inForce && stage !== 'published' ? raised : null,
    /** Whether it sees what can't be masked. */
    opens: may('personal.read'),
    explains: writes && status === 'draft' && revision === newest && permits.handIn.ok,
    /** Mends cells on the page: of what was handed in last, which a new draft is then made of. */
    mends: writes && revision === newest && permits.handIn.ok,
    redrafts: writes && (status === 'returned' || reopened) && revision === newest && permits.handIn.ok,
    reopened,
    addsEvidence: writes && (permits.handIn.ok || permits.review.ok),
    withdraws: writes && permits.handIn.ok,
  }
}

export type MayDo = ReturnType<typeof useMayDo>
