import { z } from 'zod'
import type { Exact } from '#shared/base/exact.ts'

/** Whom a space is compared with: all scored spaces, or those of its district or kind. */
export type Scope = 'all' | 'district' | 'kind'
/** Whether more or less of a value is better. */
export type Direction = 'more' | 'less'

export const scope = z.enum(['all', 'district', 'kind']).optional()
export const direction = z.enum(['more', 'less']).optional()

/** The values that a space's own is compared with, its own among them; so there is always one. */
export interface Cohort {
  readonly size: number
  readonly least: Exact
  readonly largest: Exact
  readonly total: Exact
  /** How many values are strictly better than x. */
  readonly better: (x: Exact, direction: Direction) => number
}
