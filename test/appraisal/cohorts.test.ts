import { describe, expect, test } from 'vitest'
import { appraise } from '#shared/appraisal/appraise.ts'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import type { Rule } from '#shared/scheme/rule/rule.ts'
import { cityOf, withEvents } from './facts.ts'
import { eventsBy, schemeOf, sound } from './schemes.ts'

const more = {
  vetoes: [{ id: 'falsified', when: { finding: 'falsified' as const } }],
  exemptions: [{ id: 'new', when: { value: { registry: 'monthsFiled' as const }, below: 6 } }],
}

/** Points by space under one rule; with ↑ where all spaces had to be compared. */
function points(rule: Rule, spaces: readonly SpaceFacts[]): Record<string, string> {
  const appraisal = appraise(sound(schemeOf([eventsBy(rule)], more)), cityOf(...spaces))
  if (!appraisal.ok) throw new Error('not appraised')
  return Object.fromEntries(
    appraisal.results.map(({ space, indicators }) => [
      space,
      indicators.map(({ score, cohortFallback }) => `${score}${cohortFallback ? '↑' : ''}`).join(),
    ]),
  )
}

const inYueqing = { district: '乐清市' }
const vetoed = { findings: ['falsified'] }
const exempt = { monthsFiled: 5 }

describe('who is compared', () => {
  const spaces = [
    withEvents('a', 4),
    withEvents('b', 5),
    withEvents('c', 8),
    withEvents('d', 10, inYueqing),
    withEvents('e', 20, inYueqing),
  ]

  test('all', () => {
    expect(points({ form: 'best' }, spaces)).toEqual({ a: '2', b: '2.5', c: '4', d: '5', e: '10' })
  })

  test('a district of three among itself; one of two falls back to all', () => {
    expect(points({ form: 'best', cohort: 'district' }, spaces)).toEqual({
      a: '5',
      b: '6.25',
      c: '10',
      d: '5↑',
      e: '10↑',
    })
  })

  test('the kind', () => {
    const kinds = spaces.map((own, i) => ({ ...own, kind: i % 2 === 0 ? '综合型' : '专业化' }))
    expect(points({ form: 'best', cohort: 'kind' }, kinds)).toEqual({
      a: '2',
      b: '2.5↑',
      c: '4',
      d: '5↑',
      e: '10',
    })
  })

  test('a space without value makes no points and is in no cohort', () => {
    const gap = [withEvents('a', null), ...spaces.slice(1)]
    expect(points({ form: 'minMax', cohort: 'district' }, gap)).toEqual({
      a: '0',
      b: '0↑',
      c: '2↑',
      d: '3.33↑',
      e: '10↑',
    })
  })

  test('with fewer than three in all there is nothing to fall back from', () => {
    expect(points({ form: 'mean' }, [withEvents('a', 2), withEvents('b', 6)])).toEqual({ a: '5', b: '10' })
  })
})

describe('vetoed and exempt spaces', () => {
  const spaces = [
    withEvents('a', 2),
    withEvents('b', 4),
    withEvents('c', 6),
    withEvents('v', 10, vetoed),
    withEvents('x', 0, exempt),
  ]

  test('are in nobody else’s cohort, and each in its own', () => {
    expect(points({ form: 'best' }, spaces)).toEqual({ a: '3.33', b: '6.67', c: '10', v: '10', x: '0' })
    // v: 10 of 2, 4, 6, 10; x: 0 of 0, 2, 4, 6.
    expect(points({ form: 'minMax' }, spaces)).toEqual({ a: '0', b: '5', c: '10', v: '10', x: '0' })
    // v: 10 over the mean 22/4, doubled; x: 0 over 12/4.
    expect(points({ form: 'mean', fullAt: 2 }, spaces)).toEqual({
      a: '2.5',
      b: '5',
      c: '7.5',
      v: '9.09',
      x: '0',
    })
  })

  test('have a place among one more', () => {
    const bands: Rule = {
      form: 'rankBands',
      bands: [
        [0.25, 9],
        [0.34, 7],
        [0.75, 5],
        [0.99, 3],
        [1, 1],
      ],
    }
    // a, b, c: 3/3, 2/3, 1/3; v: 1/4; x: 4/4.
    expect(points(bands, spaces)).toEqual({ a: '1', b: '5', c: '7', v: '9', x: '1' })
  })

  test('do not help a small cohort over the bar', () => {
    const two = [...spaces.slice(1), withEvents('d', 8, inYueqing)]
    expect(points({ form: 'best', cohort: 'district' }, two)).toEqual({
      b: '5↑',
      c: '7.5↑',
      d: '10↑',
      v: '10↑',
      x: '0↑',
    })
  })

  test('are measured against themselves where nobody is scored', () => {
    expect(points({ form: 'minMax', cohort: 'kind' }, [withEvents('v', 3, vetoed)])).toEqual({ v: '10↑' })
  })
})

test('parts compare each their own value, and say so if one fell back', () => {
  const rule: Rule = {
    form: 'parts',
    parts: [
      { max: 5, value: { metric: 'events_held' }, rule: { form: 'best' } },
      { max: 5, value: { metric: 'events_held' }, rule: { form: 'best', cohort: 'district' } },
    ],
  }
  const indicator = { id: 'both', max: 10, rule }
  const spaces = [withEvents('a', 1), withEvents('b', 2), withEvents('c', 2), withEvents('d', 4, inYueqing)]
  const appraisal = appraise(sound(schemeOf([indicator])), cityOf(...spaces))
  const list = appraisal.ok ? appraisal.results.map(({ space, indicators }) => [space, indicators[0]]) : []
  expect(Object.fromEntries(list)).toEqual({
    a: { id: 'both', value: null, score: 3.75, max: 10 },
    b: { id: 'both', value: null, score: 7.5, max: 10 },
    c: { id: 'both', value: null, score: 7.5, max: 10 },
    d: { id: 'both', value: null, score: 10, max: 10, cohortFallback: true },
  })
})
