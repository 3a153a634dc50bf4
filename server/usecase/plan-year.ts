import type { KeptMove } from '#server/db/appraisal-moves.ts'
import type { FalsifiedSubject } from '#server/db/finding-store.ts'
import type { ProposalKind } from '#server/db/proposal-store.ts'
import type { Store } from '#server/db/store.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import { STAGE_MOVES, type StageMove } from '#shared/workflow/stage.ts'
import { type Hindrance, hindrancesTo, hindrancesToPublish } from '#shared/workflow/stage-guard.ts'
import { type CountedDay, type PublicityPeriod, publicityPeriod } from '#shared/workflow/working-days.ts'
import type { PublicationSubject } from './confirm-proposal.ts'
import { findScheme } from './find-scheme.ts'
import type { SchemeHead, SchemeVersion } from './scheme-head.ts'
import { schemeInForce } from './scheme-to-run.ts'

/** A space by name, as far as the registry has it. */
interface Named {
  readonly space: string
  readonly name: string
  readonly district: string
}

export interface PlannedProposal {
  readonly id: number
  readonly kind: ProposalKind
  /** What is proposed, in words. */
  readonly what: string
  readonly reason: string | null
  readonly at: string
  readonly by: string
  readonly state: 'open' | 'confirmed' | 'refused' | 'withdrawn'
  readonly decidedAt: string | null
  readonly decidedBy: string | null
}

/** What the city bureau needs to plan a year and to move it on. */
export interface YearPlan {
  readonly scheme: Pick<SchemeHead, 'id' | 'version' | 'title'> | null
  readonly moves: readonly KeptMove[]
  /** The moves that the table has from here, each with what still hinders it. */
  readonly next: readonly (StageMove & { readonly hindrances: readonly Hindrance[] })[]
  /** The publicity as it runs, or before that as it would if its notice were put up today. */
  readonly publicity: PublicityPeriod & Pick<CountedDay, 'known'>
  /** What hinders a publication: the first, or a correction of what was published. */
  readonly publication: readonly Hindrance[]
  readonly exclusions: readonly (Named & {
    readonly reason: string
    readonly at: string
    readonly by: string
  })[]
  readonly reopenings: readonly (Named & {
    readonly reason: string
    readonly until: PlainDate
    readonly at: string
    readonly by: string
    readonly endedAt: string | null
  })[]
  readonly proposals: readonly PlannedProposal[]
}

/** Null where no appraisal was opened for the year. */
export async function planYear(store: Store, year: number, at: string): Promise<YearPlan | null> {
  const kept = await store.years.get(year)
  if (!kept) return null
  const [facts, moves, exclusions, reopenings, proposals, scheme, spaces, holidays] = await Promise.all([
    store.years.facts(year, at),
    store.years.moves(year),
    store.years.exclusions(year),
    store.years.reopenings(year),
    store.years.proposals(year),
    schemeInForce(store, year),
    store.spaces('all'),
    store.years.holidays(),
  ])
  const publicized = kept.publicityFrom && moves.find(({ to }) => to === 'publicity')?.at
  const known = new Map(spaces.map((space) => [space.code, space]))
  const named = (space: string): Named => ({
    space,
    name: known.get(space)?.name ?? space,
    district: known.get(space)?.district ?? '',
  })
  return {
    scheme: scheme && { id: scheme.id, version: scheme.version, title: scheme.title },
    moves,
    next: STAGE_MOVES.filter(({ from }) => from === kept.stage).map((move) => ({
      ...move,
      hindrances: hindrancesTo(move.to, facts),
    })),
    publicity: publicityPeriod(shanghaiDay(publicized || at), kept.publicityDays, holidays),
    publication: hindrancesToPublish(facts),
    exclusions: exclusions.map(({ space, reason, at, by }) => ({ ...named(space), reason, at, by })),
    reopenings: reopenings.map(({ space, reason, until, at, by, endedAt }) => ({
      ...named(space),
      ...{ reason, until, at, by, endedAt },
    })),
    proposals: await Promise.all(
      proposals.map(async ({ year: _, subject, ...proposal }) => ({
        ...proposal,
        what: await TOLD[proposal.kind](store, JSON.parse(subject)),
      })),
    ),
  }
}

/** What is proposed, in words. */
const TOLD: Readonly<Record<ProposalKind, (store: Store, subject: unknown) => Promise<string>>> = {
  scheme: async (store, subject) => {
    const version = subject as SchemeVersion
    const title = (await findScheme(store, version))?.title ?? version.id
    return `方案“${title}”第 ${version.version} 版生效`
  },
  publish: async (_, subject) => `发布第 ${(subject as PublicationSubject).run} 号计算结果`,
  falsified: async (_, subject) =>
    (subject as FalsifiedSubject).undone ? '撤销弄虚作假的认定' : '认定弄虚作假',
}
