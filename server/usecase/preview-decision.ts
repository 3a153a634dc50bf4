import type { KeptFinding } from '#server/db/finding-reader.ts'
import type { Store } from '#server/db/store.ts'
import { appraise } from '#shared/appraisal/appraise.ts'
import { type Comparison, compareResults } from '#shared/appraisal/comparison.ts'
import { NO_INPUTS } from '#shared/appraisal/run-inputs.ts'
import { yearsBack } from '#shared/scheme/years-back.ts'
import type { ClaimFacts } from '#shared/workflow/claim-facts.ts'
import { readCity } from './city-facts.ts'
import { checkDecision, type DecisionRequest } from './decide-finding.ts'
import { type DecidedFindings, readDecided } from './decided-findings.ts'
import { givenInputs } from './given-inputs.ts'
import { type RunInfo, runInfo } from './run-info.ts'

/** What a decision would change, as things stand now; null where the year can't be appraised yet. */
export interface DecisionEffect extends Comparison {
  /** Under whose scheme and with whose marks it is worked out. */
  readonly run: RunInfo
}

/**
 * What a decision on a finding would do to totals, ranks and grades: the city appraised twice under the newest run's
 * scheme, as decided so far and with this decision. Keeps nothing. (Not against the run itself: what changed since the
 * run is no effect of the decision.)
 * @throws Refused
 */
export async function previewDecision(
  store: Store,
  finding: KeptFinding,
  request: Omit<DecisionRequest, 'reason' | 'basis'>,
): Promise<DecisionEffect | null> {
  checkDecision(finding, { ...request, reason: '—', basis: '—' })
  const { year } = finding
  const run = await store.latestRun(year)
  if (!run) return null
  const inputs = await givenInputs(store, year, (await store.runInputs(run.id)) ?? NO_INPUTS)
  const decided = await readDecided(store, year)
  const appraised = async (under: DecidedFindings) =>
    appraise(run.scheme, await readCity(store, year, yearsBack(run.scheme), inputs, under))
  const before = await appraised(decided)
  const after = await appraised(withDecision(decided, finding, request))
  if (!before.ok || !after.ok) return null
  return { run: runInfo(run), ...compareResults(before.results, after.results) }
}

/** What would be decided with it: it takes the place of what was decided of the finding before. */
function withDecision(
  decided: DecidedFindings,
  { space, row, facts, state }: KeptFinding,
  { decision, awardedTo }: Pick<DecisionRequest, 'decision' | 'awardedTo'>,
): DecidedFindings {
  const others = (decided.excludedRows.get(space) ?? []).filter(
    (own) =>
      own.version !== row?.version || own.file !== row.file || own.sheet !== row.sheet || own.row !== row.row,
  )
  const rows = decision === 'row excluded' && row ? [...others, { ...row, reason: '' }] : others
  const excludedRows = new Map(decided.excludedRows)
  if (rows.length > 0) excludedRows.set(space, rows)
  else excludedRows.delete(space)
  const claim = facts as unknown as ClaimFacts
  const isSame = (known: ClaimFacts) => known.creditCode === claim.creditCode && known.kind === claim.kind
  const claims = decided.claims.filter((known) => claim.contenders === undefined || !isSame(known.facts))
  const falsified = new Set(decided.falsified)
  if (decision === 'falsified') falsified.add(space)
  else if (state === 'falsified') falsified.delete(space)
  return {
    ...{ excludedRows, falsified },
    claims: decision === 'awarded' ? [...claims, { facts: claim, awardedTo }] : claims,
  }
}
