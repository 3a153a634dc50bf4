import type { Store } from '#server/db/store.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import type { YearSettings } from '#shared/workflow/settings-change.ts'
import type { Stage } from '#shared/workflow/stage.ts'

/** Where a year's appraisal stands: for everybody who works in it. */
export interface YearState extends YearSettings {
  readonly year: number
  readonly stage: Stage
  readonly publicityFrom: PlainDate | null
  readonly publicityUntil: PlainDate | null
  /** The present day in Asia/Shanghai: remaining days are counted from it. */
  readonly today: PlainDate
  /** When each stage was come to last. */
  readonly since: Partial<Readonly<Record<Stage, string>>>
}

/** Null where no appraisal was opened for the year. */
export async function showYear(store: Store, year: number, at: string): Promise<YearState | null> {
  const kept = await store.years.get(year)
  if (!kept) return null
  const { stage, reportDeadline, reviewDeadline, previewUntil, publicityDays } = kept
  const { publicityFrom, publicityUntil } = kept
  const moves = await store.years.moves(year)
  return {
    ...{ year, stage, reportDeadline, reviewDeadline, previewUntil, publicityDays },
    ...{ publicityFrom, publicityUntil, today: shanghaiDay(at) },
    since: Object.fromEntries(moves.toReversed().map((move) => [move.to, move.at])),
  }
}
