/** The stages of an appraisal (考核阶段), in their order (workflow: Stages of an appraisal). */
export const STAGES = [
  'preparing',
  'reporting',
  'reviewing',
  'scoring',
  'preview',
  'publicity',
  'published',
] as const

export type Stage = (typeof STAGES)[number]

/** What each stage is called, and what happens in it. */
export const STAGE: Readonly<Record<Stage, { readonly title: string; readonly what: string }>> = {
  preparing: { title: '准备', what: '确定考核方案、参加考核的空间和各项期限' },
  reporting: { title: '填报', what: '空间上传并提交年度报告' },
  reviewing: { title: '审核', what: '区县核验或退回；被退回的可在审核期限内重新提交' },
  scoring: { title: '评分', what: '报送截止；市局计算、录入专家评分、处理疑点' },
  preview: { title: '预览', what: '空间查看自己的评分卡，可以提出异议' },
  publicity: { title: '公示', what: '名单和等级对外公示，仍受理异议' },
  published: { title: '发布', what: '结果定稿，不再改动；更正另出新版' },
}

/** A move of the appraisal from a stage to the next one, or one step back. */
export interface StageMove {
  readonly from: Stage
  readonly to: Stage
  readonly kind: 'forward' | 'back'
  /** A step back says why. */
  readonly needsReason: boolean
  /** One person of the city bureau proposes it, another confirms. */
  readonly needsTwo: boolean
}

/** Every move there is: one step on, one step back; nothing leads out of `published`. */
export const STAGE_MOVES: readonly StageMove[] = STAGES.flatMap((from, place) => {
  if (from === 'published') return []
  const next = STAGES[place + 1]!
  const before = STAGES[place - 1]
  const forward: StageMove = {
    ...{ from, to: next, kind: 'forward', needsReason: false },
    needsTwo: next === 'published',
  }
  return before
    ? [forward, { from, to: before, kind: 'back', needsReason: true, needsTwo: false } as const]
    : [forward]
})

/** The move between two stages; null where the table has none. */
export const stageMove = (from: Stage, to: Stage): StageMove | null =>
  STAGE_MOVES.find((move) => move.from === from && move.to === to) ?? null

/** Whether an appraisal has come as far as a stage. A year without an appraisal has come nowhere. */
export const hasReached = (stage: Stage | null, wanted: Stage): boolean =>
  stage !== null && STAGES.indexOf(stage) >= STAGES.indexOf(wanted)
