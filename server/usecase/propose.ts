import type { Doing } from '#server/db/audit-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import type { PublicationSubject } from './confirm-proposal.ts'
import { findScheme } from './find-scheme.ts'
import type { SchemeVersion } from './scheme-head.ts'
import { schemeInForce } from './scheme-to-run.ts'

export interface SchemeProposal {
  readonly year: number
  readonly scheme: SchemeVersion
  readonly reason: string | null
}

/**
 * Proposes that a scheme be put into force for a year; gives the proposal's number, null where there is no such
 * scheme.
 * @throws Refused
 */
export async function proposeScheme(
  store: Store,
  { year, scheme, reason }: SchemeProposal,
  doing: Doing,
): Promise<number | null> {
  const found = await findScheme(store, scheme)
  if (!found) return null
  const { id, version, sha256 } = found
  if ((await schemeInForce(store, year))?.sha256 === sha256) throw new Refused('这份方案已经生效')
  return store.years.propose({ kind: 'scheme', year, subject: { id, version, sha256 }, reason }, doing)
}

/**
 * Proposes that the year's newest run be published: as the first edition, or with a reason as a correction of what
 * was published. Gives the proposal's number.
 * @throws Refused where anything still hinders it
 */
export async function proposePublication(
  store: Store,
  { year, reason }: { readonly year: number; readonly reason: string | null },
  doing: Doing,
): Promise<number> {
  const run = await store.latestRun(year)
  if (!run) throw new Refused('还没有计算，请先按生效的方案计算')
  const subject: PublicationSubject = { run: run.id }
  return store.years.propose({ kind: 'publish', year, subject, reason }, doing)
}
