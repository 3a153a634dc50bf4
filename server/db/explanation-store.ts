import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { LedgerContent, ReportIssue } from '#shared/reading/assemble.ts'
import { EVERY_WARNING, explains, keyedWarnings, MOST_CHARACTERS } from '#shared/workflow/explanation.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import { handInGuard } from './hand-in-guard.ts'
import type { Connection } from './open.ts'
import { prepared } from './prepared.ts'
import { Refused } from './refused.ts'
import { readStandingRevision, type SeenRevision, sayIfChanged } from './standing-revision.ts'

/** A space's word on a warning. */
export interface KeptExplanation {
  readonly issue: string
  readonly text: string
  readonly at: string
  readonly by: string
}

export interface ExplainRequest {
  readonly year: number
  readonly space: string
  readonly seen: SeenRevision
  readonly isCity: boolean
  /** By the warnings' keys; an empty text takes the word back. */
  readonly explanations: readonly { readonly issue: string; readonly text: string }[]
}

export const readExplanations = ({ sqlite }: Connection, revision: number): KeptExplanation[] =>
  prepared(sqlite, 'SELECT issue, text, at, by FROM explanation WHERE revision = +? ORDER BY issue').all(
    revision,
  ) as KeptExplanation[]

/** What must be read of a revision to know its warnings. */
export function readWarnings({ sqlite }: Connection, revision: number) {
  const { issues } = sqlite
    .prepare('SELECT issues FROM revision_issues WHERE revision = ?')
    .get(revision) as {
    issues: string
  }
  const ledgers = JSON.parse(
    sqlite.prepare('SELECT ledgers FROM revision WHERE id = ?').pluck().get(revision) as string,
  ) as Partial<Record<LedgerId, { id: number; files: readonly string[] }>>
  const parts = sqlite.prepare('SELECT read, parts FROM ledger_version WHERE id = ?')
  const contents = Object.fromEntries(
    Object.entries(ledgers).map(([ledger, { id, files }]) => {
      const kept = parts.get(id) as { read: number; parts: string }
      return [ledger, { files, read: kept.read, parts: JSON.parse(kept.parts) }]
    }),
  ) as Partial<Record<LedgerId, LedgerContent>>
  return keyedWarnings(JSON.parse(issues) as ReportIssue[], contents)
}

/**
 * Writes the space's word on warnings of a draft, within a transaction.
 * @throws Refused, ChangedMeanwhile
 */
export function explain(connection: Connection, request: ExplainRequest, doing: Doing): void {
  const { year, space, seen, explanations, isCity } = request
  const revision = sayIfChanged(readStandingRevision(connection, year, space, seen.revision), seen)
  if (revision.status !== 'draft') throw new Refused('只有草稿可以填写说明，已提交的报告请先由审核方退回')
  const may = handInGuard(connection, year, doing.at, isCity).handIn(space)
  if (!may.ok) throw new Refused(may.why)
  const known = new Set(readWarnings(connection, revision.id).map(({ key }) => key))
  const write = connection.sqlite.prepare(
    `INSERT INTO explanation (revision, issue, text, at, by) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET text = excluded.text, at = excluded.at, by = excluded.by`,
  )
  const remove = connection.sqlite.prepare('DELETE FROM explanation WHERE revision = ? AND issue = ?')
  for (const { issue, text: typed } of explanations) {
    const text = typed.trim()
    if (!known.has(issue)) throw new Refused('这条提醒已经变动，请刷新后再填写说明')
    if (text === '') remove.run(revision.id, issue)
    else if (!explains(text)) throw new Refused('说明至少写 5 个字，讲清为什么如此')
    else if ([...text].length > MOST_CHARACTERS) throw new Refused(`说明最多 ${MOST_CHARACTERS} 个字`)
    else write.run(revision.id, issue, text, doing.at, doing.by)
  }
  appendAudit(connection, doing, {
    ...{ action: 'explained', year, space },
    detail: { revision: seen.revision, warnings: explanations.length },
  })
}

/** Says one word for all the warnings of a revision, and by whom: what is read in by the command line. */
export function explainAll({ sqlite }: Connection, revision: number, text: string, { at, by }: Doing): void {
  prepared(
    sqlite,
    'INSERT INTO explanation (revision, issue, text, at, by) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(revision, EVERY_WARNING, text, at, by)
}

/** Takes the words of a revision over to the next one, where the same is said there of the same. */
export function carryExplanations(
  connection: Connection,
  from: number,
  to: number,
  warnings: () => readonly { readonly key: string }[],
): void {
  const kept = readExplanations(connection, from).filter(({ issue }) => issue !== EVERY_WARNING)
  if (kept.length === 0) return
  const stand = new Set(warnings().map(({ key }) => key))
  const insert = connection.sqlite.prepare(
    'INSERT INTO explanation (revision, issue, text, at, by) VALUES (?, ?, ?, ?, ?)',
  )
  for (const { issue, text, at, by } of kept) if (stand.has(issue)) insert.run(to, issue, text, at, by)
}
