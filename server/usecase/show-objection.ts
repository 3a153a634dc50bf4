import type { KeptAnswer, KeptAttachment } from '#server/db/answer-store.ts'
import type { KeptObjection } from '#server/db/objection-store.ts'
import type { Store } from '#server/db/store.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { type FindingItem, listFindings } from './list-findings.ts'
import { type ObjectionItem, objectionItem } from './list-objections.ts'
import { schemeInfo } from './show-ranking.ts'

/** An objection with all that is kept of it. */
export interface ShownObjection extends ObjectionItem {
  /** The indicator's title; null where it is about none. */
  readonly indicatorTitle: string | null
  readonly answers: readonly KeptAnswer[]
  readonly attachments: readonly KeptAttachment[]
  /** The space's findings of the year, those on the same row first: what is decided of them changes numbers. */
  readonly findings: readonly FindingItem[]
}

/** An objection, for one who may read the space's. */
export async function showObjection(
  store: Store,
  kept: KeptObjection,
  actor: Actor,
): Promise<ShownObjection> {
  const { id, year, space, row, indicator } = kept
  const registered = await store.space(space)
  const { name, district } = registered ?? { name: space, district: '' }
  const run = await store.newestRun(year)
  const info = run ? schemeInfo(run.scheme) : { indicators: [], adjustments: [] }
  const titles = new Map([...info.indicators, ...info.adjustments].map((item) => [item.id, item.title]))
  const isSame = (other: FindingItem['row']) =>
    row !== null && other?.ledger === row.ledger && other.file === row.file && other.row === row.row
  const mayRead = can(actor, 'finding.read', { space, district })
  const findings = mayRead ? await listFindings(store, year, { space }) : []
  return {
    ...objectionItem(actor, kept, { name, district }),
    indicatorTitle: indicator === null ? null : (titles.get(indicator) ?? indicator),
    answers: await store.answers.list({ objection: id }),
    // What somebody from outside gave would tell who it was.
    attachments:
      kept.byRole === 'space' || actor.role === 'city'
        ? await store.answers.attachments({ objection: id })
        : [],
    findings: [...findings].sort((a, b) => Number(isSame(b.row)) - Number(isSame(a.row))),
  }
}
