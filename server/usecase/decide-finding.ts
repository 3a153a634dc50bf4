import type { Doing } from '#server/db/audit-store.ts'
import type { KeptFinding } from '#server/db/finding-reader.ts'
import type { FalsifiedSubject, NewDecision } from '#server/db/finding-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import type { ClaimFacts } from '#shared/workflow/claim-facts.ts'
import { DECISION_TITLE, decisionsOf, type FindingDecision } from '#shared/workflow/finding.ts'

/** A decision as the city bureau takes it. */
export interface DecisionRequest {
  readonly decision: FindingDecision
  /** `awarded`: the space for which the firm counts; null: for none. */
  readonly awardedTo: string | null
  readonly reason: string
  /** `falsified`: the basis that the bureau names. */
  readonly basis: string | null
}

/**
 * Decides a finding. What is decided of a claimed firm is decided for all spaces that claim it. `falsified` takes two
 * people (workflow), and so does undoing it: it is only proposed, and decided once another one confirms.
 * @throws Refused
 */
export async function decideFinding(
  store: Store,
  finding: KeptFinding,
  request: DecisionRequest,
  doing: Doing,
): Promise<'decided' | 'proposed'> {
  checkDecision(finding, request)
  const undone = finding.decision?.decision === 'falsified'
  if (request.decision === 'falsified' || undone) {
    if (undone && request.decision !== 'dismissed')
      throw new Refused('已认定弄虚作假：须先撤销（不成立），经另一位用户复核后，再作其他处理')
    const { id, year } = finding
    const subject: FalsifiedSubject = {
      finding: id,
      ...{ reason: request.reason.trim(), basis: undone ? null : request.basis!.trim() },
      ...(undone && { undone }),
    }
    const reason = `${undone ? '撤销认定：' : ''}疑点 ${id}（${finding.space}）：${subject.reason}`
    await store.years.propose({ kind: 'falsified', year, subject, reason }, doing)
    return 'proposed'
  }
  await store.findings.decide(doing, await decisionsFrom(store, finding, request, null))
  return 'decided'
}

/** What is written down of a decision: of a claimed firm, one for every space that claims it. */
export async function decisionsFrom(
  store: Store,
  finding: KeptFinding,
  { decision, awardedTo, reason, basis }: DecisionRequest,
  confirmedBy: string | null,
): Promise<NewDecision[]> {
  const kept = { decision, awardedTo, reason: reason.trim(), basis: basis?.trim() || null, confirmedBy }
  const together = decision === 'falsified' ? [finding] : await claimedWith(store, finding)
  // What took two people is not undone beside another finding.
  return together
    .filter(({ id, state }) => id === finding.id || state !== 'falsified')
    .map(({ id }) => ({ finding: id, ...kept }))
}

/** The finding, with those of the other spaces on the very same claim. */
async function claimedWith(store: Store, finding: KeptFinding): Promise<KeptFinding[]> {
  if (finding.code !== 'FIRM_CLAIMED_TWICE') return [finding]
  const all = await store.findings.list(finding.year, 'all')
  return all.filter(({ code, key }) => code === finding.code && key === finding.key)
}

/**
 * Whether this can be decided of this finding.
 * @throws Refused
 */
export function checkDecision({ code, row, facts }: KeptFinding, request: DecisionRequest): void {
  const { decision, awardedTo, reason, basis } = request
  if (!decisionsOf(code, row?.ledger ?? null).includes(decision)) {
    throw new Refused(`这条疑点不能“${DECISION_TITLE[decision]}”，请另选处理方式`)
  }
  if (reason.trim() === '') throw new Refused('请写明理由，空间可以看到')
  if (decision === 'falsified' && !basis?.trim()) throw new Refused('请写明认定弄虚作假的依据')
  if (awardedTo !== null) {
    const { contenders } = facts as unknown as ClaimFacts
    const claims = decision === 'awarded' && contenders.some(({ space }) => space === awardedTo)
    if (!claims) throw new Refused('只能认定给填报该企业的空间之一，或都不计')
  }
}
