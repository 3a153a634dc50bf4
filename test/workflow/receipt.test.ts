import { expect, test } from 'vitest'
import { canonicalSha256 } from '#server/file/canonical.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import { METRIC_IDS } from '#shared/metric/metrics.ts'
import { type ReceiptRequest, receiptContent, receiptSheet } from '#shared/workflow/receipt.ts'

const none = Object.fromEntries(METRIC_IDS.map((id) => [id, null])) as Metrics
const request: ReceiptRequest = {
  space: { code: 'WZ-LC-001', name: '示例·甲空间', district: '鹿城区' },
  year: 2025,
  revision: 2,
  submittedAt: '2026-01-31T15:59:59.500Z',
  files: [
    { path: '活动.csv', bytes: 120, sha256: 'b'.repeat(64) },
    { path: '基本情况.xlsx', bytes: 9000, sha256: 'a'.repeat(64) },
  ],
  rows: { events: 26, profile: 1 },
  metrics: { ...none, events_held: 22, occupancy: 0.2874, mentor_hours: 299.5 },
}
const content = receiptContent(request)

test('the content is the same however it was gathered', () => {
  const turned = receiptContent({
    ...request,
    files: [...request.files].reverse(),
    rows: { profile: 1, events: 26 },
    metrics: Object.fromEntries(Object.entries(request.metrics).reverse()) as Metrics,
    // As a registry row would come with more than is asked for.
    space: Object.assign({ contact: '张三' }, request.space),
  })
  expect(turned).toEqual(content)
  expect(canonicalSha256(turned)).toBe(canonicalSha256(content))
  expect(JSON.stringify(content)).not.toContain('张三')
})

test.each<[string, Partial<ReceiptRequest>]>([
  ['revision', { revision: 3 }],
  ['time', { submittedAt: '2026-01-31T15:59:59.501Z' }],
  ['file', { files: [request.files[0]!, { ...request.files[1]!, sha256: 'c'.repeat(64) }] }],
  ['row', { rows: { events: 27, profile: 1 } }],
  ['value', { metrics: { ...request.metrics, events_held: 23 } }],
])('another %s is another checksum', (_, change) => {
  expect(canonicalSha256(receiptContent({ ...request, ...change }))).not.toBe(canonicalSha256(content))
})

test('the sheet to be printed', () => {
  expect(receiptSheet(content, `${'01234567'.repeat(4)}${'89abcdef'.repeat(4)}`)).toEqual({
    title: '2025年度众创空间考核报告回执',
    facts: [
      ['空间名称', '示例·甲空间'],
      ['空间编码', 'WZ-LC-001'],
      ['所属区县', '鹿城区'],
      ['报送', '第 2 次'],
      ['提交时间', '2026年1月31日 23:59:59'],
    ],
    files: [request.files[1], request.files[0]],
    ledgers: [
      ['基本情况', '1行'],
      ['活动台账', '26行'],
      ['入驻台账', '未报送'],
      ['导师名册', '未报送'],
      ['辅导台账', '未报送'],
      ['补充指标', '未报送'],
    ],
    metrics: [
      ['活动场次', '22 场'],
      ['新注册企业数', '—'],
      ['工位使用率', '28.74%'],
      ['导师辅导场次', '—'],
      ['导师辅导时长', '299.5 小时'],
      ['活跃导师数', '—'],
      ['导师最少辅导场次', '—'],
      ['辅导覆盖率', '—'],
    ],
    checksum: [...Array(4).fill('01234567'), ...Array(4).fill('89abcdef')],
  })
})
