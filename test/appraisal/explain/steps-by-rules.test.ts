import { test } from 'vitest'
import type { Value } from '#shared/scheme/value.ts'
import { carryOut, type Told } from './carry-out.ts'
import { addEvents, addFirms, addMentors, addSessions } from './ledger-city.ts'
import { mentorOf, renew, seat } from './own-city.ts'

const events: Value = { metric: 'events_held' }
const firms: Value = { metric: 'new_firms' }

const told: readonly Told[] = [
  {
    name: 'perUnit',
    value: events,
    rule: { form: 'perUnit', points: 0.3 },
    score: 5.4,
    next: ['再举办 1 场活动', 0.3, (books) => addEvents(books, 1)],
    // 10 ÷ 0.3 = 33.3: at the 34th.
    further: ['再举办 16 场活动', 4.6, (books) => addEvents(books, 16)],
  },
  {
    name: 'perUnit, whole units',
    value: { metric: 'event_participants' },
    rule: { form: 'perUnit', points: 1, unit: 50, whole: true },
    score: 7,
    next: ['活动参加人数再增加 40 人次', 1, (books) => addEvents(books, 1, { participants: 40 })],
    further: ['活动参加人数再增加 140 人次', 3, (books) => addEvents(books, 2, { participants: 70 })],
  },
  {
    name: 'step, below its threshold',
    value: firms,
    max: 15,
    rule: { form: 'step', from: 5, base: 5, points: 0.5 },
    score: 0,
    next: ['再注册 2 家企业', 5, (books) => addFirms(books, 2)],
    further: ['再注册 22 家企业', 15, (books) => addFirms(books, 22)],
  },
  {
    name: 'step of a share',
    value: { metric: 'occupancy' },
    rule: { form: 'step', from: 0.5, base: 6, points: 0.1, unit: 0.01 },
    score: 6.5,
    next: ['工位使用率再提高 1 个百分点', 0.1, (books) => seat(books, 1)],
    further: ['工位使用率再提高 35 个百分点', 3.5, (books) => seat(books, 35)],
  },
  {
    name: 'step, whole units',
    value: { metric: 'mentor_sessions' },
    rule: { form: 'step', from: 10, base: 2, points: 1.5, unit: 5, whole: true },
    score: 6.5,
    next: ['再辅导 2 场次', 1.5, (books) => addSessions(books, mentorOf(books), 2)],
    further: ['再辅导 12 场次', 3.5, (books) => addSessions(books, mentorOf(books), 12)],
  },
  {
    name: 'curve',
    value: events,
    max: 15,
    rule: {
      form: 'curve',
      points: [
        [0, 0],
        [5, 9],
        [20, 15],
      ],
    },
    score: 14.2,
    next: ['再举办 1 场活动', 0.4, (books) => addEvents(books, 1)],
    further: ['再举办 2 场活动', 0.8, (books) => addEvents(books, 2)],
  },
  {
    name: 'curve of a share',
    value: { metric: 'mentored_share' },
    max: 7,
    rule: {
      form: 'curve',
      points: [
        [0, 0],
        [0.3, 4.2],
        [0.8, 7],
      ],
    },
    score: 3.92,
    next: ['辅导覆盖率再提高 1 个百分点', 0.14, (books) => addSessions(books, mentorOf(books), 1)],
    further: ['辅导覆盖率再提高 2 个百分点', 0.28, (books) => addSessions(books, mentorOf(books), 2)],
  },
  {
    name: 'curve with a slope too small for one',
    value: { metric: 'event_participants' },
    max: 5,
    rule: {
      form: 'curve',
      points: [
        [0, 0],
        [100, 3],
        [600, 5],
      ],
    },
    score: 4.04,
    // 362: 4.048.
    next: ['活动参加人数再增加 2 人次', 0.01, (books) => addEvents(books, 1, { participants: 2 })],
    further: ['活动参加人数再增加 240 人次', 0.96, (books) => addEvents(books, 1, { participants: 240 })],
  },
  {
    name: 'bands',
    value: firms,
    rule: {
      form: 'bands',
      bands: [
        [2, 4],
        [5, 7],
        [9, 10],
      ],
    },
    score: 4,
    next: ['再注册 2 家企业', 3, (books) => addFirms(books, 2)],
    further: ['再注册 6 家企业', 6, (books) => addFirms(books, 6)],
  },
  {
    name: 'full, from a threshold',
    value: { metric: 'mentors_active' },
    rule: { form: 'full', from: 4 },
    score: 0,
    next: ['再安排导师 2 人开展辅导', 10, (books) => addMentors(books, 2, 1)],
  },
  {
    name: 'full, up to a threshold',
    value: { metric: 'over_term_share' },
    rule: { form: 'full', upTo: 0.3 },
    score: 0,
    next: ['超期入驻占比降低 5 个百分点', 10, (books) => renew(books, 5)],
  },
]

test.concurrent.each(told)('$name', carryOut)
