import { appliesTo } from '#shared/scheme/document.ts'
import type { SpaceFacts } from './city.ts'
import type { PreparedDocument } from './prepared.ts'

/** A space and the document that it is scored by. */
export interface Placed {
  readonly space: SpaceFacts
  readonly prepared: PreparedDocument
}

export interface Placement {
  readonly placed: readonly Placed[]
  /** Spaces that fall under no document, or under several. */
  readonly misplaced: readonly { readonly space: SpaceFacts; readonly documents: number }[]
}

/** Finds each space the one document that applies to its kind (schemes: The document). */
export function place(spaces: readonly SpaceFacts[], documents: readonly PreparedDocument[]): Placement {
  const byKind = new Map<string, readonly PreparedDocument[]>()
  const placed: Placed[] = []
  const misplaced: { space: SpaceFacts; documents: number }[] = []
  for (const space of spaces) {
    const fitting =
      byKind.get(space.kind) ?? documents.filter(({ document }) => appliesTo(document, space.kind))
    byKind.set(space.kind, fitting)
    if (fitting.length === 1) placed.push({ space, prepared: fitting[0]! })
    else misplaced.push({ space, documents: fitting.length })
  }
  return { placed, misplaced }
}
