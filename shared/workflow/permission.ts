import type { Role } from './actor.ts'
import { hasReached, type Stage } from './stage.ts'

/** How far a permission goes: every space, those of one's own district (or oneself), or none. */
export type Reach = 'all' | 'own' | 'none'

/** A reach that begins with a stage of the year's appraisal; before it, none. */
type Staged = readonly [reach: Reach, from: Stage, until?: Stage]

type Grants = Partial<Record<Role | 'nobody', Reach | Staged>>

/**
 * Who may do what (workflow: Who may do what), one line an action. Roles that are not named may not. `own` is a
 * district bureau's district, and a space itself.
 */
export const PERMISSIONS = {
  /** 空间名录 */
  'registry.read': { city: 'all', district: 'own', space: 'own', auditor: 'all' },
  'registry.write': { city: 'all' },

  /** Upload, fill in, explain, put evidence to, submit. */
  'report.write': { city: 'all', district: 'own', space: 'own' },
  /** Reports with ledgers, issues and files. Who may not read personal data gets it masked. */
  'report.read': { city: 'all', district: 'own', space: 'own', auditor: 'all' },
  /** Names and telephone numbers in full, where people work on the report. */
  'personal.read': { city: 'all', district: 'own', space: 'own' },
  /** Verify (核验) and return (退回). */
  'report.review': { city: 'all', district: 'own' },
  /** Accept, reopen, decide what a district left open. */
  'report.decide': { city: 'all' },

  /** Stage and deadlines of a year: everybody who works in it. */
  'appraisal.read': { city: 'all', district: 'all', space: 'all', auditor: 'all', expert: 'all' },
  /** Stages, deadlines, who takes part, runs, publication. */
  'appraisal.manage': { city: 'all' },
  'scheme.read': { city: 'all', auditor: 'all' },
  'scheme.write': { city: 'all' },

  'finding.read': { city: 'all', district: 'own', space: 'own', auditor: 'all' },
  'finding.raise': { city: 'all', district: 'own' },
  'finding.decide': { city: 'all' },
  /** Words and files put to a finding, by those whom it is about and their bureaus. */
  'finding.answer': { city: 'all', district: 'own', space: 'own' },
  'objection.read': { city: 'all', district: 'own', space: 'own', auditor: 'all' },
  /** A space's own, about its scorecard, while it may still change something. */
  'objection.raise': { space: ['own', 'preview', 'publicity'] },
  /** Words and files put to an objection. */
  'objection.answer': { city: 'all', district: 'own', space: 'own' },
  /** Those of others, and what is decided of any. */
  'objection.decide': { city: 'all' },

  /** Points, ranks, scorecards. */
  'result.read': {
    city: 'all',
    district: ['own', 'preview'],
    space: ['own', 'preview'],
    auditor: ['all', 'publicity'],
  },
  /** The public list: name, district, grade. */
  'list.read': {
    city: 'all',
    district: ['all', 'publicity'],
    space: ['all', 'publicity'],
    auditor: ['all', 'publicity'],
    expert: ['all', 'publicity'],
    nobody: ['all', 'publicity'],
  },
  /** The districts' means and spreads beside each other. */
  'district.compare': { city: 'all', district: ['all', 'publicity'], auditor: ['all', 'publicity'] },
  /** Medians, best values and cohorts of groups, whatever their size; of larger ones see {@link SMALLEST_GROUP}. */
  'peer.read': {
    city: 'all',
    district: ['own', 'preview'],
    auditor: ['all', 'publicity'],
  },

  /** Marks by hand: the city bureau's, and each expert's own. */
  'mark.read': { city: 'all' },
  'mark.write': { city: 'all' },

  'user.manage': { city: 'all', district: 'own' },
  /** The names of the people behind the logins in records. */
  'user.name': { city: 'all', district: 'own', auditor: 'all' },
  'audit.read': { city: 'all', district: 'own', auditor: 'all' },
  /** Whether the log is whole: to be told, one must be allowed to read all of it. */
  'audit.check': { city: 'all', auditor: 'all' },
} as const satisfies Readonly<Record<string, Grants>>

export type Action = keyof typeof PERMISSIONS

/** Figures of a group of at least so many spaces may be seen by districts and spaces that are not in charge of it. */
export const SMALLEST_GROUP = 5

/** How far an action goes for a role while a year's appraisal stands at a stage (null: none was opened). */
export function reachOf(role: Role | 'nobody', action: Action, stage: Stage | null): Reach {
  const grants: Grants = PERMISSIONS[action]
  const grant = grants[role] ?? 'none'
  if (typeof grant === 'string') return grant
  const [reach, from, until] = grant
  const over = until !== undefined && stage !== until && hasReached(stage, until)
  return hasReached(stage, from) && !over ? reach : 'none'
}
