import { expect, test } from 'vitest'
import { eventRow, measured } from './rows.ts'

test('each event has the first reason that holds', () => {
  const rows = [
    eventRow('创客 沙龙', '2025-01-01'),
    eventRow('创客沙龙', '2025-01-01'),
    eventRow('创客沙龙', '2025-12-31'),
    eventRow('创客沙龙', '2024-12-31'),
    eventRow('创客沙龙', '2026-01-01', { participants: 0 }),
    eventRow('创客沙龙', '2025-01-01', { participants: 0 }),
    // An event that is not counted makes no later one a duplicate.
    eventRow('路演', '2025-05-05', { participants: 0 }),
    eventRow('路演', '2025-05-05', { participants: 1 }),
    // Names: Latin letters lowered, dots made one.
    eventRow('AI•Day', '2025-06-01'),
    eventRow('ai·day', '2025-06-01'),
  ]
  const { verdicts } = measured({ events: rows })
  expect(verdicts.events.map((verdict) => verdict.reason)).toEqual([
    null,
    'EVENT_DUPLICATE',
    null,
    'OUT_OF_YEAR',
    'OUT_OF_YEAR',
    'NO_PARTICIPANTS',
    'NO_PARTICIPANTS',
    null,
    null,
    'EVENT_DUPLICATE',
  ])
})

test('counted events by kind and role', () => {
  const rows = [
    eventRow('大赛', '2025-01-01', { kind: '创业大赛', role: '主办', participants: 100 }),
    eventRow('沙龙', '2025-01-02', { kind: '创业沙龙', role: '联合主办', participants: 20 }),
    eventRow('沙龙', '2025-01-03', { kind: '创业沙龙', role: '承办', participants: 3 }),
    eventRow('路演', '2025-01-04', { kind: '路演', role: '协办', participants: 1 }),
    eventRow('讲座', '2025-01-05', { kind: '创业教育', participants: 1_000_000 }),
    eventRow('开放日', '2025-01-06', { kind: '其他' }),
    eventRow('开放日', '2025-01-07', { kind: '其他', participants: 0 }),
  ]
  expect(measured({ events: rows }).metrics).toMatchObject({
    events_held: 6,
    events_competition: 1,
    events_salon: 2,
    events_roadshow: 1,
    events_education: 1,
    events_other: 1,
    events_hosted: 3,
    events_cohosted: 1,
    events_coorganised: 1,
    events_assisted: 1,
    event_participants: 1_000_154,
  })
})
