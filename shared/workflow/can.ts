import type { Actor } from './actor.ts'
import { type Action, reachOf, SMALLEST_GROUP } from './permission.ts'
import type { Stage } from './stage.ts'

/** What an action is about, as far as it matters to who may do it. */
export interface Subject {
  /** Stage of the year's appraisal; null where none was opened. */
  readonly stage?: Stage | null
  /** The space's code and its district; left out where the action is about no one space. */
  readonly space?: string
  readonly district?: string
  /** Marks: the year and the indicator. */
  readonly year?: number
  readonly indicator?: string
  /** Figures of a group: how many spaces it has. */
  readonly group?: number
}

/** The spaces that an actor's action reaches: by which lists are narrowed when they are asked for. */
export type Scope =
  | 'all'
  | 'none'
  | { readonly district: string; readonly space?: never }
  | { readonly space: string; readonly district?: never }

/** How far an action of an actor goes (workflow: Who may do what). */
export function scopeOf(actor: Actor, action: Action, stage: Stage | null = null): Scope {
  const reach = reachOf(actor.role, action, stage)
  if (reach !== 'own') return reach
  if (actor.role === 'district') return { district: actor.district }
  if (actor.role === 'space') return { space: actor.space }
  return 'none'
}

/** Whether a scope takes in a space. */
export const covers = (
  scope: Scope,
  { space, district }: { readonly space?: string | undefined; readonly district?: string | undefined },
): boolean => {
  if (scope === 'all') return true
  if (scope === 'none') return false
  return scope.space === undefined ? scope.district === district : scope.space === space
}

/**
 * The one place that decides who may do what. About no one space, it says whether the action is open at all: what
 * is then listed is narrowed by {@link scopeOf}.
 */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const { stage = null } = subject
  if (actor.role === 'expert' && (action === 'mark.read' || action === 'mark.write')) {
    return isGranted(actor, subject)
  }
  if (action === 'peer.read') return maySeeGroup(actor, subject)
  const scope = scopeOf(actor, action, stage)
  const aboutOne = subject.space !== undefined || subject.district !== undefined
  return aboutOne ? covers(scope, subject) : scope !== 'none'
}

/** An expert marks what was given to it; asked about no indicator, whether anything was. */
const isGranted = (actor: Actor & { readonly role: 'expert' }, { year, indicator }: Subject): boolean =>
  actor.grants.some(
    (grant) =>
      (year === undefined || grant.year === year) &&
      (indicator === undefined || grant.indicator === indicator),
  )

/** Figures of small groups would tell of single spaces. */
function maySeeGroup(actor: Actor, { stage = null, district, group = 0 }: Subject): boolean {
  const reach = reachOf(actor.role, 'peer.read', stage)
  if (reach === 'all') return true
  if (actor.role === 'district' && reach === 'own' && district === actor.district) return true
  const mayLook = actor.role === 'district' || actor.role === 'space'
  return mayLook && reachOf(actor.role, 'result.read', stage) === 'own' && group >= SMALLEST_GROUP
}
