import { expect, test } from 'vitest'
import { holds } from '#shared/appraisal/holds.ts'
import type { When } from '#shared/scheme/when.ts'
import { report, space } from './facts.ts'

const own = space('WZ-1', {
  report: report({ events_held: 5, occupancy: 0.3 }, { unmet: ['staff'] }),
  flags: ['safety'],
  findings: ['falsified'],
})
const events = { metric: 'events_held' } as const
const yes: When = { flag: 'safety' }
const no: When = { flag: 'moved' }

test.each<readonly [When, boolean]>([
  [{ value: events, above: 5 }, false],
  [{ value: events, above: 4 }, true],
  [{ value: events, atLeast: 5 }, true],
  [{ value: events, atLeast: 6 }, false],
  [{ value: events, below: 5 }, false],
  [{ value: events, below: 6 }, true],
  [{ value: events, atMost: 5 }, true],
  [{ value: events, atMost: 4 }, false],
  [{ value: events, atLeast: 2, below: 5 }, false],
  [{ value: { metric: 'occupancy' }, above: 0.3 }, false],
  // Without a value no comparison is true.
  [{ value: { metric: 'jobs' }, below: 5 }, false],
  [{ not: { value: { metric: 'jobs' }, below: 5 } }, true],
  [yes, true],
  [no, false],
  [{ finding: 'falsified' }, true],
  [{ anyCondition: ['premises', 'staff'], is: 'unmet' }, true],
  [{ anyCondition: ['premises', 'events'], is: 'unmet' }, false],
  [{ anyCondition: ['staff'], is: 'met' }, false],
  [{ all: [yes, no] }, false],
  [{ all: [yes, { not: no }] }, true],
  [{ any: [no, yes] }, true],
  [{ any: [no, no] }, false],
])('%j: %s', (when, expected) => {
  expect(holds(when, { space: own, year: 2025, marked: null })).toBe(expected)
})

test('no condition is unmet without a report', () => {
  const subject = { space: { ...own, report: null }, year: 2025, marked: null }
  expect(holds({ anyCondition: ['staff'], is: 'unmet' }, subject)).toBe(false)
})
