import { expect, test } from 'vitest'
import type { Store } from '#server/db/store.ts'
import { createAccount } from '#server/usecase/create-account.ts'
import { giveMarks } from '#server/usecase/give-marks.ts'
import { runAgain } from '#server/usecase/run-again.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { showMarks } from '#server/usecase/show-marks.ts'
import { NO_INPUTS, type RunInputs } from '#shared/appraisal/run-inputs.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { AT, handIn, openCity, whole, YEAR } from './city.ts'

// Marks by hand in a real database: who gives which, and what a run makes of them.

const A = 'WZ-LC-001'
const B = 'WZ-LC-002'
const DOING = { by: 'anna', at: AT }
const CITY: Actor = { role: 'city', login: 'anna' }
const expert = (login: string, ...indicators: readonly string[]): Actor => ({
  ...{ role: 'expert', login, grants: indicators.map((indicator) => ({ year: YEAR, indicator })) },
})

const marked = (id: string, max: number) => ({
  ...{ id, title: id, max, value: { mark: 'expert' } },
  rule: { form: 'perUnit', points: 1 },
})
const SCHEME = {
  id: 'marked',
  version: '1',
  groups: [{ id: 'g', indicators: [marked('service', 20), marked('brand', 10)] }],
  adjustments: [{ id: 'safe', when: { flag: '安全' }, points: -5 }],
  grades: [{ name: '合格', from: 0 }],
} as unknown as Scheme

async function city(): Promise<Store> {
  const store = await openCity()
  await handIn(store, { ...whole(A), ...whole(B) }, { advance: 'verified' })
  await runAppraisal(store, { year: YEAR, scheme: SCHEME, ...DOING })
  return store
}

const give = (
  store: Store,
  actor: Actor,
  indicator: string,
  space: string,
  points: number | null,
  as: string | null = null,
) =>
  giveMarks(
    store,
    { year: YEAR, indicator, expert: as, marks: [{ space, points, note: null }] },
    actor,
    DOING,
  )

const totals = async (store: Store) => {
  await runAgain(store, { year: YEAR, ...DOING })
  const run = (await store.latestRun(YEAR))!
  return Object.fromEntries((await store.runResults(run.id, 'all')).map(({ space, total }) => [space, total]))
}

test('the newest mark of each expert holds; taken back it counts no more', async () => {
  const store = await city()
  const e1 = expert('e1', 'service')
  await give(store, e1, 'service', A, 12)
  await give(store, e1, 'service', A, 16.25)
  await give(store, CITY, 'service', A, 10, '纸质评分 李某')
  await give(store, expert('e2', 'brand'), 'brand', B, 7)
  expect(await totals(store)).toEqual({ [A]: 13.13, [B]: 7 })
  await give(store, CITY, 'service', A, null, '纸质评分 李某')
  expect(await totals(store)).toEqual({ [A]: 16.25, [B]: 7 })
  await store.marks.flag(DOING, { year: YEAR, space: A, flag: '安全', isSet: true, note: '检查通报' })
  expect(await totals(store)).toEqual({ [A]: 11.25, [B]: 7 })
  await store.marks.flag(DOING, { year: YEAR, space: A, flag: '安全', isSet: false, note: null })
  expect(await totals(store)).toEqual({ [A]: 16.25, [B]: 7 })
  store.close()
})

test('marks of files stay where none was given on the page', async () => {
  const store = await city()
  const mark = (space: string, expert: string, points: number) => ({
    space,
    indicator: 'service',
    expert,
    points,
    note: null,
  })
  const inputs: RunInputs = { ...NO_INPUTS, marks: [mark(A, '张', 10), mark(A, '李', 20), mark(B, '张', 4)] }
  const run = async () => {
    const { results } = await runAppraisal(store, { year: YEAR, scheme: SCHEME, inputs, ...DOING })
    return Object.fromEntries(results.map(({ space, total }) => [space, total]))
  }
  expect(await run()).toEqual({ [A]: 15, [B]: 4 })
  await give(store, CITY, 'service', A, 12, ' 张 ')
  expect(await run()).toEqual({ [A]: 16, [B]: 4 })
  await give(store, CITY, 'service', A, null, '张')
  expect(await run()).toEqual({ [A]: 20, [B]: 4 })
  store.close()
})

test.each<[string, number | null, string]>([
  ['service', 20.01, '0 至 20'],
  ['service', -1, '0 至 20'],
  ['service', 1.005, '两位小数'],
  ['events', 1, '没有这项由专家评分的指标'],
])('%s %d is not taken', async (indicator, points, why) => {
  const store = await city()
  await expect(give(store, CITY, indicator, A, points, '张')).rejects.toThrow(why)
  await expect(give(store, CITY, 'service', 'WZ-LC-003', 1, '张')).rejects.toThrow('不参加')
  await expect(give(store, CITY, 'service', A, 1)).rejects.toThrow('评分专家')
  expect(await store.marks.marks(YEAR)).toEqual([])
  store.close()
})

test('all of a page or nothing', async () => {
  const store = await city()
  const marks = [A, B].map((space, i) => ({ space, points: i * 30, note: null }))
  await expect(
    giveMarks(store, { year: YEAR, indicator: 'service', expert: '张', marks }, CITY, DOING),
  ).rejects.toThrow('0 至 20')
  expect(await store.marks.marks(YEAR)).toEqual([])
  store.close()
})

test('an expert sees its own marks on what was given to it, and marks under no other name', async () => {
  const store = await city()
  for (const login of ['expert1', 'expert2']) {
    await createAccount(store, { login, name: login, role: 'expert' }, DOING)
  }
  await give(store, expert('expert1', 'service'), 'service', A, 12, 'expert2')
  await give(store, expert('expert2', 'service', 'brand'), 'service', A, 3)
  await give(store, expert('expert2', 'service', 'brand'), 'brand', B, 4)
  const seen = async (actor: Actor) => {
    const { items, marks, experts, flags } = await showMarks(store, YEAR, actor)
    return {
      items: items.map(({ id }) => id),
      marks: marks.map(({ expert, indicator, points }) => `${expert} ${indicator} ${points}`),
      ...{ experts: experts.length, flags },
    }
  }
  expect(await seen(expert('expert1', 'service'))).toEqual({
    ...{ items: ['service'], marks: ['expert1 service 12'], experts: 0, flags: null },
  })
  expect((await seen(expert('expert2', 'brand'))).marks).toEqual(['expert2 brand 4'])
  expect(await seen(CITY)).toEqual({
    items: ['service', 'brand'],
    marks: ['expert1 service 12', 'expert2 service 3', 'expert2 brand 4'],
    ...{ experts: 2, flags: { known: ['安全'], set: [] } },
  })
  store.close()
})
