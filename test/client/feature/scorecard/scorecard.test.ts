import { describe, expect, it } from 'vitest'
import { filterLines } from '#client/feature/scorecard/ledger-lines.ts'
import { rowsBehind } from '#client/feature/scorecard/rows-behind.ts'
import { type LedgerLine, linesOf } from '#client/widget/ledger/lines.ts'
import { verdictSentence } from '#client/widget/ledger/verdict.ts'
import { METRIC_IDS } from '#shared/metric/metrics.ts'

const counted = { counted: true, reason: null, remark: null }

describe('the rows behind an indicator', () => {
  it.each([
    ['events', 'events', 'counted'],
    ['new_firms', 'tenants', 'newFirm'],
    ['occupancy', 'tenants', 'counted'],
    ['mentors_appointed', 'mentors', 'counted'],
    ['mentored_share', 'mentoring', 'counted'],
    ['area', 'profile', undefined],
  ])('%s: %s, %s', (id, ledger, rows) => {
    expect(rowsBehind({ id })?.search).toEqual({ ledger, rows })
  })

  it('are those of its metric where the indicator has a name of its own', () => {
    expect(rowsBehind({ id: 'i1', metrics: ['mentor_hours'] })?.search.ledger).toBe('mentoring')
    expect(rowsBehind({ id: 'expert_marks' })).toBeNull()
  })

  it('are known for every metric', () => {
    expect(METRIC_IDS.filter((id) => rowsBehind({ id }) === null)).toEqual([])
  })
})

describe('a verdict in words', () => {
  it.each([
    ['events', { ...counted, counted: false, reason: 'OUT_OF_YEAR' }, '日期不在考核年度内'],
    ['tenants', { ...counted, counted: false, reason: 'OUT_OF_YEAR' }, '在驻时间不在考核年度内'],
    ['mentors', { ...counted, counted: false, reason: 'OUT_OF_YEAR' }, '聘期不在考核年度内'],
    ['mentoring', { ...counted, remark: 'TENANT_UNKNOWN' }, '辅导对象当日不在驻，不计入辅导覆盖率'],
    ['tenants', { ...counted, newFirm: true }, '计为新注册企业'],
    [
      'tenants',
      { ...counted, newFirm: false, newFirmReason: 'FIRM_CLAIMED_TWICE' },
      '另有空间填报同一企业，暂不计为新注册企业，由市科技局认定',
    ],
    ['events', counted, ''],
  ] as const)('%s %o', (ledger, verdict, expected) => {
    expect(verdictSentence(ledger, verdict)).toBe(expected)
  })
})

describe('rows of a ledger', () => {
  const row = (number: number) => ({ file: 'a.csv', sheet: null, row: number, cells: ['x'] })
  const empty = { columns: [], rows: [] }
  const report = {
    ledgers: {
      profile: { columns: [], rows: [row(2)] },
      events: empty,
      tenants: { columns: [], rows: [row(2), row(3), row(4)] },
      mentors: empty,
      mentoring: empty,
      extras: empty,
    },
    verdicts: {
      tenants: [
        { ...counted, newFirm: true },
        counted,
        { counted: false, reason: 'TENANT_DUPLICATE', remark: null },
      ],
    },
  }
  const numbers = (lines: readonly LedgerLine[]) => lines.map((line) => line.row)

  it('have the verdict that stands in the same place', () => {
    expect(linesOf(report, 'tenants').map(({ verdict }) => verdict?.reason ?? null)).toEqual([
      null,
      null,
      'TENANT_DUPLICATE',
    ])
    expect(linesOf(report, 'profile').map(({ verdict }) => verdict)).toEqual([null])
  })

  it.each([
    [undefined, [2, 3, 4]],
    ['counted', [2, 3]],
    ['uncounted', [4]],
    ['newFirm', [2]],
  ] as const)('filtered by %s', (filter, expected) => {
    expect(numbers(filterLines(linesOf(report, 'tenants'), filter))).toEqual(expected)
  })
})
