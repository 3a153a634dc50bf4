import type { KeptEvidence } from '#server/db/evidence-store.ts'
import type { KeptRevision } from '#server/db/report-reader.ts'
import type { KeptRemark, KeptReportMove } from '#server/db/review-reader.ts'
import type { ReportPermits } from '#server/db/review-store.ts'
import type { Store } from '#server/db/store.ts'
import { fileKind } from '#server/file/file-kind.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Issue } from '#shared/reading/issue.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { EVERY_WARNING, explanationOf, keyedWarnings } from '#shared/workflow/explanation.ts'
import { maskFileName, withMaskedNames } from '#shared/workflow/mask-file-name.ts'
import { maskIssue } from '#shared/workflow/mask-issue.ts'
import { type MetricJump, metricJumps } from '#shared/workflow/metric-jumps.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import { byPlace } from './issue-order.ts'
import { type Located, rowLocator } from './row-locator.ts'

/** A warning with the space's word on it. */
export interface ExplainedWarning {
  /** By which a word is written on it; to those who do not work on the report, a mere number. */
  readonly key: string
  readonly ledger: LedgerId | null
  readonly issue: Issue
  readonly word: { readonly text: string; readonly at: string; readonly by: string } | null
}

/** What a report goes through, beside what is in it. */
export interface ReportReview {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly year: number
  readonly revision: number
  readonly status: ReportStatus
  readonly newest: number
  /** The newest revision that was handed in (no draft). */
  readonly handedIn: number | null
  readonly inForce: number | null
  /** Whether it may be handed in and reviewed now. */
  readonly permits: ReportPermits
  readonly warnings: readonly ExplainedWarning[]
  readonly moves: readonly KeptReportMove[]
  /** On any revision; those bound to a row say where it is in this one. */
  readonly remarks: readonly (KeptRemark & Located)[]
  readonly evidence: readonly (Omit<KeptEvidence, 'ledgerVersion' | 'withdrawnAt'> & Located)[]
  /** Pictures and documents that came with the tables. */
  readonly brought: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
  /** The revision to compare with first: the newest earlier one that was handed in, else the one before. */
  readonly baseline: number | null
  /** Against last year's report in force; null where there is none. */
  readonly lastYear: { readonly year: number; readonly jumps: readonly MetricJump[] } | null
}

/** A revision of a report as its review sees it: the newest, or that number. Null where there is none. */
export async function showReview(
  store: Store,
  actor: Actor,
  { year, space, revision: number }: { year: number; space: string; revision?: number | undefined },
  at: string,
): Promise<ReportReview | null> {
  const shown = await store.revision(year, space, number)
  const registered = await store.space(space)
  if (!shown || !registered) return null
  const { name, district } = registered
  const inFull = can(actor, 'personal.read', { space, district })
  const heads = await store.revisionHeads(year, space)
  const handedIn = heads.find(({ status }) => status !== 'draft')?.revision ?? null
  const evidence = await store.evidence.of(year, space)
  const brought = (await store.reviews.handedInFiles(year, space)).filter(
    ({ path }) => fileKind(path) === 'evidence',
  )
  const locate = rowLocator(store, year, space, shown)
  const before = await store.reviews.metricsInForce(year - 1, { space })
  const metrics = before.get(space)
  return {
    ...{ space, name, district, year, revision: shown.number, status: shown.status },
    ...{ newest: heads[0]!.revision, handedIn, inForce: await store.inForceNumber(year, space) },
    permits: await store.reviews.times(year, space, at, actor.role === 'city'),
    warnings: await warningsOf(store, shown, space, year, inFull),
    moves: await store.reviews.moves(year, space),
    remarks: await Promise.all(
      (await store.reviews.remarks(year, space)).map(async (remark) => ({
        ...remark,
        ...(await locate.ofRevision(remark, remark.revision)),
      })),
    ),
    evidence: await Promise.all(
      (inFull ? evidence : withMaskedNames(evidence)).map(
        async ({ ledgerVersion, withdrawnAt: _, ...kept }) => ({
          ...kept,
          ...(await locate.ofVersion(kept, ledgerVersion)),
        }),
      ),
    ),
    brought: inFull ? brought : brought.map((file) => ({ ...file, path: maskFileName(file.path) })),
    baseline: baselineOf(heads, shown.number),
    lastYear: metrics ? { year: year - 1, jumps: metricJumps(metrics, shown.metrics) } : null,
  }
}

async function warningsOf(
  store: Store,
  { issues, ledgers, number }: KeptRevision,
  space: string,
  year: number,
  inFull: boolean,
): Promise<ExplainedWarning[]> {
  const words = new Map(
    (await store.reviews.explanations(year, space, number)).map(({ issue, ...word }) => [issue, word]),
  )
  return keyedWarnings(issues, ledgers)
    .map(({ key, issue: { ledger, ...issue } }) => ({
      ...{ key, ledger, issue, word: explanationOf(key, words) ?? null },
    }))
    .sort((a, b) => byPlace(a.issue, b.issue))
    .map((warning, index) =>
      inFull ? warning : { ...warning, key: `${EVERY_WARNING}${index}`, issue: maskIssue(warning.issue) },
    )
}

function baselineOf(
  heads: readonly { readonly revision: number; readonly status: ReportStatus }[],
  shown: number,
): number | null {
  const earlier = heads.filter(({ revision }) => revision < shown)
  return (earlier.find(({ status }) => status !== 'draft') ?? earlier[0])?.revision ?? null
}
