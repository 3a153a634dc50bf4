import { chineseDay } from '#shared/base/chinese-day.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { STAGE, type Stage, stageMove } from './stage.ts'

/** What is known of an appraisal when it is to be moved. Counts are of the spaces taking part. */
export interface StageFacts {
  readonly stage: Stage
  /** The present day in Asia/Shanghai. */
  readonly today: PlainDate
  readonly reportDeadline: PlainDate | null
  readonly reviewDeadline: PlainDate | null
  readonly previewUntil: PlainDate | null
  readonly publicityUntil: PlainDate | null
  readonly spaces: number
  readonly hasScheme: boolean
  /** Reports that were submitted and neither verified nor returned. */
  readonly undecided: number
  /** Reports that were returned, and not verified since: they may come again until the review's last day. */
  readonly returned: number
  /** Reports opened again whose last day is not over. */
  readonly reopened: number
  /** The newest run; null where there is none. */
  readonly run: {
    readonly underScheme: boolean
    /** Nothing that it rests on has changed since. */
    readonly current: boolean
    /** It is what an edition published. */
    readonly published: boolean
  } | null
  readonly openFindings: number
  readonly openObjections: number
  /** Proposals that nobody has decided, without those to publish. */
  readonly openProposals: number
  readonly openPublications: number
}

export type HindranceId =
  | 'move'
  | 'spaces'
  | 'scheme'
  | 'deadlines'
  | 'reporting'
  | 'undecided'
  | 'returned'
  | 'reopened'
  | 'proposals'
  | 'run'
  | 'unchanged'
  | 'preview'
  | 'previewed'
  | 'publicity'
  | 'findings'
  | 'objections'

/** What still stands in the way of a move: a sentence that says what to do. */
export interface Hindrance {
  readonly id: HindranceId
  readonly text: string
}

type Guard = (facts: StageFacts) => Hindrance | null

const when =
  (
    id: HindranceId,
    holds: (facts: StageFacts) => boolean,
    text: string | ((facts: StageFacts) => string),
  ): Guard =>
  (facts) =>
    holds(facts) ? { id, text: typeof text === 'string' ? text : text(facts) } : null

const isOver = (day: PlainDate | null, today: PlainDate): boolean => day !== null && day < today

const SPACES = when('spaces', ({ spaces }) => spaces === 0, '没有空间参加本年度考核，请先导入空间名录')
const SCHEME = when('scheme', ({ hasScheme }) => !hasScheme, '考核方案还没有生效，请提请方案并由另一人复核')
const DEADLINES = when(
  'deadlines',
  ({ reportDeadline, reviewDeadline, today }) =>
    reportDeadline === null || reviewDeadline === null || isOver(reviewDeadline, today),
  '请设定报送截止日和审核截止日，审核截止日不早于今天',
)
const REPORTING = when(
  'reporting',
  ({ reportDeadline, today }) => !isOver(reportDeadline, today),
  ({ reportDeadline }) => `报送截止日（${told(reportDeadline)}）当天结束后才能进入审核`,
)
const UNDECIDED = when(
  'undecided',
  ({ undecided }) => undecided > 0,
  ({ undecided }) => `有 ${undecided} 份已提交的报告还没有核验或退回，请先处理`,
)
const RETURNED = when(
  'returned',
  ({ returned, reviewDeadline, today }) => returned > 0 && !isOver(reviewDeadline, today),
  ({ returned, reviewDeadline }) =>
    `有 ${returned} 份被退回的报告在审核截止日（${told(reviewDeadline)}）以前还可以重新提交`,
)
const REOPENED = when(
  'reopened',
  ({ reopened }) => reopened > 0,
  ({ reopened }) => `有 ${reopened} 份重新开放的报告还没有核验，请等它核验，或结束重新开放`,
)
const PROPOSALS = when(
  'proposals',
  ({ openProposals }) => openProposals > 0,
  ({ openProposals }) => `有 ${openProposals} 项提请还没有复核，请先复核或撤回`,
)
const RUN = when(
  'run',
  ({ run }) => !run?.underScheme || !run.current,
  ({ run }) => {
    if (!run) return '还没有计算，请先按生效的方案计算'
    return run.underScheme
      ? '最近一次计算之后数据又有变动，请重新计算'
      : '最近一次计算用的不是生效的方案，请重新计算'
  },
)
const PREVIEW = when(
  'preview',
  ({ previewUntil, today }) => previewUntil === null || isOver(previewUntil, today),
  '请设定预览截止日，不早于今天',
)
const PREVIEWED = when(
  'previewed',
  ({ previewUntil, today }) => !isOver(previewUntil, today),
  ({ previewUntil }) => `预览截止日（${told(previewUntil)}）当天结束后才能公示`,
)
const PUBLICITY = when(
  'publicity',
  ({ publicityUntil, today }) => !isOver(publicityUntil, today),
  ({ publicityUntil }) => `公示期到${told(publicityUntil)}，当天结束后才能发布`,
)
const FINDINGS = when(
  'findings',
  ({ openFindings }) => openFindings > 0,
  ({ openFindings }) => `有 ${openFindings} 条疑点还没有处理`,
)
const OBJECTIONS = when(
  'objections',
  ({ openObjections }) => openObjections > 0,
  ({ openObjections }) => `有 ${openObjections} 件异议还没有答复`,
)
const PUBLICATION_OPEN = when(
  'proposals',
  ({ openPublications }) => openPublications > 0,
  '发布已经提请，请先复核或撤回，再退回上一阶段',
)

/** What each stage asks for before it begins, in the order in which it is told. */
const BEFORE: Readonly<Record<Stage, readonly Guard[]>> = {
  preparing: [],
  reporting: [SPACES, SCHEME, DEADLINES],
  reviewing: [REPORTING],
  scoring: [SCHEME, UNDECIDED, RETURNED, REOPENED],
  preview: [UNDECIDED, REOPENED, PROPOSALS, RUN, PREVIEW],
  publicity: [PREVIEWED, OBJECTIONS, UNDECIDED, REOPENED, PROPOSALS, RUN],
  published: [PUBLICITY, OBJECTIONS, FINDINGS, UNDECIDED, REOPENED, PROPOSALS, RUN],
}

const UNCHANGED = when(
  'unchanged',
  ({ run }) => run?.published === true,
  '最近一次计算已经发布；要更正的，先改正并重新计算',
)

/** What a correction after publication asks for: a further edition of what was published. */
const CORRECTION: readonly Guard[] = [OBJECTIONS, FINDINGS, UNDECIDED, REOPENED, PROPOSALS, RUN, UNCHANGED]

const told = (day: PlainDate | null): string => (day === null ? '未设定' : chineseDay(day))

const apply = (guards: readonly Guard[], facts: StageFacts): Hindrance[] =>
  guards.flatMap((guard) => guard(facts) ?? [])

/**
 * What still hinders an appraisal from going to a stage (workflow: Stages of an appraisal); empty where nothing does.
 * One step back is hindered by nothing but a publication that is proposed.
 */
export function hindrancesTo(to: Stage, facts: StageFacts): Hindrance[] {
  const move = stageMove(facts.stage, to)
  if (!move) {
    const text =
      facts.stage === 'published'
        ? '结果已经发布，阶段不能再变动'
        : `不能从“${STAGE[facts.stage].title}”直接到“${STAGE[to].title}”，每次只能前进或退回一步`
    return [{ id: 'move', text }]
  }
  return apply(move.kind === 'back' ? [PUBLICATION_OPEN] : BEFORE[to], facts)
}

/** What still hinders the publication of results: the first edition, or a correction of what was published. */
export const hindrancesToPublish = (facts: StageFacts): Hindrance[] =>
  facts.stage === 'published' ? apply(CORRECTION, facts) : hindrancesTo('published', facts)
