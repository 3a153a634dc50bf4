import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerRows } from '#shared/ledger/ledgers.ts'
import type { ConditionId } from './conditions.ts'
import type { MetricId } from './metrics.ts'

/** The ledgers whose every row has a verdict. */
export type JudgedLedger = 'events' | 'tenants' | 'mentors' | 'mentoring'

/** Why a row is not counted (metrics: Which rows count). */
export type Reason =
  | 'OUT_OF_YEAR'
  | 'NO_PARTICIPANTS'
  | 'EVENT_DUPLICATE'
  | 'TENANT_DUPLICATE'
  | 'MENTOR_DUPLICATE'
  | 'MENTOR_UNKNOWN'
  | 'SESSION_DUPLICATE'
  /** Taken out by a bureau's decision on a finding (see `measure-without.ts`). */
  | 'ROW_EXCLUDED'

/** What became of a row: counted, or not and why; and what is odd about a counted one. */
export interface Verdict {
  readonly counted: boolean
  readonly reason: Reason | null
  readonly remark: 'TENANT_UNKNOWN' | null
  /** Tenant rows only: the row makes a new firm, or would but for another space's claim. */
  readonly newFirm?: boolean
  readonly newFirmReason?: 'FIRM_CLAIMED_TWICE'
}

/** One verdict a row, in the rows' order. */
export type Verdicts = { readonly [L in JudgedLedger]: readonly Verdict[] }

/** The value of each metric, rounded to its decimals; null is no value, which is not zero. */
export type Metrics = { readonly [M in MetricId]: number | null }

/** A firm (or sole proprietor) that the report's rows claim as newly registered. Other spaces may claim it too. */
export interface Claim {
  readonly kind: '企业' | '个体工商户'
  readonly creditCode: string
  /** The earliest `entered` among the rows that claim it. */
  readonly entered: PlainDate
  /** Whether a row that claims it has at least one seat. */
  readonly seated: boolean
}

export interface ConditionResult {
  readonly id: ConditionId
  readonly state: 'met' | 'unmet' | 'unknown'
  /** What was found and what is asked for, in Chinese, numbers included: `工位 18 个,面积 1,700 平方米`. */
  readonly value: string
  readonly bar: string
}

/** A warning across rows that is no row's verdict. */
export interface CrossRowWarning {
  readonly code: 'SEATS_OVERBOOKED' | 'MENTOR_DAY_LONG'
  readonly ledger: JudgedLedger
  /** The row to look at first: an index into the ledger's rows. */
  readonly row: number
  readonly day: PlainDate
  /** SEATS_OVERBOOKED: the peak of seats in the year, and the workstations there are. */
  readonly peak?: number
  readonly workstations?: number
  /** MENTOR_DAY_LONG: the mentor's hours on that day. */
  readonly hours?: number
}

/** What counting a report needs to know besides its rows. */
export interface MeasuringContext {
  readonly year: number
  /** The space's day of opening (启用日期); null: open all year. */
  readonly opened: PlainDate | null
}

/** All that counting one report gives, before claims of other spaces on the same firms are settled. */
export interface Measurement {
  readonly metrics: Metrics
  readonly verdicts: Verdicts
  readonly claims: readonly Claim[]
  readonly warnings: readonly CrossRowWarning[]
}

export type Measure = (rows: LedgerRows, context: MeasuringContext) => Measurement
