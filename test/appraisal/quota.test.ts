import { expect, test } from 'vitest'
import { places } from '#shared/appraisal/places.ts'
import type { Quota } from '#shared/scheme/grade.ts'

test.each<readonly [string, Quota, number, number]>([
  ['the top 20 %, rounded down', { share: 0.2 }, 14, 2],
  ['… up', { share: 0.2, round: 'up' }, 14, 3],
  ['… half up: 2.8', { share: 0.2, round: 'half' }, 14, 3],
  ['… half up: 2.4', { share: 0.2, round: 'half' }, 12, 2],
  ['… half up: 2.5', { share: 0.1, round: 'half' }, 25, 3],
  ['no binary dust: 0.07 of 100 is 7', { share: 0.07 }, 100, 7],
  ['… up as well', { share: 0.07, round: 'up' }, 100, 7],
  ['南京 2020: 40 % of 289', { share: 0.4 }, 289, 115],
  ['合肥: 30 % of a district of 3', { share: 0.3 }, 3, 0],
  ['… at least one', { share: 0.3, atLeast: 1 }, 3, 1],
  ['… of 7', { share: 0.3, atLeast: 1 }, 7, 2],
  ['浙江: the first 20', { count: 20 }, 7, 20],
  ['all', { share: 1 }, 7, 7],
  ['none', { count: 0 }, 7, 0],
])('%s', (_, quota, spaces, expected) => {
  expect(places(quota, spaces)).toBe(expected)
})
