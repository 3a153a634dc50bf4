import { and, desc, eq } from 'drizzle-orm'
import type { Scheme } from '#shared/scheme/document.ts'
import { hindrancesToPublish } from '#shared/workflow/stage-guard.ts'
import { openedAppraisal } from './appraisal-row.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import type { Connection } from './open.ts'
import { Refused } from './refused.ts'
import { appraisal, proposal } from './schema/appraisal.ts'
import { keepScheme, readScheme } from './scheme-store.ts'
import { readStageFacts } from './stage-facts.ts'

/** What takes two people of the city bureau, as one of them proposed it. `subject` is JSON. */
export type KeptProposal = typeof proposal.$inferSelect

export type ProposalKind = KeptProposal['kind']

/** The scheme that a proposal of kind `scheme` puts into force. */
export interface SchemeSubject {
  readonly id: string
  readonly version: string
  readonly sha256: string
}

export interface ProposalRequest {
  readonly kind: ProposalKind
  readonly year: number
  /** What exactly is proposed: plain JSON. */
  readonly subject: unknown
  readonly reason: string | null
}

/** A proposal; null where there is none. */
export const readProposal = ({ drizzle }: Connection, id: number): KeptProposal | null =>
  drizzle.select().from(proposal).where(eq(proposal.id, id)).get() ?? null

/** The proposals of a year, newest first. */
export const readProposals = ({ drizzle }: Connection, year: number): KeptProposal[] =>
  drizzle.select().from(proposal).where(eq(proposal.year, year)).orderBy(desc(proposal.id)).all()

/** Proposes what another person is to confirm; gives its number. The same is not proposed twice. @throws Refused */
export function propose(connection: Connection, request: ProposalRequest, doing: Doing): number {
  const { drizzle } = connection
  const { kind, year, reason } = request
  MAY_PROPOSE[kind](connection, request, doing)
  const subject = JSON.stringify(request.subject)
  const open = drizzle
    .select()
    .from(proposal)
    .where(and(eq(proposal.year, year), eq(proposal.kind, kind), eq(proposal.state, 'open')))
    .all()
  // One scheme and one publication at a time; decisions on several findings may wait beside each other.
  if (open.some((one) => kind !== 'falsified' || one.subject === subject))
    throw new Refused('已有同样的提请等待复核，请先复核或撤回')
  const { id } = drizzle
    .insert(proposal)
    .values({ kind, year, subject, reason: reason?.trim() || null, state: 'open', ...doing })
    .returning({ id: proposal.id })
    .get()
  appendAudit(connection, doing, { action: 'proposed', year, detail: { proposal: id, kind } })
  return id
}

/** What each kind asks of the appraisal when it is proposed. */
const MAY_PROPOSE: Readonly<
  Record<ProposalKind, (connection: Connection, request: ProposalRequest, doing: Doing) => void>
> = {
  scheme: (connection, { year }) => schemeMayChange(connection, year),
  falsified: (connection, { year }) => void openedAppraisal(connection, year),
  publish: (connection, { year, reason }, { at }) => {
    const facts = readStageFacts(connection, year, at)
    const hindrances = hindrancesToPublish(facts)
    if (hindrances.length > 0) throw new Refused(hindrances.map(({ text }) => text).join('；'))
    if (facts.stage === 'published' && !reason?.trim()) throw new Refused('更正已发布的结果须写明原因')
  },
}

type Decided = Exclude<KeptProposal['state'], 'open'>

/**
 * Decides an open proposal, within the transaction of what follows from it: confirmed or refused by another person
 * than the one who proposed it, withdrawn by that one alone.
 * @throws Refused
 */
export function decideProposal(
  connection: Connection,
  id: number,
  decided: Decided,
  doing: Doing,
): KeptProposal {
  const kept = readProposal(connection, id)
  if (kept?.state !== 'open') throw new Refused('这项提请已被他人处理，请刷新')
  if (decided === 'withdrawn' && kept.by !== doing.by) throw new Refused('只有提请人可以撤回')
  if (decided !== 'withdrawn' && kept.by === doing.by)
    throw new Refused('提请人不能自己复核，请由市科技局的另一位用户复核')
  connection.drizzle
    .update(proposal)
    .set({ state: decided, decidedAt: doing.at, decidedBy: doing.by })
    .where(eq(proposal.id, id))
    .run()
  const { year, kind, by: proposedBy } = kept
  appendAudit(connection, doing, { action: decided, year, detail: { proposal: id, kind, proposedBy } })
  return kept
}

/** Confirms a proposal of kind `scheme`: the scheme is in force from now on, and kept for good. @throws Refused */
export function putSchemeInForce(connection: Connection, id: number, document: Scheme, doing: Doing): void {
  const { subject, year } = decideProposal(connection, id, 'confirmed', doing)
  const scheme = JSON.parse(subject) as SchemeSubject
  schemeMayChange(connection, year)
  keepScheme(connection, { ...scheme, document, createdAt: doing.at, by: doing.by })
  const kept = readScheme(connection, scheme.id, scheme.version)
  if (kept?.state !== 'kept' || kept.sha256 !== scheme.sha256)
    throw new Refused('方案在提请之后又改动过，请撤回后重新提请')
  connection.drizzle
    .update(appraisal)
    .set({ schemeId: scheme.id, schemeVersion: scheme.version })
    .where(eq(appraisal.year, year))
    .run()
  appendAudit(connection, doing, { action: 'appraisal changed', year, detail: { scheme } })
}

/** @throws Refused once spaces have seen what the scheme made of them */
export function schemeMayChange(connection: Connection, year: number): void {
  const { stage } = openedAppraisal(connection, year)
  if (!['preparing', 'reporting', 'reviewing', 'scoring'].includes(stage))
    throw new Refused('评分结果已经公布给各空间，考核方案不能再变动')
}
