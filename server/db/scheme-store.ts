import { and, asc, eq } from 'drizzle-orm'
import type { Scheme } from '#shared/scheme/document.ts'
import type { Connection } from './open.ts'
import type { SchemeState } from './records.ts'
import { run, scheme } from './schema/run.ts'

/** A version (版本) of a scheme as kept; unique by id and version. */
export interface KeptScheme {
  readonly id: string
  readonly version: string
  readonly document: Scheme
  /** Of its canonical JSON. */
  readonly sha256: string
  readonly state: SchemeState
  readonly createdAt: string
  readonly by: string
}

/** A scheme that stands in the way of another one of the same id and version; the message is Chinese. */
export class SchemeTaken extends Error {
  override readonly name = 'SchemeTaken'
}

/** A run that used a scheme. */
export interface SchemeUse {
  readonly id: string
  readonly version: string
  readonly run: number
  readonly year: number
}

const at = (id: string | typeof run.schemeId, version: string | typeof run.schemeVersion) =>
  and(eq(scheme.id, id), eq(scheme.version, version))

/** One version of a scheme; null where there is none. */
export const readScheme = ({ drizzle }: Connection, id: string, version: string): KeptScheme | null =>
  drizzle.select().from(scheme).where(at(id, version)).get() ?? null

/** All schemes, in order of their ids and of when they came. */
export const readSchemes = ({ drizzle }: Connection): KeptScheme[] =>
  drizzle.select().from(scheme).orderBy(asc(scheme.id), asc(scheme.createdAt), asc(scheme.version)).all()

/** Which runs used which scheme, to the letter, oldest first. */
export const readSchemeUses = ({ drizzle }: Connection): SchemeUse[] =>
  drizzle
    .select({ id: run.schemeId, version: run.schemeVersion, run: run.id, year: run.year })
    .from(run)
    .innerJoin(scheme, and(at(run.schemeId, run.schemeVersion), eq(scheme.sha256, run.schemeSha256)))
    .orderBy(asc(run.id))
    .all()

/**
 * Saves a draft, over an earlier one of the same id and version.
 * @throws SchemeTaken where that one has been used by a run
 */
export function saveDraft(connection: Connection, draft: Omit<KeptScheme, 'state'>): void {
  const { drizzle, sqlite } = connection
  const save = () => {
    const { id, version, document, sha256, by } = draft
    const known = readScheme(connection, id, version)
    if (known?.state === 'kept') {
      throw new SchemeTaken(`方案 ${id} 版本 ${version} 已被使用，请另起版本号`)
    }
    if (known) drizzle.update(scheme).set({ document, sha256, by }).where(at(id, version)).run()
    else
      drizzle
        .insert(scheme)
        .values({ ...draft, state: 'draft' })
        .run()
  }
  sqlite.transaction(save).immediate()
}

/**
 * Keeps the scheme of a run for good, within the transaction that keeps the run. Where another text has its id and
 * version already, that one stays as it is: the run keeps its own text beside it, told apart by its hash.
 */
export function keepScheme(connection: Connection, used: Omit<KeptScheme, 'state'>): void {
  const { drizzle } = connection
  const { id, version, sha256 } = used
  const known = readScheme(connection, id, version)
  if (!known)
    drizzle
      .insert(scheme)
      .values({ ...used, state: 'kept' })
      .run()
  else if (known.state === 'draft' && known.sha256 === sha256) {
    drizzle.update(scheme).set({ state: 'kept' }).where(at(id, version)).run()
  }
}
