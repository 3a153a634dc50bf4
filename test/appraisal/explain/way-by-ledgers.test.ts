import { expect, test } from 'vitest'
import { defaultScheme } from '#server/usecase/default-scheme.ts'
import { sound } from '../schemes.ts'
import { addEvents, addFirms, addMentors, emptyBooks, OWN } from './ledger-city.ts'
import { openCity, ownBooks, seat } from './own-city.ts'

test('the way to the next grade', async () => {
  const [pass, fail] = [
    { name: '合格', from: 85 },
    { name: '不合格', from: 0 },
  ]
  const scheme = sound({
    ...defaultScheme(),
    grades: [pass, fail],
    notReported: { grade: '不合格' },
    ceilings: [],
  })
  const city = await openCity(ownBooks())
  const { explanation, result } = await city.run(scheme)
  expect(result).toMatchObject({ total: 59.54, grade: '不合格' })
  expect(explanation!.nextGrade).toMatchObject({
    ...{ grade: '合格', from: 85, missing: 25.46, obstacles: [] },
    sentence: '距“合格”（85 分）还差 25.46 分',
    way: {
      steps: [
        { id: 'new_firms', sentence: '再注册 9 家企业 → +16.50 分' },
        // Each with a session: 3.2, and 6 of them 0.5.
        { id: 'mentors_active', sentence: '再安排导师 6 人开展辅导 → +3.70 分' },
        { id: 'events', sentence: '再举办 2 场活动 → +0.80 分' },
        // As dear as the events, but after them in the scheme.
        { id: 'over_term', sentence: '超期入驻占比降低 5 个百分点 → +2.00 分' },
        // 5 would not do: 84.93.
        { id: 'occupancy', sentence: '工位使用率再提高 10 个百分点 → +2.68 分' },
      ],
      total: 85.22,
      arrives: true,
    },
  })

  const books = ownBooks()
  // Teams that were there register, so there are no more tenants than before.
  const [teams, firms] = [books.tenants.slice(40, 49), emptyBooks()]
  addFirms(firms, 9)
  for (const [i, team] of teams.entries()) {
    Object.assign(team, { ...firms.tenants[i]!, 入驻日期: team.入驻日期!, 使用工位数: team.使用工位数! })
  }
  const mentored = books.tenants[0]!.团队或企业名称!
  addMentors(books, 6, 1)
  for (const session of books.mentoring.slice(-6)) session.辅导对象 = mentored
  // Two more events with the same participants in all.
  books.events[0]!.参加人数 = 18
  addEvents(books, 2, { participants: 1 })
  for (const tenant of books.tenants.slice(0, 5)) tenant.入驻日期 = '2024-01-01'
  seat(books, 10)
  await city.handIn(OWN, books)
  const after = await city.run(scheme)
  expect(after.result).toMatchObject({ total: 85.22, grade: '合格' })
  expect(after.explanation).toMatchObject({ nextGrade: null, noNextGrade: '“合格”已是最高等级' })
  city.store.close()
})
