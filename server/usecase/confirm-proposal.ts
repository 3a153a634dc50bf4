import type { Doing } from '#server/db/audit-store.ts'
import type { KeptProposal, ProposalKind, SchemeSubject } from '#server/db/proposal-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import { hindrancesToPublish } from '#shared/workflow/stage-guard.ts'
import { findScheme } from './find-scheme.ts'
import { publishEdition } from './publish-edition.ts'

/** Carries out what was proposed, and decides the proposal in the same transaction. */
type Confirm = (store: Store, proposal: KeptProposal, doing: Doing) => Promise<void>

/** What a proposal of kind `publish` is about. */
export interface PublicationSubject {
  /** The run that is to be published. */
  readonly run: number
}

/** What the confirmation of each kind of proposal does. */
const CONFIRM: Readonly<Record<ProposalKind, Confirm>> = {
  scheme: confirmScheme,
  publish: confirmPublication,
  falsified: (store, { id }, doing) => store.findings.confirmFalsified(id, doing),
}

/**
 * Confirms a proposal, by another person of the city bureau than the one who proposed it (workflow: two people).
 * @throws Refused
 */
export async function confirmProposal(store: Store, id: number, doing: Doing): Promise<void> {
  const proposal = await store.years.proposal(id)
  if (proposal?.state !== 'open') throw new Refused('这项提请已被他人处理，请刷新')
  if (proposal.by === doing.by) throw new Refused('提请人不能自己复核，请由市科技局的另一位用户复核')
  await CONFIRM[proposal.kind](store, proposal, doing)
}

async function confirmScheme(store: Store, { id, subject }: KeptProposal, doing: Doing): Promise<void> {
  const found = await findScheme(store, JSON.parse(subject) as SchemeSubject)
  if (!found) throw new Refused('提请的方案已经不在，请撤回后重新提请')
  if (found.sha256 !== (JSON.parse(subject) as SchemeSubject).sha256)
    throw new Refused('方案在提请之后又改动过，请撤回后重新提请')
  await store.years.putSchemeInForce(id, found.document, doing)
}

async function confirmPublication(
  store: Store,
  { id, year, subject }: KeptProposal,
  { by, at }: Doing,
): Promise<void> {
  const hindrances = hindrancesToPublish(await store.years.facts(year, at))
  if (hindrances.length > 0) throw new Refused(hindrances.map(({ text }) => text).join('；'))
  const { run } = JSON.parse(subject) as PublicationSubject
  if ((await store.latestRun(year))?.id !== run) throw new Refused('提请之后又重新计算过，请撤回后重新提请')
  await publishEdition(store, { year, proposal: id, confirmedBy: by, at })
}
