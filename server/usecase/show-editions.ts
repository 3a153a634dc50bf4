import type { EditionHead } from '#server/db/edition-store.ts'
import type { Store } from '#server/db/store.ts'
import { covers, type Scope } from '#shared/workflow/can.ts'
import { type EditionDifference, editionDifferences } from '#shared/workflow/edition-difference.ts'
import type { Snapshot } from '#shared/workflow/snapshot.ts'

/** An edition with what it changed for the spaces that one may see. */
export interface ShownEdition extends EditionHead {
  readonly differences: readonly EditionDifference[]
}

/** The editions of a year, newest first. */
export async function showEditions(store: Store, year: number, scope: Scope): Promise<ShownEdition[]> {
  const heads = await store.editions.heads(year)
  return Promise.all(
    heads.map(async (head) => ({
      ...head,
      differences: (await store.editions.differences(year, head.number)).filter((one) => covers(scope, one)),
    })),
  )
}

/** What the year's newest run would change against the newest edition, before it is published. */
export interface NextEdition {
  readonly number: number
  /** The run that would be published; null where the newest one is published already, or there is none. */
  readonly run: { readonly id: number; readonly at: string } | null
  readonly differences: readonly EditionDifference[]
}

export async function showNextEdition(store: Store, year: number): Promise<NextEdition> {
  const [newest] = await store.editions.heads(year)
  const run = await store.latestRun(year)
  const number = (newest?.number ?? 0) + 1
  if (!run || run.id === newest?.run) return { number, run: null, differences: [] }
  const { id, at } = run
  if (!newest) return { number, run: { id, at }, differences: [] }
  const before = JSON.parse((await store.editions.snapshot(year, newest.number))!) as Snapshot
  return {
    number,
    run: { id, at },
    differences: editionDifferences(before.results, await store.runResults(id, 'all')),
  }
}
