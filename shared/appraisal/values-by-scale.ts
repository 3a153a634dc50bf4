import { documentsOf, type Scheme } from '#shared/scheme/document.ts'
import type { City } from './city.ts'
import { place } from './placement.ts'
import { prepare } from './prepared.ts'
import { evaluate } from './value.ts'

/** What the spaces of a year have of one value. */
export interface ValuesFound {
  /** How many have one. */
  readonly spaces: number
  /** The values that there are, each once, rising. */
  readonly values: readonly number[]
}

/** By indicator id: its one value, or with `parts` one for each part, in their order. */
export type DocumentValues = Readonly<Record<string, readonly ValuesFound[]>>

/**
 * The values that a sound scheme's rules see, document by document, of the spaces that reported and fall under it:
 * what a plot of the rules shows.
 */
export function valuesByScale(scheme: Scheme, { year, spaces }: City): readonly DocumentValues[] {
  const documents = documentsOf(scheme).map(prepare)
  const { placed } = place(spaces, documents)
  return documents.map((prepared) => {
    const own = placed.flatMap(({ space, prepared: by }) => (by === prepared && space.report ? [space] : []))
    return Object.fromEntries(
      prepared.indicators.map(({ indicator: { id }, scoring }) => [
        id,
        scoring.scales.map(({ value }) => {
          const found = own.flatMap((space) => evaluate(value, { space, year, marked: id }) ?? [])
          return { spaces: found.length, values: [...new Set(found)].sort((a, b) => a - b) }
        }),
      ]),
    )
  })
}
