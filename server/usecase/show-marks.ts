import type { KeptFlag, KeptMark } from '#server/db/mark-store.ts'
import type { Store } from '#server/db/store.ts'
import { appliesTo, documentsOf } from '#shared/scheme/document.ts'
import { flagsIn } from '#shared/scheme/flags.ts'
import { type MarkedItem, markedItems } from '#shared/scheme/marked-items.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { schemeOfYear } from './scheme-of-year.ts'
import { takingPart } from './taking-part.ts'

/** An item that is marked, with the accounts of the experts that are to mark it. */
export interface ItemToMark extends MarkedItem {
  readonly experts: readonly string[]
}

/** All marks of a year as one sees them: the city bureau all, an expert its own on what was given to it. */
export interface MarkGrid {
  readonly items: readonly ItemToMark[]
  readonly spaces: readonly {
    readonly space: string
    readonly name: string
    readonly district: string
    /** The items by which the scheme's document for its kind has it marked. */
    readonly items: readonly string[]
  }[]
  readonly marks: readonly KeptMark[]
  /** For the city bureau. */
  readonly experts: readonly { readonly login: string; readonly name: string }[]
  /** The flags that the scheme looks at, and those that are set. For the city bureau. */
  readonly flags: { readonly known: readonly string[]; readonly set: readonly KeptFlag[] } | null
}

export async function showMarks(store: Store, year: number, actor: Actor): Promise<MarkGrid> {
  const scheme = await schemeOfYear(store, year)
  const maySee = (indicator: string): boolean => can(actor, 'mark.read', { year, indicator })
  const documents = documentsOf(scheme).map((document) => ({
    document,
    items: markedItems(document).filter(({ id }) => maySee(id)),
  }))
  const experts = await store.marks.experts(year)
  const items = new Map(documents.flatMap((one) => one.items.map((item) => [item.id, item])))
  const takes = await takingPart(store, year)
  const spaces = (await store.spaces('all')).filter(takes).map(({ code: space, name, district, kind }) => ({
    ...{ space, name, district },
    items: (documents.find(({ document }) => appliesTo(document, kind))?.items ?? []).map(({ id }) => id),
  }))
  const isCity = actor.role === 'city'
  const marks = (await store.marks.marks(year)).filter(
    ({ indicator, expert }) =>
      maySee(indicator) && (isCity || (actor.role === 'expert' && expert === actor.login)),
  )
  return {
    items: [...items.values()].map((item) => ({
      ...item,
      experts: experts
        .filter(({ login, indicators }) => {
          const mine = isCity || (actor.role === 'expert' && login === actor.login)
          return mine && indicators.includes(item.id)
        })
        .map(({ login }) => login),
    })),
    spaces: spaces.filter((space) => space.items.length > 0 || isCity),
    marks,
    experts: isCity ? experts.map(({ login, name }) => ({ login, name })) : [],
    flags: isCity ? { known: [...flagsIn(scheme)], set: await store.marks.flags(year) } : null,
  }
}
