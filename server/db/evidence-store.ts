import { createHash } from 'node:crypto'
import { type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import { keepBlobs } from './blob-store.ts'
import { handInGuard } from './hand-in-guard.ts'
import type { Connection } from './open.ts'
import { Refused } from './refused.ts'
import { readRevision } from './report-reader.ts'

/** What evidence is put to: the report as a whole, the pledge's place, a ledger, or a row of one. */
export interface EvidenceSubject {
  readonly ledger: LedgerId | 'pledge' | null
  readonly file: string | null
  readonly sheet: string | null
  readonly row: number | null
}

export interface NewEvidence {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

export interface AddEvidence {
  readonly year: number
  readonly space: string
  readonly isCity: boolean
  readonly subject: EvidenceSubject
  readonly files: readonly NewEvidence[]
  /** Most pieces and bytes of one report, with what is said where they are passed. */
  readonly most: {
    readonly files: number
    readonly bytes: number
    readonly told: { readonly files: string; readonly bytes: string }
  }
}

/** Evidence as it is kept. */
export interface KeptEvidence extends EvidenceSubject {
  readonly id: number
  readonly year: number
  readonly space: string
  /** The version of the ledger that the row stands in. */
  readonly ledgerVersion: number | null
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly type: string
  readonly at: string
  readonly by: string
  readonly withdrawnAt: string | null
}

export interface EvidenceStore {
  /** Those of a report that are not withdrawn, oldest first. */
  readonly of: (year: number, space: string) => Promise<KeptEvidence[]>
  /** One piece, withdrawn or not; null where there is none. */
  readonly get: (id: number) => Promise<KeptEvidence | null>
  /** Gives the numbers. @throws Refused */
  readonly add: (request: AddEvidence, doing: Doing) => Promise<number[]>
  /** @throws Refused where it is withdrawn already, or now is not the time. */
  readonly withdraw: (
    request: { readonly year: number; readonly space: string; readonly id: number; readonly isCity: boolean },
    doing: Doing,
  ) => Promise<void>
}

const COLUMNS =
  'id, year, space, ledger, file, sheet, row, ledger_version AS ledgerVersion, name, bytes, sha256, type, at, by, withdrawn_at AS withdrawnAt'

export function evidenceStore(connection: Connection): EvidenceStore {
  const { sqlite } = connection
  const inOne = <T>(act: () => T): T => sqlite.transaction(act).immediate()
  return {
    of: async (year, space) => readEvidence(connection, year, space),
    get: async (id) =>
      (sqlite.prepare(`SELECT ${COLUMNS} FROM evidence WHERE id = ?`).get(id) as KeptEvidence | undefined) ??
      null,
    add: async (request, doing) => inOne(() => add(connection, request, doing)),
    withdraw: async (request, doing) => inOne(() => withdraw(connection, request, doing)),
  }
}

const readEvidence = ({ sqlite }: Connection, year: number, space: string): KeptEvidence[] =>
  sqlite
    .prepare(
      `SELECT ${COLUMNS} FROM evidence WHERE year = ? AND space = ? AND withdrawn_at IS NULL ORDER BY id`,
    )
    .all(year, space) as KeptEvidence[]

function add(connection: Connection, request: AddEvidence, doing: Doing): number[] {
  const { year, space, files, most, isCity } = request
  // The reviewer may add what was seen on site; the space what it was asked for.
  const guard = handInGuard(connection, year, doing.at, isCity)
  const may = guard.handIn(space)
  if (!may.ok && !guard.review(space).ok) throw new Refused(may.why)
  const kept = readEvidence(connection, year, space)
  const sum = [...kept.map(({ bytes }) => bytes), ...files.map(({ content }) => content.length)]
  if (sum.length > most.files) throw new Refused(most.told.files)
  if (sum.reduce((a, b) => a + b, 0) > most.bytes) throw new Refused(most.told.bytes)
  const { ledger, file, sheet, row } = request.subject
  const ledgerVersion = versionOf(connection, request)
  const insert = connection.sqlite.prepare(
    `INSERT INTO evidence (year, space, ledger, file, sheet, row, ledger_version, name, bytes, sha256, type, at, by)
     VALUES (@year, @space, @ledger, @file, @sheet, @row, @ledgerVersion, @name, @bytes, @sha256, @type, @at, @by)`,
  )
  return files.map(({ name, type, content }) => {
    const sha256 = createHash('sha256').update(content).digest('hex')
    const bytes = content.length
    keepBlobs(connection, [{ sha256, bytes, parts: () => [content] }])
    const subject = { ledger, file, sheet, row, ledgerVersion }
    const values = { year, space, ...subject, name, bytes, sha256, type, at: doing.at, by: doing.by }
    const id = Number(insert.run(values).lastInsertRowid)
    const detail = { evidence: id, ledger, row, sha256, bytes }
    appendAudit(connection, doing, { action: 'evidence added', year, space, detail })
    return id
  })
}

/** The version of the ledger that the row is in; it has to be there. */
function versionOf(connection: Connection, { year, space, subject }: AddEvidence): number | null {
  const { ledger, file, sheet, row } = subject
  if (ledger === null || ledger === 'pledge' || row === null) return null
  const revision = readRevision(connection, year, space)
  const part = revision?.ledgers[ledger]?.parts.find((one) => one.file === file && one.sheet === sheet)
  if (!part?.rows.some(([number]) => number === row)) {
    throw new Refused(`${ledgerOf(ledger).title}中已没有这一行，请刷新后再上传`)
  }
  return revision!.versions[ledger]!.id
}

function withdraw(
  connection: Connection,
  { year, space, id, isCity }: { year: number; space: string; id: number; isCity: boolean },
  doing: Doing,
): void {
  const may = handInGuard(connection, year, doing.at, isCity).handIn(space)
  if (!may.ok) throw new Refused(may.why)
  const { changes } = connection.sqlite
    .prepare(
      `UPDATE evidence SET withdrawn_at = ?, withdrawn_by = ?
       WHERE id = ? AND year = ? AND space = ? AND withdrawn_at IS NULL`,
    )
    .run(doing.at, doing.by, id, year, space)
  if (changes === 0) throw new Refused('这份材料已被撤回，请刷新')
  appendAudit(connection, doing, { action: 'evidence withdrawn', year, space, detail: { evidence: id } })
}
