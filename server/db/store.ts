import type { SpaceResult } from '#shared/appraisal/city.ts'
import type { RunFacts } from '#shared/appraisal/run-facts.ts'
import type { RunInputs } from '#shared/appraisal/run-inputs.ts'
import type { Claim } from '#shared/metric/measurement.ts'
import type { SpaceRegister } from '#shared/reading/space-finder.ts'
import type { District, Space } from '#shared/registry/space.ts'
import type { Scope } from '#shared/workflow/can.ts'
import { type AccountStore, accountStore } from './account-store.ts'
import { type AnswerStore, answerStore } from './answer-store.ts'
import { type AuditLog, auditLog, type Doing } from './audit-store.ts'
import { readBlob } from './blob-store.ts'
import { type EditionStore, editionStore } from './edition-store.ts'
import { type EvidenceStore, evidenceStore } from './evidence-store.ts'
import { type FindingStore, findingStore } from './finding-store.ts'
import { readUploadedFile, type UploadedFile } from './handed-in-reader.ts'
import { type MarkStore, markStore } from './mark-store.ts'
import { type ObjectionStore, objectionStore } from './objection-store.ts'
import { type Connection, openDatabase } from './open.ts'
import { readDistricts, readSpace, readSpaces, saveRegistry, spaceRegister } from './registry-store.ts'
import { type ReportMakeup, readLedgerHashes, readMakeups } from './report-makeup.ts'
import * as reports from './report-reader.ts'
import { type TakenOver, type TakeOver, takeOver } from './report-store.ts'
import { type ReviewStore, reviewStore } from './review-store.ts'
import * as runs from './run-store.ts'
import * as schemes from './scheme-store.ts'
import { type SessionStore, sessionStore } from './session-store.ts'
import { type SignInLimits, signInLimits } from './sign-in-limits.ts'
import { type Upkeep, upkeep } from './upkeep.ts'
import { type YearStore, yearStore } from './year-store.ts'

/**
 * The store's face: coarse operations, each one transaction, asynchronous so that a server database can stand
 * behind the same face. Nobody else knows SQL.
 */
export interface Store {
  readonly districts: () => Promise<District[]>
  /** Those in the scope: what others have is never loaded. */
  readonly spaces: (scope: Scope) => Promise<Space[]>
  readonly space: (code: string) => Promise<Space | null>
  readonly spaceRegister: (scope: Scope) => Promise<SpaceRegister>
  readonly saveRegistry: (
    districts: readonly District[],
    spaces: readonly Space[],
    doing: Doing,
  ) => Promise<void>

  readonly takeOver: (request: TakeOver) => Promise<TakenOver[]>
  readonly revision: (year: number, space: string, number?: number) => Promise<reports.KeptRevision | null>
  readonly revisionHeads: (year: number, space: string) => Promise<reports.RevisionHead[]>
  readonly inForceNumber: (year: number, space: string) => Promise<number | null>
  readonly reportHeads: (year: number, scope: Scope) => Promise<reports.ReportHead[]>
  readonly reportYears: (scope: Scope) => Promise<{ year: number; reports: number }[]>
  readonly inForce: (year: number) => Promise<reports.ReportInForce[]>
  readonly makeups: (year: number) => Promise<ReportMakeup[]>
  readonly ledgerHashes: (
    year: number,
    space: string,
    number: number,
  ) => Promise<ReportMakeup['ledgers'] | null>
  readonly contestedClaims: (year: number) => Promise<Map<string, Claim[]>>
  readonly rivalClaims: (
    year: number,
    space: string,
    claims: readonly Claim[],
  ) => Promise<Map<string, Claim[]>>
  readonly uploadedFile: (sha256: string, scope: Scope) => Promise<UploadedFile | null>
  readonly blob: (sha256: string) => Promise<{ bytes: number; parts: Iterable<Buffer> } | null>

  readonly saveRun: (run: runs.NewRun) => Promise<number>
  /** The run whose results stand (现行结果): the newest edition's, or where nothing is published, the newest run. */
  readonly newestRun: (year: number) => Promise<runs.KeptRun | null>
  /** The same of every year that has one, newest year first. */
  readonly newestRuns: () => Promise<runs.KeptRun[]>
  /** The newest run of a year, published or not. */
  readonly latestRun: (year: number, until?: string) => Promise<runs.KeptRun | null>
  readonly run: (id: number) => Promise<runs.KeptRun | null>
  readonly runInputs: (id: number) => Promise<RunInputs | null>
  readonly runResults: (id: number, scope: Scope) => Promise<readonly SpaceResult[]>
  readonly runFacts: (id: number, space?: string) => Promise<ReadonlyMap<string, RunFacts>>

  readonly scheme: (id: string, version: string) => Promise<schemes.KeptScheme | null>
  readonly schemes: () => Promise<schemes.KeptScheme[]>
  readonly schemeUses: () => Promise<schemes.SchemeUse[]>
  readonly saveDraft: (draft: Omit<schemes.KeptScheme, 'state'>) => Promise<void>

  readonly years: YearStore
  readonly reviews: ReviewStore
  readonly evidence: EvidenceStore
  readonly findings: FindingStore
  readonly objections: ObjectionStore
  readonly answers: AnswerStore
  readonly marks: MarkStore
  readonly log: AuditLog
  readonly editions: EditionStore
  readonly upkeep: Upkeep
  readonly accounts: AccountStore
  readonly sessions: SessionStore
  readonly signIns: SignInLimits

  readonly close: () => void
}

/** Runs whose results are kept at hand: a run never changes, and every page asks for the newest ones. */
const RUNS_AT_HAND = 6

/** Opens the store on a SQLite file, made and migrated where needed. */
export const openStore = (file: string): Store => storeOn(openDatabase(file))

/** The store on an open database. */
export function storeOn(connection: Connection): Store {
  const atHand = new Map<number, readonly SpaceResult[]>()
  return {
    districts: async () => readDistricts(connection),
    spaces: async (scope) => readSpaces(connection, scope),
    space: async (code) => readSpace(connection, code),
    spaceRegister: async (scope) => spaceRegister(connection, scope),
    saveRegistry: async (districts, spaces, doing) => saveRegistry(connection, districts, spaces, doing),

    takeOver: async (request) => takeOver(connection, request),
    revision: async (year, space, number) => reports.readRevision(connection, year, space, number),
    revisionHeads: async (year, space) => reports.readRevisionHeads(connection, year, space),
    inForceNumber: async (year, space) => reports.readInForceNumber(connection, year, space),
    reportHeads: async (year, scope) => reports.readReportHeads(connection, year, scope),
    reportYears: async (scope) => reports.readReportYears(connection, scope),
    inForce: async (year) => reports.readInForce(connection, year),
    makeups: async (year) => readMakeups(connection, year),
    ledgerHashes: async (year, space, number) => readLedgerHashes(connection, year, space, number),
    contestedClaims: async (year) => reports.readContestedClaims(connection, year),
    rivalClaims: async (year, space, claims) => reports.readRivalClaims(connection, year, space, claims),
    uploadedFile: async (sha256, scope) => readUploadedFile(connection, sha256, scope),
    blob: async (sha256) => readBlob(connection, sha256),

    saveRun: async (run) => runs.saveRun(connection, run),
    newestRun: async (year) => runs.readNewestRun(connection, year),
    newestRuns: async () => runs.readNewestRuns(connection),
    latestRun: async (year, until) => runs.readLatestRun(connection, year, until),
    run: async (id) => runs.readRun(connection, id),
    runFacts: async (id, space) => runs.readRunFacts(connection, id, space),
    runInputs: async (id) => runs.readRunInputs(connection, id),
    runResults: async (id, scope) => {
      if (scope !== 'all') return runs.readRunResults(connection, id, scope)
      const known = atHand.get(id)
      if (known) return known
      const results = runs.readRunResults(connection, id, 'all')
      if (atHand.size >= RUNS_AT_HAND) atHand.delete(atHand.keys().next().value!)
      atHand.set(id, results)
      return results
    },

    scheme: async (id, version) => schemes.readScheme(connection, id, version),
    schemes: async () => schemes.readSchemes(connection),
    schemeUses: async () => schemes.readSchemeUses(connection),
    saveDraft: async (draft) => schemes.saveDraft(connection, draft),

    years: yearStore(connection),
    reviews: reviewStore(connection),
    evidence: evidenceStore(connection),
    findings: findingStore(connection),
    objections: objectionStore(connection),
    answers: answerStore(connection),
    marks: markStore(connection),
    log: auditLog(connection),
    editions: editionStore(connection),
    upkeep: upkeep(connection),
    accounts: accountStore(connection),
    sessions: sessionStore(connection),
    signIns: signInLimits(connection),

    close: () => connection.sqlite.close(),
  }
}
