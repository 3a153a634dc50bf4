import type { PlainDate } from '#shared/base/plain-date.ts'
import { codePointOrder } from '#shared/base/text.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import { shanghaiDay } from './deadline.ts'

/** What the summary says of one space that was to report. */
export interface SummarySpace {
  readonly code: string
  readonly name: string
  /** Where its report stands, in Chinese; of one that did not report, 未报送 or the like. */
  readonly state: string
  /** ISO instants; null: not done. */
  readonly submittedAt: string | null
  readonly verifiedAt: string | null
  /** Day of the visit on site (现场核查). */
  readonly onSite: PlainDate | null
  /** Null: no report in force. */
  readonly metrics: Partial<Metrics> | null
  /** Why nothing was handed in, as the district found; null: nothing was said, or it was handed in. */
  readonly reason: string | null
}

export interface SummaryRequest {
  readonly year: number
  readonly district: string
  /** Those that are shown, in order. */
  readonly metrics: readonly MetricId[]
  readonly spaces: readonly SummarySpace[]
}

interface SummaryColumn {
  readonly header: string
  readonly type: 'text' | 'integer' | 'decimal' | 'percent' | 'date'
  readonly decimals?: number
}

/** A district's summary (汇总表) to print and stamp: those that reported, and those that did not and why. */
export interface SummaryTable {
  readonly title: string
  /** `应报15家，已报13家，已核验12家，未报2家` */
  readonly counts: string
  readonly columns: readonly SummaryColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly absent: {
    readonly columns: readonly SummaryColumn[]
    readonly rows: readonly (readonly string[])[]
  }
  readonly signing: readonly string[]
}

const text = (header: string): SummaryColumn => ({ header, type: 'text' })
const date = (header: string): SummaryColumn => ({ header, type: 'date' })

/** Spaces in the order of their codes; one that never submitted is among the absent. */
export function summaryTable({ year, district, metrics, spaces }: SummaryRequest): SummaryTable {
  const inOrder = [...spaces].sort((a, b) => codePointOrder(a.code, b.code))
  const reported = inOrder.filter(({ submittedAt }) => submittedAt !== null)
  const absent = inOrder.filter(({ submittedAt }) => submittedAt === null)
  const verified = reported.filter(({ verifiedAt }) => verifiedAt !== null).length
  const day = (instant: string | null) => (instant === null ? null : shanghaiDay(instant))
  return {
    title: `${district}${year}年度众创空间考核报告汇总表`,
    counts: `应报${spaces.length}家，已报${reported.length}家，已核验${verified}家，未报${absent.length}家`,
    columns: [
      ...[text('空间编码'), text('空间名称'), text('报告状态')],
      ...[date('提交日期'), date('核验日期'), date('现场核查日期')],
      ...metrics.map(metricColumn),
    ],
    rows: reported.map((space) => [
      ...[space.code, space.name, space.state],
      ...[day(space.submittedAt), day(space.verifiedAt), space.onSite],
      ...metrics.map((id) => space.metrics?.[id] ?? null),
    ]),
    absent: {
      columns: [text('空间编码'), text('空间名称'), text('未报送原因')],
      rows: absent.map(({ code, name, reason }) => [code, name, reason ?? '未说明']),
    },
    signing: ['填报单位（盖章）：', '填表人：', '负责人（签字）：', '日期：　　　　年　　月　　日'],
  }
}

function metricColumn(id: MetricId): SummaryColumn {
  const { title, unit, share, decimals } = METRICS[id]
  if (share) return { header: title, type: 'percent', decimals: decimals - 2 }
  return { header: `${title}（${unit}）`, type: decimals === 0 ? 'integer' : 'decimal', decimals }
}
