import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { SpaceFacts, SpaceResult } from '../city.ts'
import type { FindCohort } from '../cohorts.ts'
import type { Besides } from './besides.ts'
import type { Items } from './item.ts'

/** A space that is being explained, with what it was appraised by and what came of it. */
export interface Scene {
  readonly document: SchemeDocument
  readonly space: SpaceFacts
  readonly result: SpaceResult
  readonly year: number
  readonly items: Items
  readonly besides: Besides
  /** Whom it is compared with, whatever value it has. */
  readonly find: FindCohort
}
