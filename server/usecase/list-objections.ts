import type { KeptObjection } from '#server/db/objection-store.ts'
import type { Store } from '#server/db/store.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import type { Scope } from '#shared/workflow/can.ts'
import { maskValue } from '#shared/workflow/mask-row.ts'
import { type ObjectionState, objectionState } from '#shared/workflow/objection.ts'

/** An objection as it is shown. */
export interface ObjectionItem extends KeptObjection {
  readonly name: string
  readonly district: string
  readonly state: ObjectionState
  /** Of somebody else: recorded by the city bureau during publicity. */
  readonly outside: boolean
}

/** A year's objections as far as the scope goes. */
export async function listObjections(
  store: Store,
  actor: Actor,
  year: number,
  scope: Scope,
  space?: string,
): Promise<ObjectionItem[]> {
  const registered = new Map((await store.spaces(scope)).map((own) => [own.code, own]))
  return (await store.objections.list(year, scope, space)).map((kept) => {
    const { name, district } = registered.get(kept.space) ?? { name: kept.space, district: '' }
    return objectionItem(actor, kept, { name, district })
  })
}

/** Who objects from outside is told to the city bureau in full, to the space not at all, to others masked. */
export function objectionItem(
  actor: Actor,
  kept: KeptObjection,
  { name, district }: Pick<ObjectionItem, 'name' | 'district'>,
): ObjectionItem {
  const { realName, contact } = kept
  const isCity = actor.role === 'city'
  const masked = realName === null || actor.role === 'space' ? null : maskValue(realName, 'name')
  return {
    ...{ ...kept, name, district, state: objectionState(kept), outside: kept.byRole !== 'space' },
    ...{ realName: isCity ? realName : masked, contact: isCity ? contact : null },
  }
}
