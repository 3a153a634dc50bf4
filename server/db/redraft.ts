import { appendAudit, type Doing } from './audit-store.ts'
import { handInGuard } from './hand-in-guard.ts'
import type { Connection } from './open.ts'
import { ChangedMeanwhile, Refused } from './refused.ts'
import { readReopening } from './reopening-store.ts'
import { MEANWHILE, readStandingRevision, type SeenRevision, sayIfChanged } from './standing-revision.ts'

export interface RedraftRequest {
  readonly year: number
  readonly space: string
  readonly seen: SeenRevision
  readonly isCity: boolean
}

/**
 * Makes a new draft of a returned report, within a transaction, with all its ledgers and the words on its warnings as
 * they were; so too of a report in force that the city bureau opened again. Gives the new revision's number.
 * @throws Refused, ChangedMeanwhile
 */
export function redraft(connection: Connection, request: RedraftRequest, doing: Doing): number {
  const { year, space, seen, isCity } = request
  const { sqlite } = connection
  const { id, number, newest, status } = sayIfChanged(
    readStandingRevision(connection, year, space, seen.revision),
    seen,
  )
  if (number !== newest) throw new ChangedMeanwhile(MEANWHILE)
  const isInForce = status === 'verified' || status === 'accepted'
  const reopened = isInForce && readReopening(connection, year, space) !== null
  if (status !== 'returned' && !reopened) throw new Refused('只有被退回或重新开放的报告可以修改后再提交')
  const may = handInGuard(connection, year, doing.at, isCity).handIn(space)
  if (!may.ok) throw new Refused(may.why)
  const upload = sqlite
    .prepare('INSERT INTO upload (year, at, by) VALUES (?, ?, ?)')
    .run(year, doing.at, doing.by).lastInsertRowid
  const draft = sqlite
    .prepare(
      `INSERT INTO revision (space, year, number, upload, errors, warnings, ledgers, counts, metrics, claims, extras, profile, opened)
       SELECT space, year, number + 1, ?, errors, warnings, ledgers, counts, metrics, claims, extras, profile, opened
       FROM revision WHERE id = ?`,
    )
    .run(upload, id).lastInsertRowid
  sqlite
    .prepare(
      'INSERT INTO revision_issues (revision, issues, files) SELECT ?, issues, files FROM revision_issues WHERE revision = ?',
    )
    .run(draft, id)
  sqlite.prepare("INSERT INTO revision_status (revision, status) VALUES (?, 'draft')").run(draft)
  sqlite
    .prepare(
      'INSERT INTO explanation (revision, issue, text, at, by) SELECT ?, issue, text, at, by FROM explanation WHERE revision = ?',
    )
    .run(draft, id)
  appendAudit(connection, doing, {
    ...{ action: 'uploaded', year, space },
    detail: { upload: Number(upload), revision: number + 1, redraftOf: number },
  })
  return number + 1
}
