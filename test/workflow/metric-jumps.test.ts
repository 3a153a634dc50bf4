import { expect, test } from 'vitest'
import { metricJumps } from '#shared/workflow/metric-jumps.ts'

test('the biggest relative jump comes first; from nothing to something before all', () => {
  const before = {
    ...{ events_held: 10, workstations: 4, area: 20, occupancy: 0.5, income: 0, patents: null, jobs: 7 },
  }
  const after = {
    ...{ events_held: 5, workstations: 12, area: 20, occupancy: 0.6, income: 3, patents: 1, jobs: null },
  }
  expect(
    metricJumps(before, after).map(({ metric, before, after, share }) => [
      ...[metric, before, after, share === null ? null : Number(share.toFixed(4))],
    ]),
  ).toEqual([
    // 由 0 增至 3, and from no value to 1: in the order of the metrics.
    ['patents', null, 1, null],
    ['income', 0, 3, null],
    // No longer there.
    ['jobs', 7, null, null],
    ['workstations', 4, 12, 2],
    ['events_held', 10, 5, -0.5],
    ['occupancy', 0.5, 0.6, 0.2],
  ])
})

test('alike reports have none', () => {
  expect(metricJumps({ events_held: 3 }, { events_held: 3 })).toEqual([])
  // Of a value that never was into zero there is nothing to tell first.
  expect(
    metricJumps({ events_held: null, patents: 2 }, { events_held: 0, patents: 3 }).map(
      ({ metric }) => metric,
    ),
  ).toEqual(['patents', 'events_held'])
})
