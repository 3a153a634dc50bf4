import { expect, test } from 'vitest'
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import { appraise } from '#shared/appraisal/appraise.ts'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import type { ConditionId } from '#shared/metric/conditions.ts'
import { report, space } from './facts.ts'
import { sound } from './schemes.ts'

type Row = readonly [
  code: string,
  district: string,
  // events, participants, new firms, occupancy, active mentors, sessions, mentored share, over-term share
  metrics: readonly (number | null)[],
  unmet: readonly ConditionId[],
  monthsFiled?: number,
]

// The ledgers of an invented city, counted; 2025.
const rows: readonly Row[] = [
  ['WZ-0303-005', '龙湾区', [4, 375, 4, 1, 7, 18, 0.6429, 0.4615], ['usable', 'tenants', 'events']],
  ['WZ-0304-003', '瓯海区', [18, 11135, 9, 1, 7, 34, 0.4043, 0.4], [], 0],
  ['WZ-0304-004', '瓯海区', [9, 315, 12, 1, 1, 15, 0.1282, 0.4], ['mentors']],
  ['WZ-0305-009', '洞头区', [21, 5470, 3, 0.1068, 5, 9, 0.25, 0.4], ['new_firms']],
  ['WZ-0324-007', '永嘉县', [4, 1675, 8, 0.8214, 0, 0, 0, 0.4], ['events']],
  ['WZ-0326-008', '平阳县', [32, 14835, 15, 1, 10, 54, 0.55, 0.4], []],
  ['WZ-0328-002', '文成县', [6, 3190, 0, 0, 7, 25, null, null], []],
  ['WZ-0329-001', '泰顺县', [34, 17725, 10, 1, 9, 44, 0.5588, 0.4], []],
  ['WZ-0381-006', '瑞安市', [22, 9865, 9, 1, 8, 69, 0.587, 0.3001], []],
]

const spaces: readonly SpaceFacts[] = [
  ...rows.map(([code, district, metrics, unmet, monthsFiled = 24]) => {
    const [
      events_held,
      event_participants,
      new_firms,
      occupancy,
      mentors_active,
      mentor_sessions,
      mentored_share,
      over,
    ] = metrics
    return space(code, {
      district,
      monthsFiled,
      report: report(
        {
          events_held,
          event_participants,
          new_firms,
          occupancy,
          mentors_active,
          mentor_sessions,
          mentored_share,
          over_term_share: over,
        },
        { unmet },
      ),
    })
  }),
  space('WZ-0381-010', { district: '瑞安市', report: null }),
]

test('the default scheme over a city of ten', () => {
  const appraisal = appraise(sound(wenzhou), { year: 2025, spaces })
  if (!appraisal.ok) throw new Error('not appraised')
  expect(
    appraisal.results.map(({ space, indicators, adjustments, total, rank, grade }) => [
      space,
      indicators.map(({ score }) => score),
      adjustments.map(({ score }) => score),
      total,
      rank,
      grade,
    ]),
  ).toEqual([
    // 8 scored: one 优秀. 15 firms and more stay 30 points; 54 sessions: 6 + 4/48 × 42 = 9.5.
    ['WZ-0326-008', [15, 5, 30, 25, 8, 9.5, 5.6], [-2], 96.1, 1, '优秀'],
    // 6 + 4/48 × 32 = 8.666…; 4.2 + 2.8/0.5 × 0.2588 = 5.649…
    ['WZ-0329-001', [15, 5, 27, 25, 8, 8.67, 5.65], [-2], 92.32, 2, '良好'],
    ['WZ-0381-006', [15, 5, 25.5, 25, 8, 10, 5.81], [-2], 92.31, 3, '良好'],
    // 77.90 would be 良好, but it has too few mentors.
    ['WZ-0304-004', [10.6, 3.86, 30, 25, 2.4, 6.25, 1.79], [-2], 77.9, 4, '合格'],
    ['WZ-0303-005', [7.2, 4.1, 18, 25, 7.47, 6.5, 6.12], [-2], 72.39, 5, '合格'],
    ['WZ-0324-007', [7.2, 5, 24, 21.33, 0, 0, 0], [-2], 55.53, 6, '不合格'],
    ['WZ-0305-009', [15, 5, 13.5, 2.67, 6.4, 4.5, 3.5], [-2], 48.57, 7, '不合格'],
    ['WZ-0328-002', [9.4, 5, 0, 0, 7.47, 7.08, 0], [], 28.95, 8, '不合格'],
    // Filed in December: points, but no rank and no grade.
    ['WZ-0304-003', [14.2, 5, 25.5, 25, 7.47, 7.83, 4.78], [-2], 87.78, null, null],
    ['WZ-0381-010', [], [], null, null, '不合格'],
  ])
  expect(appraisal.districts.find(({ district }) => district === '瑞安市')).toEqual({
    district: '瑞安市',
    spaces: 2,
    scored: 1,
    mean: 92.31,
    median: 92.31,
    best: 92.31,
    grades: { 良好: 1, 不合格: 1 },
  })
})
