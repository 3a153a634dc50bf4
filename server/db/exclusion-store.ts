import { and, eq, isNull } from 'drizzle-orm'
import { takesPart } from '#shared/registry/taking-part.ts'
import { hasReached } from '#shared/workflow/stage.ts'
import { openedAppraisal } from './appraisal-row.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import type { Connection } from './open.ts'
import { Refused } from './refused.ts'
import { readSpace } from './registry-store.ts'
import { exclusion } from './schema/appraisal.ts'

/** A space that a year's appraisal leaves out, with the reason. */
export type KeptExclusion = typeof exclusion.$inferSelect

export interface ExclusionRequest {
  readonly year: number
  readonly space: string
  readonly reason: string
}

/** The exclusions of a year that hold. */
export const readExclusions = ({ drizzle }: Connection, year: number): KeptExclusion[] =>
  drizzle
    .select()
    .from(exclusion)
    .where(and(eq(exclusion.year, year), isNull(exclusion.endedAt)))
    .orderBy(exclusion.space)
    .all()

/** Leaves a space out of a year's appraisal (不参加). @throws Refused */
export function exclude(
  connection: Connection,
  { year, space, reason }: ExclusionRequest,
  doing: Doing,
): void {
  mayDecide(connection, year)
  const registered = readSpace(connection, space)
  if (!registered) throw new Refused(`空间名录中没有 ${space}`)
  if (!takesPart(registered, year)) throw new Refused(`${space} 按名录本来就不参加 ${year} 年度考核`)
  if (!reason.trim()) throw new Refused('请写明不参加考核的原因')
  if (standing(connection, year, space)) throw new Refused(`${space} 已经登记为不参加，请刷新`)
  connection.drizzle
    .insert(exclusion)
    .values({ year, space, reason: reason.trim(), ...doing })
    .run()
  appendAudit(connection, doing, { action: 'space excluded', year, space })
}

/** Has an excluded space take part after all. @throws Refused */
export function include(
  connection: Connection,
  { year, space }: Pick<ExclusionRequest, 'year' | 'space'>,
  doing: Doing,
): void {
  mayDecide(connection, year)
  const kept = standing(connection, year, space)
  if (!kept) throw new Refused(`${space} 没有登记为不参加，请刷新`)
  connection.drizzle
    .update(exclusion)
    .set({ endedAt: doing.at, endedBy: doing.by })
    .where(eq(exclusion.id, kept.id))
    .run()
  appendAudit(connection, doing, { action: 'space included', year, space })
}

const standing = (connection: Connection, year: number, space: string) =>
  readExclusions(connection, year).find((one) => one.space === space)

function mayDecide(connection: Connection, year: number): void {
  const { stage } = openedAppraisal(connection, year)
  if (hasReached(stage, 'publicity')) throw new Refused('名单已经公示，参加考核的空间不能再变动')
}
