import { Tag, type Tone } from './tag.tsx'

const GRADE_TONES: Readonly<Record<string, Tone>> = {
  优秀: 'best',
  良好: 'good',
  合格: 'plain',
  基本合格: 'warn',
  不合格: 'bad',
}

/** A grade (等级). Names that a scheme has chosen itself stay plain. */
export const GradeTag = ({ grade }: { readonly grade: string }) => (
  <Tag tone={GRADE_TONES[grade] ?? 'plain'}>{grade}</Tag>
)

export type ResultStatus = 'scored' | 'vetoed' | 'exempt' | 'not_reported'

/** What became of a space in an appraisal, in words. */
export const RESULT_STATUS: Readonly<Record<ResultStatus, string>> = {
  scored: '参加排名',
  vetoed: '一票否决',
  exempt: '免评',
  not_reported: '未填报',
}

const STATUS_TONES: Readonly<Record<ResultStatus, Tone>> = {
  scored: 'plain',
  vetoed: 'bad',
  exempt: 'plain',
  not_reported: 'warn',
}

export const ResultStatusTag = ({ status }: { readonly status: ResultStatus }) => (
  <Tag tone={STATUS_TONES[status]}>{RESULT_STATUS[status]}</Tag>
)

export type Handing = 'missing' | 'draft' | 'submitted' | 'returned' | 'verified' | 'accepted'

/** How far a report is, in words. */
export const REPORT_STATUS: Readonly<Record<Handing, string>> = {
  missing: '未报送',
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  verified: '已核验',
  accepted: '已采信',
}

const HANDING_TONES: Readonly<Record<Handing, Tone>> = {
  missing: 'bad',
  draft: 'warn',
  submitted: 'good',
  returned: 'warn',
  verified: 'plain',
  accepted: 'plain',
}

export const ReportStatusTag = ({ status }: { readonly status: Handing }) => (
  <Tag tone={HANDING_TONES[status]}>{REPORT_STATUS[status]}</Tag>
)
