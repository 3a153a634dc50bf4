import type { Store } from '#server/db/store.ts'
import type { Scope } from '#shared/workflow/can.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import { takingPart } from './taking-part.ts'

/** Where a space taking part stands with its report of the year. */
export interface ReportListItem {
  readonly space: string
  readonly name: string
  readonly district: string
  /** The newest revision; null where nothing was handed in. */
  readonly revision: number | null
  readonly inForce: number | null
  readonly status: ReportStatus | 'missing'
  readonly at: string | null
  readonly errors: number
  readonly warnings: number
}

/** Every space in the scope that takes part, by code, handed in or not. One that the appraisal leaves out is not among them. */
export async function listReports(store: Store, year: number, scope: Scope): Promise<ReportListItem[]> {
  const heads = new Map((await store.reportHeads(year, scope)).map((head) => [head.space, head]))
  const takes = await takingPart(store, year)
  const spaces = (await store.spaces(scope)).filter(
    (space) => takes(space) || (heads.has(space.code) && !takes.excluded.has(space.code)),
  )
  return spaces.map(({ code: space, name, district }) => {
    const head = heads.get(space)
    if (!head) {
      return {
        space,
        name,
        district,
        revision: null,
        inForce: null,
        status: 'missing',
        at: null,
        errors: 0,
        warnings: 0,
      }
    }
    return { ...head, name, district }
  })
}
