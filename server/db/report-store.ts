import { LEDGER_IDS, type LedgerId } from '#shared/ledger/ledgers.ts'
import type { Claim } from '#shared/metric/measurement.ts'
import type { AuditAction } from '#shared/workflow/audit-action.ts'
import { type KeyedWarning, keyedWarnings } from '#shared/workflow/explanation.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import { appendAudit } from './audit-store.ts'
import { keepBlobs, type NewBlob } from './blob-store.ts'
import { carryExplanations, explainAll } from './explanation-store.ts'
import { type HandInGuard, handInGuard } from './hand-in-guard.ts'
import type { Connection } from './open.ts'
import { contentsOf, readPrevious } from './previous-revision.ts'
import type {
  LedgerContent,
  LedgerVersions,
  NewFile,
  NewRevision,
  PreviousRevision,
  ReportIssue,
} from './records.ts'
import { endReopening } from './reopening-store.ts'
import { statements } from './report-statements.ts'

/** Files handed in, and what to make of them for each space that they hold something of. */
export interface TakeOver {
  readonly year: number
  readonly at: string
  readonly by: string
  /** The city bureau's word counts past the review's last day; left out: it is the city bureau's. */
  readonly isCity?: boolean
  readonly files: readonly NewFile[]
  readonly blobs: readonly NewBlob[]
  readonly spaces: readonly string[]
  /** The next revision, worked out from the newest one; 'unchanged' where the files are the same. */
  readonly revise: (space: string, previous: PreviousRevision | null) => NewRevision | 'unchanged'
  /** How far a space's report without errors is taken at once, and what stands as the reason. */
  readonly advance: (space: string) => { to: 'submitted' | 'verified'; reason: string } | null
  /** Where the files were made on the page: the log says so. */
  readonly how?: 'form' | 'mended'
}

export interface TakenOver {
  readonly space: string
  readonly revision: number
  readonly changed: boolean
  readonly status: ReportStatus
  readonly counts: Readonly<Record<LedgerId, number>>
  readonly errors: number
  readonly warnings: number
  readonly issues: readonly ReportIssue[]
  /** Why nothing of it was taken over, where its time is not now; else null. */
  readonly closed: string | null
}

/**
 * Takes reports over, all of them in one transaction or none: bytes, revisions, moves, and what is in force.
 * The newest revisions are read inside it, so that of two uploads at once the second builds on the first; so is the
 * appraisal's stage: of a report that may not be handed in now nothing is taken over, but the bytes are on record.
 */
export function takeOver(connection: Connection, request: TakeOver): TakenOver[] {
  const run = connection.sqlite.transaction(() => {
    const s = statements(connection.sqlite)
    const kept = keepBlobs(connection, request.blobs)
    let upload: number | bigint | null = null
    const uploadId = (): number | bigint => {
      if (upload !== null) return upload
      upload = s.insertUpload.run(request.year, request.at, request.by).lastInsertRowid
      request.files.forEach((file, place) => {
        const { path, bytes, sha256, blob, spaces, strangers } = file
        s.insertUploadFile.run(
          ...[upload, place, path, bytes, sha256, blob, JSON.stringify(spaces), strangers ? 1 : 0],
        )
      })
      return upload
    }
    // Bytes that were not there before are put on record even where no report changes.
    if (kept > 0) uploadId()
    const { year, at, by, isCity = true } = request
    const taking: Taking = {
      ...{ s, request, uploadId, guard: handInGuard(connection, year, at, isCity) },
      record: (action, space, detail) => appendAudit(connection, { by, at }, { action, year, space, detail }),
      verified: (space) => endReopening(connection, year, space, { by, at }),
      explained: (revision, reason) => explainAll(connection, revision, reason, { by, at }),
      carryOver: (from, to, warnings) => carryExplanations(connection, from, to, warnings),
    }
    return request.spaces.map((space) => takeOne(taking, space))
  })
  return run.immediate()
}

type Statements = ReturnType<typeof statements>

/** What taking one report over needs of the transaction that it is part of. */
interface Taking {
  readonly s: Statements
  readonly request: TakeOver
  readonly uploadId: () => number | bigint
  readonly guard: HandInGuard
  readonly record: (action: AuditAction, space: string, detail: Readonly<Record<string, unknown>>) => void
  readonly verified: (space: string) => void
  readonly explained: (revision: number, reason: string) => void
  readonly carryOver: (from: number, to: number, warnings: () => readonly KeyedWarning[]) => void
}

function takeOne(taking: Taking, space: string): TakenOver {
  const { s, request, uploadId, guard, record } = taking
  const { year } = request
  const previous = readPrevious(s, year, space)
  const next = request.revise(space, previous)
  if (next === 'unchanged') {
    const { id, number: revision, counts, errors, warnings, issues, status: before } = previous!
    const claims = () => s.claimsOf(id)
    const of = { space, id, revision, errors, warnings, claims }
    const { status, closed } = advance(taking, of, before)
    if (status !== before) s.updateStatus.run(status, id)
    return { space, revision, changed: false, status, counts, errors, warnings, issues, closed }
  }
  const may = guard.handIn(space)
  if (!may.ok) {
    record('uploaded', space, { upload: Number(uploadId()), closed: true })
    return {
      ...NOTHING,
      ...previous,
      space,
      revision: previous?.number ?? 0,
      changed: false,
      closed: may.why,
    }
  }

  const ledgers: LedgerVersions = {}
  for (const ledger of LEDGER_IDS) {
    const content = next.ledgers[ledger]
    if (content === 'carried over') ledgers[ledger] = previous!.ledgers[ledger]!
    else if (content) ledgers[ledger] = insertLedger(s, space, year, ledger, content)
  }
  const revision = (previous?.number ?? 0) + 1
  const id = Number(
    s.insertRevision.run(
      space,
      year,
      revision,
      uploadId(),
      next.errors,
      next.warnings,
      ...[ledgers, next.counts, next.metrics, next.claims].map((part) => JSON.stringify(part)),
      ...[next.extras, next.profile].map((part) => JSON.stringify(part)),
      next.opened,
    ).lastInsertRowid,
  )
  s.insertIssues.run(id, JSON.stringify(next.issues), JSON.stringify(next.files))
  if (previous) {
    taking.carryOver(previous.id, id, () => keyedWarnings(next.issues, contentsOf(next, previous)))
  }
  record('uploaded', space, {
    ...{ upload: Number(uploadId()), revision },
    ...(request.how && { how: request.how }),
  })
  const claims = () => next.claims
  const { counts, errors, warnings, issues } = next
  const { status, closed } = advance(taking, { space, id, revision, errors, warnings, claims }, 'draft')
  s.insertStatus.run(id, status)
  return { space, revision, changed: true, status, counts, errors, warnings, issues, closed }
}

/** A report of which nothing is there. */
const NOTHING: Omit<TakenOver, 'space' | 'revision' | 'changed' | 'closed'> = {
  ...{ status: 'draft', errors: 0, warnings: 0, issues: [] },
  counts: Object.fromEntries(LEDGER_IDS.map((ledger) => [ledger, 0])) as Record<LedgerId, number>,
}

function insertLedger(s: Statements, space: string, year: number, ledger: LedgerId, content: LedgerContent) {
  const { files, read, parts } = content
  const { lastInsertRowid } = s.insertLedger.run(space, year, ledger, read, JSON.stringify(parts))
  return { id: Number(lastInsertRowid), files }
}

interface Advancing {
  readonly space: string
  readonly id: number
  readonly revision: number
  readonly errors: number
  readonly warnings: number
  readonly claims: () => readonly Claim[]
}

/** Takes a report without errors on to where the call asks for, move by move; gives where it stands then. */
function advance(
  { s, request, guard, record, verified, explained }: Taking,
  { space, id, revision, errors, warnings, claims }: Advancing,
  status: ReportStatus,
): { status: ReportStatus; closed: string | null } {
  const { at, by, year } = request
  const wanted = request.advance(space)
  if (!wanted || errors > 0) return { status, closed: null }
  let now = status
  const move = (to: 'submitted' | 'verified'): void => {
    s.insertMove.run(id, now, to, at, by, wanted.reason, null)
    record(to, space, { revision })
    now = to
  }
  if (now === 'draft') {
    const may = guard.handIn(space)
    if (!may.ok) return { status: now, closed: may.why }
    if (warnings > 0) explained(id, wanted.reason)
    move('submitted')
  }
  if (now === 'submitted' && wanted.to === 'verified') {
    const may = guard.review(space)
    if (!may.ok) return { status: now, closed: may.why }
    move('verified')
    s.putInForce(year, space, id, claims())
    verified(space)
  }
  return { status: now, closed: null }
}
