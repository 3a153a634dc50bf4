import { and, desc, eq, getTableColumns, type SQL } from 'drizzle-orm'
import type { EditionDifference } from '#shared/workflow/edition-difference.ts'
import { hindrancesToPublish } from '#shared/workflow/stage-guard.ts'
import { readAppraisal } from './appraisal-row.ts'
import { appendAudit, auditHead } from './audit-store.ts'
import type { Connection } from './open.ts'
import { Refused } from './refused.ts'
import { readLatestRun } from './run-store.ts'
import { appraisal, appraisalMove, proposal } from './schema/appraisal.ts'
import { edition } from './schema/edition.ts'
import { readStageFacts } from './stage-facts.ts'

const { snapshot: _, differences: __, ...HEAD } = getTableColumns(edition)

/** An edition (版次) without its snapshot, which can be long. */
export type EditionHead = Omit<typeof edition.$inferSelect, 'snapshot' | 'differences'>

/** An edition to be published, as one person proposed it and another confirms. */
export interface NewEdition {
  readonly year: number
  readonly number: number
  readonly run: number
  /** Canonical JSON, and its SHA-256. */
  readonly snapshot: string
  readonly sha256: string
  /** Against the edition before; null for the first. */
  readonly differences: readonly EditionDifference[] | null
  /** The proposal that asks for it. */
  readonly proposal: number
  readonly confirmedBy: string
  readonly at: string
}

/** It can't be published, with a sentence that says why. */
export class NotPublishable extends Refused {
  override readonly name = 'NotPublishable'
}

/** The editions' face. */
export interface EditionStore {
  /** Publishes an edition; the first of a year ends its publicity for good. @throws NotPublishable */
  readonly publish: (edition: NewEdition) => Promise<void>
  /** The editions of a year, newest first. */
  readonly heads: (year: number) => Promise<EditionHead[]>
  /** All editions, by year and number. */
  readonly all: () => Promise<EditionHead[]>
  /** The text of an edition's snapshot; null where there is none. */
  readonly snapshot: (year: number, number: number) => Promise<string | null>
  readonly differences: (year: number, number: number) => Promise<readonly EditionDifference[]>
}

export const editionStore = (connection: Connection): EditionStore => ({
  publish: async (next) => connection.sqlite.transaction(() => publish(connection, next)).immediate(),
  heads: async (year) => readHeads(connection, eq(edition.year, year)).reverse(),
  all: async () => readHeads(connection),
  snapshot: async (year, number) => readEdition(connection, year, number)?.snapshot ?? null,
  differences: async (year, number) => {
    const kept = readEdition(connection, year, number)?.differences
    return kept ? (JSON.parse(kept) as EditionDifference[]) : []
  },
})

const readHeads = ({ drizzle }: Connection, where?: SQL): EditionHead[] =>
  drizzle.select(HEAD).from(edition).where(where).orderBy(edition.year, edition.number).all()

const readEdition = ({ drizzle }: Connection, year: number, number: number) =>
  drizzle
    .select({ snapshot: edition.snapshot, differences: edition.differences })
    .from(edition)
    .where(and(eq(edition.year, year), eq(edition.number, number)))
    .get()

function publish(connection: Connection, next: NewEdition): void {
  const { drizzle } = connection
  const { year, number, confirmedBy, at } = next
  const asked = drizzle.select().from(proposal).where(eq(proposal.id, next.proposal)).get()
  if (asked?.kind !== 'publish' || asked.year !== year || asked.state !== 'open') {
    throw new NotPublishable('这项发布提请已被他人处理，请刷新')
  }
  if (asked.by === confirmedBy) throw new NotPublishable('提请人不能自己复核，请由市科技局的另一位用户确认')
  const stage = readAppraisal(connection, year)?.stage
  const expected = number === 1 ? 'publicity' : 'published'
  const newest = drizzle
    .select({ number: edition.number })
    .from(edition)
    .where(eq(edition.year, year))
    .orderBy(desc(edition.number))
    .limit(1)
    .get()
  if (stage !== expected || (newest?.number ?? 0) !== number - 1) {
    throw new NotPublishable('考核的阶段或版次已有变动，请刷新后重试')
  }
  // Asked within the transaction: an objection, a finding or a run may have come while the snapshot was worked out.
  const hindrances = hindrancesToPublish(readStageFacts(connection, year, at))
  if (hindrances.length > 0) throw new NotPublishable(hindrances.map(({ text }) => text).join('；'))
  if (readLatestRun(connection, year)?.id !== next.run)
    throw new NotPublishable('发布期间又重新计算过，请刷新后重试')
  const { proposal: ___, differences, ...kept } = next
  drizzle
    .insert(edition)
    .values({
      ...kept,
      by: asked.by,
      reason: asked.reason,
      differences: differences && JSON.stringify(differences),
      auditHead: auditHead(connection),
    })
    .run()
  drizzle
    .update(proposal)
    .set({ state: 'confirmed', decidedAt: at, decidedBy: confirmedBy })
    .where(eq(proposal.id, asked.id))
    .run()
  if (stage === 'publicity') {
    drizzle.update(appraisal).set({ stage: 'published' }).where(eq(appraisal.year, year)).run()
    drizzle
      .insert(appraisalMove)
      .values({ year, from: 'publicity', to: 'published', at, by: confirmedBy, reason: asked.reason })
      .run()
  }
  const detail = { edition: number, run: next.run, sha256: next.sha256, proposedBy: asked.by }
  appendAudit(connection, { by: confirmedBy, at }, { action: 'published', year, detail })
}
