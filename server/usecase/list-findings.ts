import type { KeptFinding } from '#server/db/finding-reader.ts'
import type { Store } from '#server/db/store.ts'
import type { Scope } from '#shared/workflow/can.ts'
import type { FindingCode, FindingDecision, FindingState } from '#shared/workflow/finding.ts'

/** A finding in a list. */
export interface FindingItem {
  readonly id: number
  readonly space: string
  readonly name: string
  readonly district: string
  readonly code: FindingCode
  readonly origin: KeptFinding['origin']
  readonly text: string
  readonly row: KeptFinding['row']
  readonly state: FindingState
  readonly at: string
  /** What was decided, and why: the space can read it. */
  readonly decision: {
    readonly decision: FindingDecision
    readonly reason: string
    readonly basis: string | null
    readonly at: string
  } | null
}

/** A year's findings as far as the scope goes. Their texts name no other space. */
export async function listFindings(
  store: Store,
  year: number,
  scope: Scope,
  space?: string,
): Promise<FindingItem[]> {
  const registered = new Map((await store.spaces(scope)).map((own) => [own.code, own]))
  return (await store.findings.list(year, scope, space)).map((kept) => {
    const { id, code, origin, text, row, state, at, decision } = kept
    const { name, district } = registered.get(kept.space) ?? { name: kept.space, district: '' }
    return {
      ...{ id, space: kept.space, name, district, code, origin, text, row, state, at },
      decision: decision && {
        ...{ decision: decision.decision, reason: decision.reason },
        ...{ basis: decision.basis, at: decision.at },
      },
    }
  })
}
