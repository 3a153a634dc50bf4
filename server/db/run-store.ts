import { and, desc, eq, getTableColumns, lte, sql } from 'drizzle-orm'
import type { AppraisalResult, SpaceFacts, SpaceResult } from '#shared/appraisal/city.ts'
import { type RunFacts, runFactsOf } from '#shared/appraisal/run-facts.ts'
import type { RunInputs } from '#shared/appraisal/run-inputs.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import type { Scope } from '#shared/workflow/can.ts'
import { appendAudit } from './audit-store.ts'
import type { Connection } from './open.ts'
import { run, runResult } from './schema/run.ts'
import { keepScheme } from './scheme-store.ts'
import { spacesIn } from './scope.ts'

/** A run to be kept: what it was run with, and all that it came to. */
export interface NewRun extends AppraisalResult {
  readonly year: number
  readonly at: string
  readonly by: string
  readonly scheme: Scheme
  readonly schemeId: string
  readonly schemeVersion: string
  readonly schemeSha256: string
  readonly inputs: RunInputs
  /** What each space was appraised by. */
  readonly facts: readonly SpaceFacts[]
  /** The newest entry of the audit log before it was read: what was done since, it does not know. */
  readonly seen: number
}

/** A kept run's head. Results, and what they rest on, can be long: they are asked for by themselves. */
export interface KeptRun extends Omit<NewRun, 'results' | 'inputs' | 'facts' | 'seen'> {
  readonly id: number
}

const { inputs: _, ...HEAD } = getTableColumns(run)

/** Keeps a run, and its scheme for good; gives the run's id. */
export function saveRun(connection: Connection, { results, facts, seen, ...head }: NewRun): number {
  const { drizzle, sqlite } = connection
  const insert = sqlite.prepare(
    'INSERT INTO run_result (run, place, space, result, facts) VALUES (?, ?, ?, ?, ?)',
  )
  const factsOf = new Map(facts.map((own) => [own.code, JSON.stringify(runFactsOf(own))]))
  return sqlite
    .transaction(() => {
      const { schemeId, schemeVersion, schemeSha256, scheme: document, at, by } = head
      const version = { id: schemeId, version: schemeVersion, sha256: schemeSha256 }
      keepScheme(connection, { ...version, document, createdAt: at, by })
      const { id } = drizzle.insert(run).values(head).returning({ id: run.id }).get()
      results.forEach((result, place) => {
        insert.run(id, place, result.space, JSON.stringify(result), factsOf.get(result.space))
      })
      const detail = { run: id, seen, scheme: schemeSha256 }
      appendAudit(connection, { by, at }, { action: 'scored', year: head.year, detail })
      return id
    })
    .immediate()
}

/** The run of the newest edition of each year, or its newest run where none is published. */
const STANDING = sql`SELECT coalesce(
  (SELECT e.run FROM edition e WHERE e.year = r.year ORDER BY e.number DESC LIMIT 1), max(r.id)
) FROM run r GROUP BY r.year`

/** The run whose results stand for a year; null where there is none. */
export const readNewestRun = ({ drizzle }: Connection, year: number): KeptRun | null =>
  (drizzle
    .select(HEAD)
    .from(run)
    .where(and(eq(run.year, year), sql`${run.id} IN (${STANDING})`))
    .get() as KeptRun | undefined) ?? null

/** The run whose results stand, of every year that has one, newest year first. */
export const readNewestRuns = ({ drizzle }: Connection): KeptRun[] =>
  drizzle
    .select(HEAD)
    .from(run)
    .where(sql`${run.id} IN (${STANDING})`)
    .orderBy(desc(run.year))
    .all() as KeptRun[]

/**
 * The newest run of a year, published or not; null where there is none.
 * @param until the newest of those that were made up to an instant
 */
export const readLatestRun = ({ drizzle }: Connection, year: number, until?: string): KeptRun | null =>
  (drizzle
    .select(HEAD)
    .from(run)
    .where(and(eq(run.year, year), until === undefined ? undefined : lte(run.at, until)))
    .orderBy(desc(run.id))
    .limit(1)
    .get() as KeptRun | undefined) ?? null

/** A run by its number; null where there is none. */
export const readRun = ({ drizzle }: Connection, id: number): KeptRun | null =>
  (drizzle.select(HEAD).from(run).where(eq(run.id, id)).get() as KeptRun | undefined) ?? null

/** The marks and flags that a run rests on; null where there is no such run. */
export const readRunInputs = ({ drizzle }: Connection, id: number): RunInputs | null =>
  drizzle.select({ inputs: run.inputs }).from(run).where(eq(run.id, id)).get()?.inputs ?? null

/** The results of a run for the spaces in a scope, in its order. */
export const readRunResults = ({ drizzle }: Connection, id: number, scope: Scope): SpaceResult[] =>
  drizzle
    .select({ result: runResult.result })
    .from(runResult)
    .where(and(eq(runResult.run, id), spacesIn(scope, runResult.space)))
    .orderBy(runResult.place)
    .all()
    .map(({ result }) => result)

/** What else a run's spaces (or one of them) were appraised by, by code. */
export const readRunFacts = ({ drizzle }: Connection, id: number, space?: string): Map<string, RunFacts> =>
  new Map(
    drizzle
      .select({ space: runResult.space, facts: runResult.facts })
      .from(runResult)
      .where(and(eq(runResult.run, id), space === undefined ? undefined : eq(runResult.space, space)))
      .all()
      .map((row) => [row.space, row.facts]),
  )
