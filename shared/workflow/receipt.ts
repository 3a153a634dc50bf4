import { chineseDay } from '#shared/base/chinese-day.ts'
import { codePointOrder } from '#shared/base/text.ts'
import { LEDGERS, type LedgerId } from '#shared/ledger/ledgers.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import { metricText } from '#shared/metric/metric-text.ts'
import { METRIC_GROUPS, METRIC_IDS, METRICS } from '#shared/metric/metrics.ts'
import type { Space } from '#shared/registry/space.ts'
import { shanghaiClock, shanghaiDay } from './deadline.ts'

/** A file that was handed in. */
export interface ReceivedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What a receipt is given for: one submitted revision. */
export interface ReceiptRequest {
  readonly space: Pick<Space, 'code' | 'name' | 'district'>
  readonly year: number
  readonly revision: number
  /** ISO 8601: when the server had it whole. */
  readonly submittedAt: string
  readonly files: readonly ReceivedFile[]
  /** Rows of each ledger that is in the report. */
  readonly rows: Partial<Record<LedgerId, number>>
  readonly metrics: Metrics
}

/**
 * What a receipt (回执) vouches for, as plain JSON: its checksum is the SHA-256 of this in canonical form. It is
 * free of words and looks, so that a later version of the program comes to the same checksum.
 */
export interface ReceiptContent extends ReceiptRequest {
  readonly receipt: 1
}

export function receiptContent(request: ReceiptRequest): ReceiptContent {
  const { space, year, revision, submittedAt, files, rows, metrics } = request
  return {
    receipt: 1,
    space: { code: space.code, name: space.name, district: space.district },
    ...{ year, revision, submittedAt },
    files: files
      .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }))
      .sort((a, b) => codePointOrder(a.path, b.path)),
    rows: Object.fromEntries(LEDGERS.flatMap(({ id }) => (id in rows ? [[id, rows[id]]] : []))),
    metrics: Object.fromEntries(METRIC_IDS.map((id) => [id, metrics[id]])) as Metrics,
  }
}

/** A line of two: what it is, and what it says. */
export type Fact = readonly [label: string, text: string]

/** A receipt as it is printed, stamped and kept. */
export interface ReceiptSheet {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly files: readonly ReceivedFile[]
  readonly ledgers: readonly Fact[]
  /** The metrics of the year's appraisal. */
  readonly metrics: readonly Fact[]
  readonly checksum: readonly string[]
}

/** @param sha256 of the content, 64 hexadecimal digits; shown in groups of eight that can be read aloud */
export function receiptSheet(content: ReceiptContent, sha256: string): ReceiptSheet {
  const { space, year, revision, submittedAt, files, rows, metrics } = content
  return {
    title: `${year}年度众创空间考核报告回执`,
    facts: [
      ['空间名称', space.name],
      ['空间编码', space.code],
      ['所属区县', space.district],
      ['报送', `第 ${revision} 次`],
      ['提交时间', `${chineseDay(shanghaiDay(submittedAt))} ${shanghaiClock(submittedAt)}`],
    ],
    files,
    ledgers: LEDGERS.map(({ id, title }) => [title, id in rows ? `${rows[id]}行` : '未报送']),
    metrics: METRIC_GROUPS[0]!.metrics.map((id) => [METRICS[id].title, metricText(id, metrics[id])]),
    checksum: sha256.match(/.{8}/g) ?? [],
  }
}
