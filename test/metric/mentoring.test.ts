import { describe, expect, test } from 'vitest'
import { measured, mentorRow, sessionRow, tenantRow } from './rows.ts'

const A = '91330300MA2ABCDE1A'

test('each session has the first reason that holds, or a remark', () => {
  const { verdicts, metrics } = measured({
    tenants: [
      tenantRow('甲队', null, '2025-01-01', '2025-03-31'),
      tenantRow('甲公司', A, '2025-04-01', null, { formerName: '甲队' }),
      tenantRow('甲公司', A, '2025-05-01', null),
    ],
    mentors: [
      mentorRow('张伟', null, '2025-02-01', '2025-11-30'),
      mentorRow('李秀', null, '2024-01-01', '2024-12-31'),
    ],
    mentoring: [
      sessionRow('2024-12-31', '无名', '甲公司'),
      sessionRow('2025-01-31', '张伟', '甲公司'),
      sessionRow('2025-02-01', '张 伟', '甲公司'), // the firm is not there yet by that name
      sessionRow('2025-02-01', '张伟', '甲 公司'),
      sessionRow('2025-02-01', '张伟', '甲队'),
      sessionRow('2025-11-30', '张伟', '甲队'), // former name
      sessionRow('2025-12-01', '张伟', '甲队'),
      sessionRow('2025-12-01', '张伟', '甲队'),
      sessionRow('2025-03-01', '李秀', '甲队'),
      sessionRow('2026-01-01', '张伟', '甲队'),
    ],
  })
  expect(verdicts.mentoring.map(({ reason, remark }) => reason ?? remark)).toEqual([
    'OUT_OF_YEAR',
    'MENTOR_UNKNOWN',
    'TENANT_UNKNOWN',
    'SESSION_DUPLICATE',
    null,
    null,
    'MENTOR_UNKNOWN',
    'MENTOR_UNKNOWN',
    'MENTOR_UNKNOWN',
    'OUT_OF_YEAR',
  ])
  expect(verdicts.mentoring[2]).toEqual({ counted: true, reason: null, remark: 'TENANT_UNKNOWN' })
  expect(metrics).toMatchObject({ mentor_sessions: 3, tenants_served: 1, mentored_share: 1 })
})

test('a session belongs to the first counted appointment of the name that covers its date', () => {
  const mentors = [
    mentorRow('张伟', '温州大学', '2025-01-01', '2025-06-30'),
    mentorRow('张伟', '正泰集团', '2025-03-01', null),
    mentorRow('李秀', null, '2025-01-01', null),
  ]
  const at = (...dates: string[]) =>
    measured({ mentors, mentoring: dates.map((date) => sessionRow(date, '张伟', '甲')) }).metrics
  expect(at('2025-02-01', '2025-06-30')).toMatchObject({ mentors_active: 1, mentor_sessions_min: 0 })
  expect(at('2025-06-30', '2025-07-01')).toMatchObject({ mentors_active: 2, mentor_sessions_min: 0 })
})

test('a session mentors the tenant of the first counted stay that has the name on that day', () => {
  // 甲 is the former name of one firm and the name of another; the first row takes the session.
  const tenants = [
    tenantRow('乙公司', A, '2025-02-01', null, { formerName: '甲' }),
    tenantRow('甲', '91330300MA2ABCDE2B', '2025-01-01', null),
  ]
  const mentors = [mentorRow('张伟', null, '2025-01-01', null)]
  const mentored = (...sessions: [string, string][]) =>
    measured({ tenants, mentors, mentoring: sessions.map(([date, name]) => sessionRow(date, '张伟', name)) })
      .metrics.mentored_share
  expect(mentored(['2025-03-01', '甲'], ['2025-03-01', '乙公司'])).toBe(0.5)
  expect(mentored(['2025-01-15', '甲'], ['2025-03-01', '乙公司'])).toBe(1)
})

describe('metrics', () => {
  test('hours, shares and means', () => {
    const { metrics } = measured({
      tenants: ['甲', '乙', '丙'].map((name) => tenantRow(name, null, '2025-01-01', null)),
      mentors: ['张', '李', '王'].map((name) => mentorRow(name, null, '2025-01-01', null)),
      mentoring: [
        sessionRow('2025-01-01', '张', '甲', 0.1),
        sessionRow('2025-01-02', '张', '甲', 0.2),
        sessionRow('2025-01-03', '李', '乙', 1.25),
        sessionRow('2025-01-03', '王', '丁', 2),
      ],
    })
    expect(metrics).toMatchObject({
      mentor_sessions: 4,
      mentor_hours: 3.6, // 3.55, half up
      mentors_active: 3,
      mentor_sessions_min: 1,
      mentored_share: 0.6667,
      sessions_per_mentor: 1.33,
    })
  })

  test('no value without mentors or tenants', () => {
    expect(measured({}).metrics).toMatchObject({
      mentor_sessions: 0,
      mentor_hours: 0,
      mentors_active: 0,
      mentor_sessions_min: null,
      mentored_share: null,
      sessions_per_mentor: null,
    })
  })
})

describe('MENTOR_DAY_LONG', () => {
  const mentors = [
    mentorRow('张伟', '温州大学', '2025-01-01', null),
    mentorRow('李秀', null, '2025-01-01', null),
  ]
  const warnings = (...sessions: [string, string, string, number][]) =>
    measured({ mentors, mentoring: sessions.map((session) => sessionRow(...session)) }).warnings

  test('12 hours are not too long, and days and mentors are told apart', () => {
    expect(
      warnings(
        ['2025-03-01', '张伟', '甲', 11.9],
        ['2025-03-01', '张伟', '乙', 0.1],
        ['2025-03-01', '李秀', '甲', 12],
        ['2025-03-02', '张伟', '甲', 12],
      ),
    ).toEqual([])
  })

  test('once a mentor and day, at the session that passes 12 hours', () => {
    expect(
      warnings(
        ['2025-03-02', '李秀', '甲', 6],
        ['2025-03-01', '张伟', '甲', 11.9],
        ['2025-03-01', '张 伟', '乙', 0.1],
        ['2025-03-01', '张伟', '丙', 0.001],
        ['2025-03-01', '张伟', '丁', 1],
        ['2025-03-02', '李秀', '乙', 6.5],
      ),
    ).toEqual([
      { code: 'MENTOR_DAY_LONG', ledger: 'mentoring', row: 3, day: '2025-03-01', hours: 13.001 },
      { code: 'MENTOR_DAY_LONG', ledger: 'mentoring', row: 5, day: '2025-03-02', hours: 12.5 },
    ])
  })

  test('sessions that are not counted do not make a day long', () => {
    expect(
      warnings(
        ['2025-03-01', '张伟', '甲', 12],
        ['2025-03-01', '张伟', '甲', 12],
        ['2025-03-01', '王强', '甲', 12],
        ['2025-03-01', '王强', '乙', 12],
      ),
    ).toEqual([])
  })
})
