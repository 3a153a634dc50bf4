import type { LedgerId } from '#shared/ledger/ledgers.ts'

/** What findings (疑点) are about, each with its Chinese name (workflow: Findings and objections). */
export const FINDING_TITLE = {
  FIRM_CLAIMED_TWICE: '企业被多家空间填报',
  UNIT_SLIP: '疑似单位填错',
  JUMP: '与上年相差过半',
  EVENT_SHARED: '同一运营主体重复使用活动',
  SESSION_SHARED: '同一运营主体重复使用辅导',
  SEATS_OVERBOOKED: '使用工位超出工位数',
  MENTOR_DAY_LONG: '导师单日辅导超过 12 小时',
  EVENT_DUPLICATE: '活动重复',
  TENANT_DUPLICATE: '入驻重复',
  MENTOR_DUPLICATE: '导师聘期重复',
  SESSION_DUPLICATE: '辅导重复',
  MENTOR_UNKNOWN: '辅导导师不在册',
  TENANT_UNKNOWN: '辅导对象不在驻',
  OUT_OF_YEAR: '日期不在年度内',
  NO_PARTICIPANTS: '活动无人参加',
  RAISED: '主管部门提出',
} as const satisfies Readonly<Record<string, string>>

export type FindingCode = keyof typeof FINDING_TITLE

export const FINDING_CODES = Object.keys(FINDING_TITLE) as FindingCode[]

/** The row that a finding is about, in the ledger's version that it stands in: another upload's row is another one. */
export interface FindingRow {
  readonly ledger: LedgerId
  readonly version: number
  readonly file: string
  readonly sheet: string | null
  readonly row: number
}

/** A finding as the program raises it. */
export interface RaisedFinding {
  readonly space: string
  readonly code: FindingCode
  /** All that the finding rests on: the same facts are the same finding, others are another one. */
  readonly key: string
  readonly row: FindingRow | null
  /** Chinese, for everybody who may read it, the space too: no other space's name, no personal data. */
  readonly text: string
  /** What the sentence rests on, for bureaus. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** What is decided of a finding. */
export const FINDING_DECISIONS = ['dismissed', 'row excluded', 'awarded', 'falsified'] as const

export type FindingDecision = (typeof FINDING_DECISIONS)[number]

export const DECISION_TITLE: Readonly<Record<FindingDecision, string>> = {
  dismissed: '不成立',
  'row excluded': '剔除该行',
  awarded: '认定归属',
  falsified: '认定弄虚作假',
}

/** Where a finding stands: decided, open, or no longer so in the report in force (已不存在). */
export const FINDING_STATES = ['open', ...FINDING_DECISIONS, 'lapsed'] as const

export type FindingState = (typeof FINDING_STATES)[number]

export const STATE_TITLE: Readonly<Record<FindingState, string>> = {
  ...DECISION_TITLE,
  open: '待处理',
  lapsed: '已不存在',
}

/** Ledgers whose rows are counted, and so can be excluded. */
const EXCLUDABLE: readonly LedgerId[] = ['events', 'tenants', 'mentors', 'mentoring']

/** What can be decided of a finding: a row excluded where it is about one, a firm awarded where it is claimed. */
export const decisionsOf = (code: FindingCode, ledger: LedgerId | null): readonly FindingDecision[] =>
  FINDING_DECISIONS.filter((decision) => {
    if (decision === 'row excluded') return ledger !== null && EXCLUDABLE.includes(ledger)
    return decision !== 'awarded' || code === 'FIRM_CLAIMED_TWICE'
  })
