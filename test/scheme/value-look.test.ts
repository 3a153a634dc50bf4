import { expect, test } from 'vitest'
import type { Value } from '#shared/scheme/value.ts'
import { before, differenceText, lookText, valueLook } from '#shared/scheme/value-look.ts'

const metric = (id: 'events_hosted' | 'events_coorganised' | 'occupancy' | 'investment' | 'area'): Value => ({
  metric: id,
})

test.each<readonly [Value, number | null, string]>([
  [metric('events_hosted'), 1700, '1,700 场'],
  [metric('occupancy'), 0.2874, '28.74%'],
  [metric('occupancy'), null, '—'],
  [{ extra: '纳税总额' }, 20.9, '20.9'],
  [{ mark: 'expert' }, 86.5, '86.5 分'],
  [{ registry: 'monthsFiled' }, 25, '25 个月'],
  [{ flag: 'x' }, 1, '1'],
  [{ growth: metric('investment') }, -0.125, '-12.5%'],
  [{ years: 3, total: metric('events_hosted') }, 30, '30 场'],
  [
    {
      sum: [
        [metric('events_hosted'), 1],
        [metric('events_coorganised'), 1],
      ],
    },
    8,
    '8 场',
  ],
  // Half a 场 is none.
  [
    {
      sum: [
        [metric('events_hosted'), 1],
        [metric('events_coorganised'), 0.5],
      ],
    },
    6.5,
    '6.5',
  ],
  [
    {
      sum: [
        [metric('events_hosted'), 1],
        [metric('area'), 1],
      ],
    },
    8,
    '8',
  ],
  [{ ratio: [metric('events_hosted'), metric('events_coorganised')] }, 0.5, '50%'],
  [{ ratio: [metric('investment'), metric('area')] }, 0.1125, '0.1125 万元/平方米'],
  [{ ratio: [metric('occupancy'), metric('occupancy')] }, 0.5, '0.5'],
  [{ ratio: [{ extra: 'a' }, metric('area')] }, 0.5, '0.5'],
])('%j: %d', (value, number, text) => {
  expect(lookText(valueLook(value), number)).toBe(text)
})

test.each<readonly [Value, number, string]>([
  [metric('events_hosted'), 2, '2 场'],
  [metric('occupancy'), 0.0055, '0.55 个百分点'],
  [metric('occupancy'), 0.07, '7 个百分点'],
])('%j: a difference of %d', (value, number, text) => {
  expect(differenceText(valueLook(value), number)).toBe(text)
})

test.each([
  ['60%', '60% '],
  ['3', '3 '],
  ['22 场', '22 场'],
])('before Chinese words: %s', (text, apart) => {
  expect(before(text)).toBe(apart)
})
