import type { Store } from '#server/db/store.ts'
import type { Stage } from '#shared/workflow/stage.ts'

/** At which stage each year's appraisal is; null for a year of which none was opened. */
export async function stagesByYear(store: Store): Promise<(year: number) => Stage | null> {
  const stages = new Map((await store.years.all()).map(({ year, stage }) => [year, stage]))
  return (year) => stages.get(year) ?? null
}
