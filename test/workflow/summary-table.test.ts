import { expect, test } from 'vitest'
import { writeXlsx } from '#server/file/xlsx-write.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { type SummarySpace, summaryTable } from '#shared/workflow/summary-table.ts'

const verified: SummarySpace = {
  ...{ code: 'WZ-LC-002', name: '示例·乙空间', state: '已核验' },
  // After midnight in Shanghai.
  ...{ submittedAt: '2026-01-30T16:00:00Z', verifiedAt: '2026-02-09T02:00:00Z' },
  ...{ onSite: '2026-02-06' as PlainDate, reason: null },
  metrics: { events_held: 22, occupancy: 0.2874, mentor_hours: 299.5 },
}
const submitted: SummarySpace = {
  ...{ code: 'WZ-LC-001', name: '示例·甲空间', state: '已提交', reason: null },
  ...{ submittedAt: '2026-01-31T15:59:59Z', verifiedAt: null, onSite: null, metrics: null },
}
const absent: SummarySpace = {
  ...{ code: 'WZ-LC-004', name: '示例·丁空间', state: '未报送', reason: '场地搬迁，申请缓报' },
  ...{ submittedAt: null, verifiedAt: null, onSite: null, metrics: null },
}
const silent: SummarySpace = { ...absent, code: 'WZ-LC-003', name: '示例·丙空间', reason: null }

const table = summaryTable({
  ...{ year: 2025, district: '鹿城区', metrics: ['events_held', 'occupancy', 'mentor_hours'] },
  spaces: [verified, absent, submitted, silent],
})

test('who reported, and who did not and why', () => {
  expect(table.title).toBe('鹿城区2025年度众创空间考核报告汇总表')
  expect(table.counts).toBe('应报4家，已报2家，已核验1家，未报2家')
  expect(table.columns.map(({ header, type }) => [header, type])).toEqual([
    ['空间编码', 'text'],
    ['空间名称', 'text'],
    ['报告状态', 'text'],
    ['提交日期', 'date'],
    ['核验日期', 'date'],
    ['现场核查日期', 'date'],
    ['活动场次（场）', 'integer'],
    ['工位使用率', 'percent'],
    ['导师辅导时长（小时）', 'decimal'],
  ])
  expect(table.rows).toEqual([
    ['WZ-LC-001', '示例·甲空间', '已提交', '2026-01-31', null, null, null, null, null],
    ['WZ-LC-002', '示例·乙空间', '已核验', '2026-01-31', '2026-02-09', '2026-02-06', 22, 0.2874, 299.5],
  ])
  expect(table.absent.rows).toEqual([
    ['WZ-LC-003', '示例·丙空间', '未说明'],
    ['WZ-LC-004', '示例·丁空间', '场地搬迁，申请缓报'],
  ])
})

test('can be written as a workbook', async () => {
  const bytes = await writeXlsx([
    { name: '汇总表', ...table },
    { name: '未报送', ...table.absent },
  ])
  expect(bytes.length).toBeGreaterThan(1000)
})
