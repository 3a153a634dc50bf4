import type { KeptAnswer, KeptAttachment } from '#server/db/answer-store.ts'
import type { KeptDecision, KeptFinding } from '#server/db/finding-reader.ts'
import type { FalsifiedSubject } from '#server/db/finding-store.ts'
import type { Store } from '#server/db/store.ts'
import { covers, type Scope } from '#shared/workflow/can.ts'
import type { ClaimFacts } from '#shared/workflow/claim-facts.ts'
import { decisionsOf, type FindingDecision } from '#shared/workflow/finding.ts'

/** Another space that a finding has to do with, as far as the one who asks may know it. */
export interface OtherSpace {
  readonly space: string
  readonly name: string
  /** Claimed firms: since when it is there. */
  readonly entered: string | null
}

/** A decision, with no more of other spaces than one may know. */
export interface ShownDecision extends Omit<KeptDecision, 'awardedTo'> {
  /** Claimed firms: for whom it counts; null where that is not what was decided. */
  readonly awarded: 'this' | 'other' | 'none' | null
}

/** A finding with all that is kept of it. */
export interface ShownFinding extends Omit<KeptFinding, 'facts' | 'key' | 'decision'> {
  readonly name: string
  readonly district: string
  /** The firm that is claimed. */
  readonly creditCode: string | null
  /** Those that the scope takes in; the others are only counted. */
  readonly others: readonly OtherSpace[]
  readonly hidden: number
  /** Rows that it speaks of together. */
  readonly rows: readonly { readonly file: string; readonly sheet: string | null; readonly row: number }[]
  readonly rowsLedger: string | null
  /** Everything decided of it, newest first. */
  readonly decisions: readonly ShownDecision[]
  readonly possible: readonly FindingDecision[]
  /** A falsehood, or the end of one, that another person is to confirm: told to who sees all spaces. */
  readonly proposed: { readonly at: string; readonly by: string } | null
  readonly answers: readonly KeptAnswer[]
  readonly attachments: readonly KeptAttachment[]
}

/** A finding, for one who may read the space's findings within a scope. */
export async function showFinding(store: Store, finding: KeptFinding, scope: Scope): Promise<ShownFinding> {
  const { facts, key: _, decision: __, ...own } = finding
  const registered = new Map((await store.spaces('all')).map((space) => [space.code, space]))
  const { name, district } = registered.get(own.space) ?? { name: own.space, district: '' }
  const { contenders = [], creditCode = null } = facts as Partial<ClaimFacts>
  const others = [
    ...contenders.filter(({ space }) => space !== own.space),
    ...((facts.others as string[] | undefined) ?? []).map((space) => ({ space, entered: null })),
  ]
  const known = others.filter(({ space }) =>
    covers(scope, { space, district: registered.get(space)?.district }),
  )
  const decisions = (await store.findings.decisions(own.year)).filter(({ finding: id }) => id === own.id)
  return {
    ...own,
    ...{ name, district, creditCode, hidden: others.length - known.length },
    others: known.map(({ space, entered }) => ({
      ...{ space, entered, name: registered.get(space)?.name ?? space },
    })),
    rows: (facts.rows as ShownFinding['rows'] | undefined) ?? [],
    rowsLedger: (facts.ledger as string | undefined) ?? null,
    decisions: decisions.reverse().map((one) => shownDecision(one, own.space)),
    possible: decisionsOf(own.code, own.row?.ledger ?? null),
    proposed: scope === 'all' ? await openProposal(store, own.year, own.id) : null,
    answers: await store.answers.list({ finding: own.id }),
    attachments: await store.answers.attachments({ finding: own.id }),
  }
}

/** The proposal to decide, or to undo, that a finding is a falsehood, while it waits. */
async function openProposal(store: Store, year: number, finding: number): Promise<ShownFinding['proposed']> {
  const open = (await store.years.proposals(year)).find(
    ({ kind, state, subject }) =>
      kind === 'falsified' &&
      state === 'open' &&
      (JSON.parse(subject) as FalsifiedSubject).finding === finding,
  )
  return open ? { at: open.at, by: open.by } : null
}

function shownDecision({ awardedTo, ...own }: KeptDecision, space: string): ShownDecision {
  if (own.decision !== 'awarded') return { ...own, awarded: null }
  if (awardedTo === null) return { ...own, awarded: 'none' }
  return { ...own, awarded: awardedTo === space ? 'this' : 'other' }
}
