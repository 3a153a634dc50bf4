import { appraise } from '#shared/appraisal/appraise.ts'
import type { AppraisalResult, SpaceFacts } from '#shared/appraisal/city.ts'
import type { RunInputs } from '#shared/appraisal/run-inputs.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { District, Space } from '#shared/registry/space.ts'
import type { Scheme } from '#shared/scheme/document.ts'

/** A report in force as a snapshot names it: which revision, and the hash of what stands in each of its ledgers. */
export interface SnapshotReport {
  readonly space: string
  readonly revision: number
  /** SHA-256 of each ledger's rows as they are stored. */
  readonly ledgers: Readonly<Partial<Record<LedgerId, string>>>
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

/** What a bureau decided that bears on the numbers. */
export interface SnapshotDecisions {
  /** Firms claimed by several spaces: for which of them each counts, null for none, by the claim's key. */
  readonly claims: readonly (readonly [key: string, space: string | null])[]
  /** Rows that do not count. */
  readonly excludedRows: readonly {
    readonly space: string
    readonly ledger: LedgerId
    readonly file: string
    readonly sheet: string | null
    readonly row: number
  }[]
  /** Spaces whose falsehood was decided (弄虚作假). */
  readonly falsified: readonly string[]
}

/**
 * All that a year's published results rest on (workflow: `published` freezes a snapshot): with it and nothing else
 * they can be worked out again.
 */
export interface Snapshot extends AppraisalResult {
  /** Of the snapshot's own shape. */
  readonly format: 1
  /** Version of the program that made it. */
  readonly program: string
  readonly year: number
  readonly edition: number
  readonly scheme: { readonly id: string; readonly version: string; readonly document: Scheme }
  /** The registry rows used: of every space with a report in force or taking part. */
  readonly registry: { readonly districts: readonly District[]; readonly spaces: readonly Space[] }
  readonly reports: readonly SnapshotReport[]
  readonly inputs: RunInputs
  readonly decisions: SnapshotDecisions
  /** Spaces that the appraisal left out, with the reason. */
  readonly excluded: readonly { readonly space: string; readonly reason: string }[]
  /** What each space was appraised by, values of earlier years among it. */
  readonly facts: readonly SpaceFacts[]
}

/** Works a snapshot's results out again from its own facts; says whether they come out the same. */
export function replays({ scheme, year, facts, results, districts }: Snapshot): boolean {
  const appraisal = appraise(scheme.document, { year, spaces: facts })
  if (!appraisal.ok) return false

  return sameJson(appraisal.results, results) && sameJson(appraisal.districts, districts)
}

/** Whether two pieces of plain data are equal, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = (value: object) => Object.keys(value).filter((key) => Reflect.get(value, key) !== undefined)
  const own = keys(a)
  return (
    own.length === keys(b).length &&
    own.every((key) => Object.hasOwn(b, key) && sameJson(Reflect.get(a, key), Reflect.get(b, key)))
  )
}
