import { expect, test } from 'vitest'
import city2024 from '#data/schemes/city-2024.json' with { type: 'json' }
import type { Metrics } from '#shared/metric/measurement.ts'
import { report } from '#test/appraisal/facts.ts'
import { appraised, appraisedAlone, scored } from './appraised.ts'

const sound = { tenants_year_end: 30, firms_year_end: 24, new_firms: 8, mentor_sessions_min: 4 }
const withMetrics = (code: string, metrics: Partial<Metrics>) =>
  scored(code, 90, { report: report({ ...sound, ...metrics }) })

test.each<readonly [what: string, metrics: Partial<Metrics>, vetoes: readonly string[]]>([
  ['all as it should be', {}, []],
  ['19 tenants', { tenants_year_end: 19, firms_year_end: 19 }, ['tenants']],
  ['20 tenants', { tenants_year_end: 20, firms_year_end: 20 }, []],
  ['firms exactly two thirds', { tenants_year_end: 30, firms_year_end: 20 }, []],
  ['one firm less', { tenants_year_end: 30, firms_year_end: 19 }, ['tenants']],
  ['14 of 20 are more than two thirds', { tenants_year_end: 20, firms_year_end: 14 }, []],
  ['13 of 20 are less', { tenants_year_end: 20, firms_year_end: 13 }, ['tenants']],
  // 13333/20000 = 0.66665, which a ratio of four decimals would take for two thirds.
  ['just less than two thirds', { tenants_year_end: 20_000, firms_year_end: 13_333 }, ['tenants']],
  ['no less than two thirds', { tenants_year_end: 20_000, firms_year_end: 13_334 }, []],
  ['4 new firms', { new_firms: 4 }, ['new_firms']],
  ['5 new firms', { new_firms: 5 }, []],
  ['a mentor with one session', { mentor_sessions_min: 1 }, ['mentors']],
  ['a mentor with none', { mentor_sessions_min: 0 }, ['mentors']],
  ['each mentor two', { mentor_sessions_min: 2 }, []],
  ['no mentor appointed: none with fewer than two', { mentor_sessions_min: null }, []],
  [
    'everything at once',
    { tenants_year_end: 19, firms_year_end: 5, new_firms: 0, mentor_sessions_min: 1 },
    ['tenants', 'new_firms', 'mentors'],
  ],
])('%s', (_, metrics, vetoes) => {
  expect(appraisedAlone(city2024, withMetrics('a', metrics))).toMatchObject({
    vetoes,
    status: vetoes.length > 0 ? 'vetoed' : 'scored',
    grade: vetoes.length > 0 ? '不合格' : '合格',
    total: 90,
  })
})

test('a vetoed space has points, and no rank that another one could miss', () => {
  const results = appraised(city2024, [
    withMetrics('a', { new_firms: 4 }),
    withMetrics('b', {}),
    withMetrics('c', {}),
  ])
  expect(results.map(({ space, rank }) => [space, rank])).toEqual([
    ['b', 1],
    ['c', 1],
    ['a', null],
  ])
})
