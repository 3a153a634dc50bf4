import type { Stage } from '#shared/workflow/stage.ts'

/**
 * The workflow of one year as the specification has it, written down once more and not derived from the code
 * (workflow: Stages of an appraisal, Stages of a report): what the product does is held against it.
 */

export const SPACES = ['WZ-LC-001', 'WZ-LC-002'] as const
export type Space = (typeof SPACES)[number]

export type Status = 'draft' | 'submitted' | 'verified' | 'accepted' | 'returned'

export interface Model {
  stage: Stage
  /** The day of January 2026. */
  day: number
  readonly reports: Record<Space, Status[]>
  readonly reopened: Record<Space, number | null>
  /** A run knows of all that was changed before it; null: there is none. */
  run: 'current' | 'stale' | null
  /** How many runs there were: the newest is the one that is published. */
  runs: number
  /** The one that was published last. */
  runPublished: number
  /** The last day of the publicity that runs or ran. */
  publicityUntil: number
  /** The publication that one person proposed: of which run. */
  proposed: { readonly by: Person; readonly run: number } | null
  /** The hashes of what was published, edition by edition. */
  readonly editions: string[]
}

/** Two people of the city bureau. */
export type Person = 'anna' | 'bert'

/** Last days of January 2026. */
export const REPORT_DAY = 5
export const REVIEW_DAY = 9
export const PREVIEW_DAY = 13

export const newModel = (): Model => ({
  stage: 'preparing',
  day: 1,
  reports: { 'WZ-LC-001': [], 'WZ-LC-002': [] },
  reopened: { 'WZ-LC-001': null, 'WZ-LC-002': null },
  run: null,
  ...{ runs: 0, runPublished: 0, publicityUntil: 0, proposed: null },
  editions: [],
})

const ORDER: readonly Stage[] = ['preparing', 'reporting', 'reviewing', 'scoring', 'preview', 'publicity']

const standing = (statuses: readonly Status[]): number =>
  Math.max(statuses.lastIndexOf('verified'), statuses.lastIndexOf('accepted'))

/** The number of the revision in force; null: none. */
export const inForce = (statuses: readonly Status[]): number | null =>
  standing(statuses) < 0 ? null : standing(statuses) + 1

const isReturned = (statuses: readonly Status[]): boolean =>
  statuses.lastIndexOf('returned') > standing(statuses)

/** The place of the newest revision that was handed in. */
const handedIn = (statuses: readonly Status[]): number =>
  statuses.findLastIndex((status) => status !== 'draft')

export function mayHandIn({ stage, day, reports, reopened }: Model, space: Space): boolean {
  const until = reopened[space]
  if (until !== null) return day <= until
  if (stage === 'reporting' && day <= REPORT_DAY) return true
  return (stage === 'reporting' || stage === 'reviewing') && isReturned(reports[space]) && day <= REVIEW_DAY
}

export type Role = 'city' | 'district' | 'other district' | 'space' | 'other space' | 'auditor'
export type Move = 'submit' | 'verify' | 'return' | 'accept'

/** Who may make each move from each status. */
const MOVERS: Readonly<Record<string, readonly Role[]>> = {
  'submit draft': ['city', 'district', 'space'],
  'verify submitted': ['city', 'district'],
  'return submitted': ['city', 'district'],
  'return verified': ['city', 'district'],
  'return accepted': ['city'],
  'accept verified': ['city'],
}

const LEADS_TO = { submit: 'submitted', verify: 'verified', return: 'returned', accept: 'accepted' } as const

/** Where a move by a role leads a revision; null: it is not to be made. */
export function moved(model: Model, space: Space, place: number, move: Move, role: Role): Status | null {
  const { stage, day, reports, reopened } = model
  const statuses = reports[space]
  if (!MOVERS[`${move} ${statuses[place]}`]?.includes(role)) return null
  if (move === 'submit') {
    return place === statuses.length - 1 && mayHandIn(model, space) ? 'submitted' : null
  }
  if (statuses[place] === 'submitted' && place !== handedIn(statuses)) return null
  const inTime =
    reopened[space] !== null ||
    ((stage === 'reporting' || stage === 'reviewing') && (role === 'city' || day <= REVIEW_DAY))
  return inTime ? LEADS_TO[move] : null
}

/** Nothing that was handed in waits to be decided, and no report is open. */
function isSettled({ day, reports, reopened }: Model): boolean {
  const newest = SPACES.map((space) => reports[space][handedIn(reports[space])])
  return (
    !newest.includes('submitted') &&
    SPACES.every((space) => reopened[space] === null || reopened[space] < day)
  )
}

/** Whether what was computed last can be published: as the first edition, or as a correction. */
export const isPublishable = (model: Model): boolean =>
  isSettled(model) &&
  model.run === 'current' &&
  model.runs !== model.runPublished &&
  (model.stage === 'published' || (model.stage === 'publicity' && model.day > model.publicityUntil))

/** Whether what one proposed can be confirmed by a person: another one, and nothing has come between. */
export const mayConfirm = (model: Model, by: Person): boolean =>
  model.proposed !== null &&
  model.proposed.by !== by &&
  model.proposed.run === model.runs &&
  isPublishable(model)

/** Whether the city bureau can move the appraisal so; `published` is not reached by a move, and not left. */
export function mayMove(model: Model, to: Stage): boolean {
  const { stage, day, reports, run, proposed } = model
  if (to === 'published' || stage === 'published') return false
  const step = ORDER.indexOf(to) - ORDER.indexOf(stage)
  // What was put up and is to be published is not taken back beside that.
  if (step === -1) return proposed === null
  if (step !== 1) return false
  const newest = SPACES.map((space) => reports[space][handedIn(reports[space])])
  const settled = isSettled(model)
  if (to === 'reporting') return day <= REVIEW_DAY
  if (to === 'reviewing') return day > REPORT_DAY
  if (to === 'scoring') return settled && (!newest.includes('returned') || day > REVIEW_DAY)
  if (to === 'preview') return settled && run === 'current' && day <= PREVIEW_DAY
  return settled && run === 'current' && day > PREVIEW_DAY
}
