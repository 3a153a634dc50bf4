import type { Store } from '#server/db/store.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { type Scope, scopeOf } from '#shared/workflow/can.ts'

/** The spaces whose results of a year an actor may see, by where the year's appraisal stands. */
export const resultScope = async (store: Store, actor: Actor, year: number): Promise<Scope> =>
  scopeOf(actor, 'result.read', await store.years.stage(year))
