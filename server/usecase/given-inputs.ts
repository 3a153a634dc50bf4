import type { Store } from '#server/db/store.ts'
import { mergeInputs } from '#shared/appraisal/merge-inputs.ts'
import type { RunInputs } from '#shared/appraisal/run-inputs.ts'

/** The marks and flags of a year: those given on the page over those of the files (or run) that are given. */
export async function givenInputs(store: Store, year: number, inputs: RunInputs): Promise<RunInputs> {
  const [marks, touched, flags, touchedFlags] = await Promise.all([
    store.marks.marks(year),
    store.marks.touched(year),
    store.marks.flags(year),
    store.marks.touchedFlags(year),
  ])
  return mergeInputs(inputs, { marks, touched, flags, touchedFlags })
}
