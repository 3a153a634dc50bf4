import { expect, test } from 'vitest'
import { measured, mentorRow } from './rows.ts'

test('each appointment has the first reason that holds', () => {
  const rows = [
    mentorRow('张伟', '温州大学', '2023-01-01', '2024-12-31'),
    mentorRow('张伟', '温州大学', '2024-01-01', '2025-06-30'),
    // A single shared day is enough here.
    mentorRow('张 伟', '温州 大学', '2025-06-30', null),
    mentorRow('张伟', '温州大学', '2025-07-01', null),
    mentorRow('张伟', '正泰集团', '2025-01-01', null),
    mentorRow('李秀', null, '2026-01-01', null),
    mentorRow('艾力•买买提', null, '2025-01-01', '2025-02-01'),
    mentorRow('艾力·买买提', null, '2025-01-15', null),
  ]
  const { verdicts } = measured({ mentors: rows })
  expect(verdicts.mentors.map((verdict) => verdict.reason)).toEqual([
    'OUT_OF_YEAR',
    null,
    'MENTOR_DUPLICATE',
    null,
    null,
    'OUT_OF_YEAR',
    null,
    'MENTOR_DUPLICATE',
  ])
})

test.each([
  // A row without employer belongs to the one employer of that name, else to the name alone.
  ['one employer', ['温州大学', null], 1],
  ['the same employer twice', ['温州大学', null, '温州 大学'], 1],
  ['two employers', ['温州大学', null, '正泰集团'], 3],
  ['none', [null, null], 1],
  ['two employers and two without', ['温州大学', null, '正泰集团', null], 3],
])('%s', (_, employers, people) => {
  // Two months each, so that no two appointments share a day.
  const rows = employers.map((employer, index) =>
    mentorRow('张伟', employer, `2025-0${index * 2 + 1}-01`, `2025-0${index * 2 + 2}-01`),
  )
  const { metrics, verdicts } = measured({ mentors: rows })
  expect(verdicts.mentors.every((verdict) => verdict.counted)).toBe(true)
  expect(metrics.mentors_appointed).toBe(people)
})

test('mentors by kind; who changed is of both', () => {
  const rows = [
    mentorRow('张伟', null, '2025-01-01', '2025-06-30', { kind: '专职' }),
    mentorRow('张伟', null, '2025-07-01', null, { kind: '兼职' }),
    mentorRow('李秀', null, '2025-01-01', null, { kind: '兼职' }),
  ]
  expect(measured({ mentors: rows }).metrics).toMatchObject({
    mentors_appointed: 2,
    mentors_full_time: 1,
    mentors_part_time: 2,
  })
})
