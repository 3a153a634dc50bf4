import { describe, expect, it } from 'vitest'
import { concernsOf } from '#client/feature/city/attention.ts'
import { filterRanking, type RankedSpace } from '#client/feature/city/ranking-rows.ts'

const space = (code: string, more: Partial<RankedSpace> = {}): RankedSpace => ({
  space: code,
  name: `示例${code}`,
  district: '鹿城区',
  status: 'scored',
  indicators: [],
  adjustments: [],
  vetoes: [],
  held: false,
  total: 80,
  rank: 1,
  districtRank: 1,
  grade: '良好',
  ...more,
})

describe('the ranking', () => {
  const all = [
    space('WZ-LC-001'),
    space('WZ-LC-002', { grade: '优秀' }),
    space('WZ-RA-001', { district: '瑞安市' }),
    space('WZ-RA-002', { district: '瑞安市', status: 'exempt', grade: null }),
  ]
  it.each([
    [{}, ['WZ-LC-001', 'WZ-LC-002', 'WZ-RA-001', 'WZ-RA-002']],
    [{ district: '瑞安市' }, ['WZ-RA-001', 'WZ-RA-002']],
    [{ grade: '良好' }, ['WZ-LC-001', 'WZ-RA-001']],
    [{ status: 'exempt' as const }, ['WZ-RA-002']],
    [{ q: ' ra 002 ' }, ['WZ-RA-002']],
    [{ q: '示例WZ-LC', grade: '优秀' }, ['WZ-LC-002']],
    [{ q: '没有' }, []],
  ])('filtered by %o', (search, expected) => {
    expect(filterRanking(all, search).map(({ space }) => space)).toEqual(expected)
  })
})

describe('what needs attention', () => {
  it('is nothing in a year that is done', () => {
    expect(
      concernsOf({ outstanding: [], reports: [], openFindings: 0, openObjections: 0, ranking: null }),
    ).toEqual([])
  })

  it('counts each concern, and reports that came after the run', () => {
    const concerns = concernsOf({
      outstanding: [
        { status: 'missing', errors: 0 },
        { status: 'draft', errors: 3 },
        { status: 'submitted', errors: 0 },
      ],
      reports: [
        { at: '2026-01-03T00:00:00.000Z', inForce: 1 },
        { at: '2026-01-01T00:00:00.000Z', inForce: 1 },
        { at: '2026-01-04T00:00:00.000Z', inForce: null },
      ],
      openFindings: 12,
      openObjections: 2,
      ranking: {
        run: { at: '2026-01-02T00:00:00.000Z' },
        grades: ['优秀', '不合格'],
        results: [
          { status: 'vetoed', grade: '不合格' },
          { status: 'scored', grade: '优秀' },
        ],
      },
    })
    expect(concerns.map(({ id, count }) => `${id} ${count}`)).toEqual([
      'missing 1',
      'faulty 1',
      'submitted 1',
      'stale 1',
      'findings 12',
      'objections 2',
      'vetoed 1',
      'last-grade 1',
    ])
  })
})
