import { test } from 'vitest'
import type { Value } from '#shared/scheme/value.ts'
import { carryOut, type Told } from './carry-out.ts'
import { addEvents } from './ledger-city.ts'
import { renew } from './own-city.ts'

const events: Value = { metric: 'events_held' }

const told: readonly Told[] = [
  {
    name: 'best of all',
    value: events,
    rule: { form: 'best' },
    score: 4.5,
    next: ['再举办 1 场活动', 0.25, (books) => addEvents(books, 1)],
    further: ['再举办 22 场活动', 5.5, (books) => addEvents(books, 22)],
  },
  {
    name: 'best of a district: 10, 40, 25 and itself',
    value: events,
    rule: { form: 'best', cohort: 'district' },
    score: 4.5,
    next: ['再举办 1 场活动', 0.25, (books) => addEvents(books, 1)],
    further: ['再举办 22 场活动', 5.5, (books) => addEvents(books, 22)],
  },
  {
    name: 'best of a district of three: 30, 5 and itself',
    value: events,
    rule: { form: 'best', cohort: 'district' },
    district: '龙湾区',
    score: 6,
    next: ['再举办 1 场活动', 0.33, (books) => addEvents(books, 1)],
    further: ['再举办 12 场活动', 4, (books) => addEvents(books, 12)],
  },
  {
    name: 'best of a district that falls back',
    value: events,
    rule: { form: 'best', cohort: 'district' },
    district: '洞头区',
    score: 4.5,
    next: ['再举办 1 场活动', 0.25, (books) => addEvents(books, 1)],
    further: ['再举办 22 场活动', 5.5, (books) => addEvents(books, 22)],
  },
  {
    name: 'mean, which its own events raise',
    value: events,
    rule: { form: 'mean', fullAt: 1.2 },
    // 18 ÷ (1.2 × 128 ÷ 6); 19 ÷ (1.2 × 129 ÷ 6); 28 of 27.6.
    score: 7.03,
    next: ['再举办 1 场活动', 0.33, (books) => addEvents(books, 1)],
    further: ['再举办 10 场活动', 2.97, (books) => addEvents(books, 10)],
  },
  {
    name: 'minMax, more is better',
    value: events,
    rule: { form: 'minMax' },
    score: 3.71,
    next: ['再举办 1 场活动', 0.29, (books) => addEvents(books, 1)],
    further: ['再举办 22 场活动', 6.29, (books) => addEvents(books, 22)],
  },
  {
    name: 'minMax, less is better',
    value: { metric: 'over_term_share' },
    rule: { form: 'minMax', direction: 'less' },
    score: 3.75,
    next: ['超期入驻占比降低 1 个百分点', 0.25, (books) => renew(books, 1)],
    further: ['超期入驻占比降低 25 个百分点', 6.25, (books) => renew(books, 25)],
  },
  {
    name: 'rankBands: from fourth to third of six',
    value: events,
    rule: {
      form: 'rankBands',
      bands: [
        [0.2, 10],
        [0.5, 6],
        [0.7, 3],
      ],
    },
    score: 3,
    next: ['再举办 7 场活动', 3, (books) => addEvents(books, 7)],
  },
]

test.concurrent.each(told)('$name', carryOut)
