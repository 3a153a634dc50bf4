/** What is decided of an objection (异议). */
export const OBJECTION_DECISIONS = ['upheld', 'rejected'] as const

export type ObjectionDecision = (typeof OBJECTION_DECISIONS)[number]

/** Where an objection stands: an anonymous one is noted and not taken. */
export const OBJECTION_STATES = ['open', ...OBJECTION_DECISIONS, 'not taken'] as const

export type ObjectionState = (typeof OBJECTION_STATES)[number]

export const OBJECTION_STATE_TITLE: Readonly<Record<ObjectionState, string>> = {
  open: '待处理',
  upheld: '成立',
  rejected: '不成立',
  'not taken': '匿名，不受理',
}

export const objectionState = ({
  taken,
  decision,
}: {
  readonly taken: boolean
  readonly decision: { readonly decision: ObjectionDecision } | null
}): ObjectionState => (taken ? (decision?.decision ?? 'open') : 'not taken')
