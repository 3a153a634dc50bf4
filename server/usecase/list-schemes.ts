import type { Store } from '#server/db/store.ts'
import { type FoundScheme, ofKept, ofTemplate } from './find-scheme.ts'
import { findTemplate, schemeTemplates } from './scheme-templates.ts'

export interface SchemeListItem extends Omit<FoundScheme, 'document'> {
  /** Whether it comes with the program, used or not. */
  readonly template: boolean
  /** The runs that used it, newest first. */
  readonly usedByRuns: readonly { readonly year: number; readonly run: number }[]
  /** The years whose newest run used it, newest first. */
  readonly currentIn: readonly number[]
}

/** Every version that was saved or used, newest first, then the templates that were not. */
export async function listSchemes(store: Store): Promise<SchemeListItem[]> {
  const [kept, uses, newest] = await Promise.all([store.schemes(), store.schemeUses(), store.newestRuns()])
  const usesOf = Map.groupBy(uses, keyOf)
  const stored = new Set(kept.map(keyOf))
  const all = [
    ...kept.toReversed().map(ofKept),
    ...schemeTemplates()
      .filter((template) => !stored.has(keyOf(template)))
      .map(ofTemplate),
  ]
  return all.map(({ document: _, ...scheme }) => ({
    ...scheme,
    template: findTemplate(scheme.id, scheme.version)?.sha256 === scheme.sha256,
    usedByRuns: (usesOf.get(keyOf(scheme)) ?? []).map(({ year, run }) => ({ year, run })).reverse(),
    currentIn: newest
      .filter(({ schemeId, schemeVersion }) => schemeId === scheme.id && schemeVersion === scheme.version)
      .map(({ year }) => year),
  }))
}

const keyOf = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  JSON.stringify([id, version])
