import { expect, test } from 'vitest'
import { valuesByScale } from '#shared/appraisal/values-by-scale.ts'
import type { Indicator } from '#shared/scheme/document.ts'
import { cityOf, report, space } from './facts.ts'
import { pointPerEvent, schemeOf, sound } from './schemes.ts'

const pair: Indicator = {
  id: 'tenants',
  max: 10,
  rule: {
    form: 'parts',
    parts: [
      { max: 5, value: { metric: 'tenants_entered' }, rule: { form: 'best' } },
      {
        max: 5,
        value: { ratio: [{ metric: 'tenants_entered' }, { metric: 'tenants_served' }] },
        rule: { form: 'best' },
      },
    ],
  },
}
const marked: Indicator = { ...pointPerEvent, id: 'site', value: { mark: 'expert' } }

const own = (code: string, events_held: number, entered: number, served: number, kind = '综合型') =>
  space(code, {
    ...{ kind, marks: { site: [8, 9] } },
    report: report({ events_held, tenants_entered: entered, tenants_served: served }),
  })
const city = cityOf(
  own('a', 7, 1, 4),
  own('b', 3, 2, 8),
  own('c', 3, 0, 0),
  own('d', 9, 3, 4, '专业化'),
  space('e', { report: null }),
)

test('each value once, rising, and how many have one; parts by themselves', () => {
  expect(valuesByScale(sound(schemeOf([pointPerEvent, pair, marked])), city)).toEqual([
    {
      events: [{ spaces: 4, values: [3, 7, 9] }],
      // 0/0 is no value.
      tenants: [
        { spaces: 4, values: [0, 1, 2, 3] },
        { spaces: 3, values: [0.25, 0.75] },
      ],
      site: [{ spaces: 4, values: [8.5] }],
    },
  ])
})

test('each document has the spaces of its kinds, under the same ids too', () => {
  const scheme = sound([
    schemeOf([pointPerEvent], { appliesTo: { kind: ['综合型'] } }),
    schemeOf([pointPerEvent], { appliesTo: { kind: ['专业化'] } }),
  ])
  expect(valuesByScale(scheme, city)).toEqual([
    { events: [{ spaces: 3, values: [3, 7] }] },
    { events: [{ spaces: 1, values: [9] }] },
  ])
})
