import { describe, expect, test } from 'vitest'
import type { Metrics } from '#shared/metric/measurement.ts'
import { METRIC_IDS, type MetricId } from '#shared/metric/metrics.ts'
import { issue } from '#shared/reading/messages.ts'
import { raiseFindings } from '#shared/workflow/raise/raise-findings.ts'
import type { Figures, RaisingReport } from '#shared/workflow/raise/report.ts'
import { type OwnRecords, sharingOperator } from '#shared/workflow/raise/shared-records.ts'
import { slipAgainstLast, slipAgainstPeers } from '#shared/workflow/raise/unit-slip.ts'
import { day, eventRow, sessionRow } from '../metric/rows.ts'

// What the program raises, held against tables worked by hand.

const NOTHING = Object.fromEntries(METRIC_IDS.map((id) => [id, null])) as unknown as Metrics
const figures = (metrics: Partial<Record<MetricId, number>>, extras = {}): Figures => ({
  metrics: { ...NOTHING, ...metrics },
  extras,
})
const reportOf = (space: string, more: Partial<RaisingReport> = {}): RaisingReport => ({
  ...{ space, operator: null, creditCode: null, last: null, issues: [], versions: {} },
  ...figures({}),
  ...more,
})
const raised = (...reports: readonly RaisingReport[]) =>
  raiseFindings({ year: 2025, reports, contested: [], records: [] }).map(
    ({ space, code, text }) => `${space} ${code} ${text}`,
  )

describe('against last year', () => {
  // metric, last year, this year, what is raised: more than half, of what is large enough
  test.each<[MetricId, number, number, string | null]>([
    ['events_held', 20, 30, null],
    ['events_held', 20, 31, 'A JUMP 活动场次本年 31 场，上年 20 场，增加过半。'],
    ['events_held', 20, 10, null],
    ['events_held', 20, 9, 'A JUMP 活动场次本年 9 场，上年 20 场，减少过半。'],
    ['events_held', 3, 9, null],
    ['events_held', 3, 10, 'A JUMP 活动场次本年 10 场，上年 3 场，增加过半。'],
    ['events_held', 0, 12, 'A JUMP 活动场次本年 12 场，上年 0 场，上年为 0。'],
    ['events_held', 12, 0, 'A JUMP 活动场次本年 0 场，上年 12 场，减少过半。'],
    ['occupancy', 0.5, 0.7501, 'A JUMP 工位使用率本年 75.01%，上年 50%，增加过半。'],
    ['occupancy', 0.05, 0.15, null],
    [
      'income',
      320,
      3_500_000,
      `A UNIT_SLIP 总收入填报 3,500,000 万元，约为上年（320 万元）的 10,000 倍，疑似单位填错，请核对。`,
    ],
    [
      'income',
      3_500_000,
      320,
      `A UNIT_SLIP 总收入填报 320 万元，约为上年（3,500,000 万元）的 10,000 分之一，疑似单位填错，请核对。`,
    ],
    [
      'area',
      1200,
      120,
      `A UNIT_SLIP 总面积填报 120 平方米，约为上年（1,200 平方米）的 10 分之一，疑似单位填错，请核对。`,
    ],
    ['area', 1200, 1300, null],
  ])('%s %d → %d', (metric, last, now, expected) => {
    const found = raised(reportOf('A', { ...figures({ [metric]: now }), last: figures({ [metric]: last }) }))
    expect(found).toEqual(expected === null ? [] : [expected])
  })

  test('items of 补充指标 alike; without a report last year, nothing', () => {
    const now = figures({}, { 纳税总额: 90 })
    expect(raised(reportOf('A', { ...now, last: figures({}, { 纳税总额: 9 }) }))).toEqual([
      'A UNIT_SLIP 纳税总额填报 90，约为上年（9）的 10 倍，疑似单位填错，请核对。',
    ])
    expect(raised(reportOf('A', { ...now, last: figures({}, {}) }), reportOf('B', now))).toEqual([])
  })
})

describe('against the others', () => {
  const peers = [80, 100, 120, 150, 200]
  test.each<[number, readonly number[], number | null]>([
    // Median 120.
    [1200, peers, 10],
    [1_200_000, peers, 10_000],
    [90_000, peers, 1_000],
    [12, peers, 10],
    // Large, but so that nothing fits: between 10 and 1,000 times.
    [6000, peers, null],
    // Twice the largest is not apart.
    [400, peers, null],
    [1200, peers.slice(1), null],
    [0, peers, null],
  ])('%d among %j', (value, others, power) => {
    expect(slipAgainstPeers(value, others, 120)?.power ?? null).toBe(power)
  })

  test('only where its own past says nothing', () => {
    const others = peers.map((income, i) => reportOf(`P${i}`, figures({ income })))
    const found = (last: Figures | null) =>
      raised(...others, reportOf('A', { ...figures({ income: 1_200_000 }), last }))
    expect(found(null)).toEqual([
      'A UNIT_SLIP 总收入填报 1,200,000 万元，约为其他空间中位数（120 万元）的 10,000 倍，疑似单位填错，请核对。',
    ])
    expect(found(figures({ income: 1_100_000 }))).toEqual([])
  })
})

test.each<[number, number, number | null]>([
  [120, 10, 10],
  [121, 10, null],
  [84, 10, 10],
  [83, 10, null],
  [1_500, 1, 1_000],
  [1_501, 1, null],
  [1, 15_000, 10_000],
  [0, 10, null],
])('a slip against last year: %d after %d', (value, last, power) => {
  expect(slipAgainstLast(value, last)?.power ?? null).toBe(power)
})

test('warnings: those of a row each, those of a ledger together', () => {
  const at = (row: number) => ({ space: 'A', file: 'a.csv', sheet: null, row })
  const events = (row: number) => ({ ...issue('EVENT_DUPLICATE', at(row)), ledger: 'events' as const })
  const report = reportOf('A', {
    versions: { events: { id: 7 }, mentoring: { id: 8 } },
    issues: [
      events(3),
      events(9),
      {
        ...issue('MENTOR_DAY_LONG', at(4), '该导师2025年3月5日的辅导合计 13 小时，超过 12 小时'),
        ledger: 'mentoring',
      },
      { ...issue('TENANT_UNKNOWN', at(5)), ledger: 'mentoring' },
      { ...issue('LEDGER_MISSING', { space: 'A' }, '补充指标'), ledger: 'extras' },
      { ...issue('DATE_INVALID', at(6)), ledger: 'events' },
    ],
  })
  const found = raiseFindings({ year: 2025, reports: [report], contested: [], records: [] })
  expect(found.map(({ code, text, row }) => [code, text, row?.version ?? null, row?.row ?? null])).toEqual([
    ['MENTOR_DAY_LONG', '该导师2025年3月5日的辅导合计 13 小时，超过 12 小时，请核对。', 8, 4],
    ['EVENT_DUPLICATE', '活动台账有 2 行活动重复，均未计入：第 3、9 行。', null, null],
    ['TENANT_UNKNOWN', '辅导台账有 1 行辅导对象不在驻，计入场次，不计入辅导覆盖率：第 5 行。', null, null],
  ])
  const again = raiseFindings({
    ...{ year: 2025, contested: [], records: [] },
    reports: [{ ...report, versions: { events: { id: 9 }, mentoring: { id: 8 } } }],
  })
  // Another upload of the events' ledger: another finding. The mentoring ledger is the same.
  expect(again.map(({ key }, i) => key === found[i]!.key)).toEqual([true, false, true])
})

test('a claimed firm: a finding for each space, with no other space in its text', () => {
  const contenders = [
    { space: 'WZ-A', entered: day('2025-01-01') },
    { space: 'WZ-B', entered: day('2025-02-01') },
    { space: 'WZ-C', entered: day('2025-03-01') },
  ]
  const contested = [{ key: '', kind: '企业' as const, creditCode: '91X', contenders, winner: 'WZ-A' }]
  const found = raiseFindings({ year: 2025, reports: [], records: [], contested })
  expect(found.map(({ space, code }) => `${space} ${code}`)).toEqual(
    ['A', 'B', 'C'].map((letter) => `WZ-${letter} FIRM_CLAIMED_TWICE`),
  )
  expect(new Set(found.map(({ text }) => text)).size).toBe(1)
  expect(found[0]!.text).toMatch(/^企业 91X 也被另外 2 家空间填报/)
  expect(found[0]!.text).not.toMatch(/WZ-/)
})

describe('records of the same operator', () => {
  const own = (
    space: string,
    operator: string | null,
    creditCode: string | null,
    names: readonly string[],
  ): OwnRecords => {
    const place = (ledger: 'events' | 'mentoring', row: number) => ({
      ledger,
      version: 1,
      file: 'f',
      sheet: null,
      row,
    })
    return {
      report: { space, operator, creditCode },
      events: names.map((name, i) => ({ row: eventRow(name, '2025-03-05'), place: place('events', i + 2) })),
      mentoring: names.map((name, i) => ({
        ...{ row: sessionRow('2025-04-01', '张 伟', name), place: place('mentoring', i + 2) },
      })),
    }
  }
  const told = (...records: readonly OwnRecords[]) =>
    raiseFindings({ year: 2025, reports: [], contested: [], records }).map(
      ({ space, code, row, facts }) => `${space} ${code} ${row!.row} ${String(facts.others)}`,
    )

  test('by credit code or by name, each row of it in its own space', () => {
    expect(
      told(own('A', '甲公司', '91X', ['路演', '沙龙']), own('B', ' 甲 公司', null, ['沙 龙', '别的'])),
    ).toEqual(['A EVENT_SHARED 3 B', 'B EVENT_SHARED 2 A', 'A SESSION_SHARED 3 B', 'B SESSION_SHARED 2 A'])
    expect(
      told(own('A', '甲', '91X', ['沙龙']), own('B', '乙', '91X', ['沙龙']), own('C', '丙', null, ['沙龙'])),
    ).toEqual(['A EVENT_SHARED 2 B', 'B EVENT_SHARED 2 A', 'A SESSION_SHARED 2 B', 'B SESSION_SHARED 2 A'])
  })

  test('of other operators, of none, or twice in one report: nothing', () => {
    expect(told(own('A', '甲', null, ['沙龙', '沙龙']), own('B', '乙', null, ['沙龙']))).toEqual([])
    expect(told(own('A', null, null, ['沙龙']), own('B', null, null, ['沙龙']))).toEqual([])
  })

  test('the sentence names no person and no space', () => {
    const records = [own('A', '甲', null, ['沙龙']), own('B', '甲', null, ['沙龙'])]
    const texts = raiseFindings({ year: 2025, reports: [], contested: [], records }).map(({ text }) => text)
    expect(texts[0]).toBe(
      '同一运营主体的另一家空间也填报了同一条记录：活动“沙龙”（2025年3月5日）与其同名同日。',
    )
    expect(texts[2]).toBe(
      '同一运营主体的另一家空间也填报了同一条记录：2025年4月1日的这次辅导与其同日、同导师、同对象。',
    )
  })

  test('who shares an operator', () => {
    const reports = [
      own('A', '甲', '91X', []),
      own('B', '乙', '91X', []),
      own('C', '丙', null, []),
      own('D', ' 丙', '92', []),
      own('E', '丁', null, []),
    ].map(({ report }) => report)
    expect([...sharingOperator(reports)].sort()).toEqual(['A', 'B', 'C', 'D'])
  })
})
