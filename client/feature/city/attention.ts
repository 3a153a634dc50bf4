import type { Handing, ResultStatus } from '#client/widget/standing.tsx'

/** Something that someone ought to look at, and where. */
export interface Concern {
  readonly id: string
  readonly tone: 'bad' | 'warn' | 'calm'
  readonly count: number
  readonly text: string
  readonly at:
    | {
        readonly to: '/ranking'
        readonly search: { readonly status?: ResultStatus; readonly grade?: string }
      }
    | { readonly to: '/reports'; readonly search: { readonly status?: Handing; readonly faulty?: true } }
    | { readonly to: '/findings' | '/objections'; readonly search: { readonly standing: 'open' } }
}

interface Facts {
  readonly outstanding: readonly { readonly status: Handing; readonly errors: number }[]
  /** Reports as they stand; null while they are not known. */
  readonly reports: readonly { readonly at: string | null; readonly inForce: number | null }[] | null
  /** Findings and objections that nobody has decided. */
  readonly openFindings: number
  readonly openObjections: number
  readonly ranking: {
    readonly run: { readonly at: string }
    readonly grades: readonly string[]
    readonly results: readonly { readonly status: ResultStatus; readonly grade: string | null }[]
  } | null
}

/** What needs attention, gravest first; nothing that does not occur. */
export function concernsOf({
  outstanding,
  reports,
  openFindings,
  openObjections,
  ranking,
}: Facts): Concern[] {
  const waiting = (status: Handing) => outstanding.filter((report) => report.status === status).length
  const results = ranking?.results ?? []
  const lastGrade = ranking?.grades[ranking.grades.length - 1]
  const since = ranking
    ? (reports ?? []).filter(({ at, inForce }) => inForce !== null && at !== null && at > ranking.run.at)
        .length
    : 0
  const concerns: Concern[] = [
    {
      id: 'missing',
      tone: 'bad',
      count: waiting('missing'),
      text: '家空间未报送',
      at: { to: '/reports', search: { status: 'missing' } },
    },
    {
      id: 'faulty',
      tone: 'bad',
      count: outstanding.filter(({ errors }) => errors > 0).length,
      text: '家空间的报送有错误，需修改后重新上传',
      at: { to: '/reports', search: { faulty: true } },
    },
    {
      id: 'submitted',
      tone: 'warn',
      count: waiting('submitted'),
      text: '家空间的报送待核验',
      at: { to: '/reports', search: { status: 'submitted' } },
    },
    {
      id: 'returned',
      tone: 'warn',
      count: waiting('returned'),
      text: '家空间的报送已退回，待重新提交',
      at: { to: '/reports', search: { status: 'returned' } },
    },
    {
      id: 'stale',
      tone: 'warn',
      count: since,
      text: '份报送在最近一次计算之后更新，需重新计算',
      at: { to: '/ranking', search: {} },
    },
    {
      id: 'findings',
      tone: 'warn',
      count: openFindings,
      text: '条疑点待处理',
      at: { to: '/findings', search: { standing: 'open' } },
    },
    {
      id: 'objections',
      tone: 'bad',
      count: openObjections,
      text: '件异议待答复',
      at: { to: '/objections', search: { standing: 'open' } },
    },
    {
      id: 'vetoed',
      tone: 'bad',
      count: results.filter(({ status }) => status === 'vetoed').length,
      text: '家空间被一票否决',
      at: { to: '/ranking', search: { status: 'vetoed' } },
    },
    {
      id: 'last-grade',
      tone: 'calm',
      count: results.filter(({ grade }) => grade !== null && grade === lastGrade).length,
      text: `家空间等级为${lastGrade ?? ''}`,
      at: { to: '/ranking', search: { grade: lastGrade } },
    },
  ]
  return concerns.filter(({ count }) => count > 0)
}
