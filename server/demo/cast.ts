import cast from '#data/demo/cast.json' with { type: 'json' }

/** What is wrong in a space's files of the last year, so that its report stays a draft. */
export type FaultName =
  | 'creditCode'
  | 'date'
  | 'choice'
  | 'column'
  | 'quote'
  | 'year'
  | 'required'
  | 'identity'

/** The part that a space plays in the demo's story; what is left out is left to chance. */
export interface Part {
  /** How good the space is in 2024, 0 to 1. */
  readonly merit?: number
  /** What it gains or loses of that a year. */
  readonly momentum?: number
  readonly workstations?: number
  readonly staff?: number
  readonly mentors?: number
  readonly filed?: string
  readonly opened?: string
  /** Since when its filing is cancelled (取消). */
  readonly cancelled?: string
  /** The name that it had until the end of the first year. */
  readonly formerName?: string
  readonly leaseEnded?: boolean
  /** Lets its tenants stay beyond the term (超期入驻). */
  readonly lax?: boolean
  /** Hands in photographs of its events. */
  readonly evidence?: boolean
  /** Years for which it hands in nothing. */
  readonly absent?: readonly number[]
  /** Years for which its report lacks the 辅导台账. */
  readonly noMentoring?: readonly number[]
  readonly fault?: FaultName
}

const parts = cast as Readonly<Record<string, Part>>

export const partOf = (spaceCode: string): Part => parts[spaceCode] ?? {}
