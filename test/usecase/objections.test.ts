import { expect, test } from 'vitest'
import type { KeptObjection, NewObjection } from '#server/db/objection-store.ts'
import type { Store } from '#server/db/store.ts'
import { decideObjection } from '#server/usecase/decide-objection.ts'
import { listObjections } from '#server/usecase/list-objections.ts'
import { raiseObjection, recordObjection } from '#server/usecase/raise-objection.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { showObjection } from '#server/usecase/show-objection.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import { events, handIn, openCity, whole, YEAR } from './city.ts'
import { anna, bert, move, openYear } from './year.ts'

// Objections in a real database: who says what, what is decided once, and what follows from it.

const A = 'WZ-LC-001'
const B = 'WZ-LC-002'
const CITY: Actor = { role: 'city', login: 'anna' }
const SPACE: Actor = { role: 'space', login: 'a', space: A }
const AUDITOR: Actor = { role: 'auditor', login: 'audit' }

/** A city whose year stands in preview. */
async function inPreview(): Promise<Store> {
  const store = await openCity()
  await openYear(store)
  await move(store, 'reporting', '2026-01-16')
  await handIn(store, { ...whole(A), ...whole(B) }, { advance: 'verified', at: '2026-01-20T00:00:00.000Z' })
  for (const [to, day] of [
    ['reviewing', '2026-02-11'],
    ['scoring', '2026-02-21'],
  ] as const)
    await move(store, to as Stage, day)
  await runAppraisal(store, { year: YEAR, ...anna('2026-02-22') })
  await move(store, 'preview', '2026-03-01')
  return store
}

const about = { year: YEAR, space: A, text: '活动应计 5 场', indicator: null, row: null }
const decided = { decision: 'upheld', reason: '属实', changed: '补计一场活动', reopen: null } as const

test('a space objects to an indicator or a row of its own scorecard', async () => {
  const store = await inPreview()
  const row = { ledger: 'events', file: `${A}/2.csv`, sheet: null, row: 3 } as const
  const id = await raiseObjection(
    store,
    { ...about, indicator: 'events', row },
    { by: 'a', at: '2026-03-02T00:00:00.000Z' },
  )
  await expect(raiseObjection(store, { ...about, indicator: 'nothing' }, anna('2026-03-02'))).rejects.toThrow(
    '没有这项指标',
  )
  await expect(
    raiseObjection(store, { ...about, row: { ...row, row: 99 } }, anna('2026-03-02')),
  ).rejects.toThrow('没有这一行')
  await expect(raiseObjection(store, { ...about, text: ' ' }, anna('2026-03-02'))).rejects.toThrow(
    '请写明异议',
  )
  expect(await showObjection(store, (await store.objections.get(id))!, SPACE)).toMatchObject({
    ...{ state: 'open', outside: false, indicatorTitle: '活动场次', row, by: 'a' },
  })
  expect(await store.objections.open(YEAR)).toBe(1)
  expect(await listObjections(store, SPACE, YEAR, { space: B })).toEqual([])
  store.close()
})

test('those of others only in publicity, by real name; an anonymous one is noted and not taken', async () => {
  const store = await inPreview()
  const outside = { ...about, realName: '钱某某', contact: '14200000678' }
  await expect(recordObjection(store, outside, anna('2026-03-02'))).rejects.toThrow('公示期间')
  await move(store, 'publicity', '2026-03-11')
  const named = await recordObjection(store, outside, anna('2026-03-12'))
  const anonymous = await recordObjection(store, { ...outside, realName: ' ' }, anna('2026-03-12'))
  const unnamed: number[] = []
  for (const who of [{ realName: '匿名' }, { realName: '\u200b' }, { realName: '无' }, { contact: '——' }])
    unnamed.push(await recordObjection(store, { ...outside, ...who }, anna('2026-03-12')))
  expect((await listObjections(store, CITY, YEAR, 'all')).map(({ id, state }) => [id, state])).toEqual([
    [named, 'open'],
    [anonymous, 'not taken'],
    ...unnamed.map((id) => [id, 'not taken']),
  ])
  expect(await store.objections.open(YEAR)).toBe(1)
  const noted = (await store.objections.get(anonymous))!
  await expect(decideObjection(store, noted, decided, anna('2026-03-13'))).rejects.toThrow('不受理')

  // Who it was: in full to the city bureau, masked to auditors, not at all to the space, nowhere in the log.
  const who = async (actor: Actor) => {
    const [first] = await listObjections(store, actor, YEAR, 'all')
    return [first!.realName, first!.contact]
  }
  expect(await who(CITY)).toEqual(['钱某某', '14200000678'])
  expect(await who(AUDITOR)).toEqual(['钱**', null])
  expect(await who(SPACE)).toEqual([null, null])
  const log = JSON.stringify(await store.log.list({ scope: 'all', limit: 1000 }))
  expect(log).not.toMatch(/钱某某|14200000678|活动应计/)
  store.close()
})

test('is decided once, with reasons; one that is open keeps the results from being published', async () => {
  const store = await inPreview()
  const id = await raiseObjection(store, about, { by: 'a', at: '2026-03-02T00:00:00.000Z' })
  const kept = (await store.objections.get(id))!
  const deciding = (more: object, day = '2026-03-03') =>
    decideObjection(store, kept, { ...decided, ...more }, anna(day))
  await expect(deciding({ reason: '' })).rejects.toThrow('处理理由')
  await expect(deciding({ changed: ' ' })).rejects.toThrow('更正了什么')
  const until = '2026-03-09' as PlainDate
  await expect(deciding({ decision: 'rejected', reopen: { year: YEAR, until } })).rejects.toThrow(
    '不重新开放',
  )
  await expect(deciding({ reopen: { year: YEAR, until: '2026-03-01' as PlainDate } })).rejects.toThrow(
    '早于今天',
  )
  // What could not be followed up was not decided.
  expect((await store.objections.get(id))!.decision).toBeNull()
  expect((await store.years.facts(YEAR, '2026-03-03T00:00:00.000Z')).openObjections).toBe(1)
  await deciding({ decision: 'rejected', changed: '不计' })
  expect((await store.objections.get(id))!.decision).toMatchObject({
    decision: 'rejected',
    changed: null,
    by: 'anna',
  })
  await expect(deciding({})).rejects.toThrow('已被他人改动')
  expect((await store.years.facts(YEAR, '2026-03-03T00:00:00.000Z')).openObjections).toBe(0)
  store.close()
})

test('two decide at once: one wins, the other is told', async () => {
  const store = await inPreview()
  const id = await raiseObjection(store, about, { by: 'a', at: '2026-03-02T00:00:00.000Z' })
  const kept = (await store.objections.get(id))!
  const both = await Promise.allSettled([
    decideObjection(store, kept, decided, anna('2026-03-03')),
    decideObjection(store, kept, { ...decided, decision: 'rejected' }, bert('2026-03-03')),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  store.close()
})

test('upheld, the report is opened again, and corrected it counts otherwise', async () => {
  const store = await inPreview()
  const id = await raiseObjection(store, about, { by: 'a', at: '2026-03-02T00:00:00.000Z' })
  const kept: KeptObjection = (await store.objections.get(id))!
  await decideObjection(
    store,
    kept,
    { ...decided, reopen: { year: YEAR, until: '2026-03-09' as PlainDate } },
    anna('2026-03-03'),
  )
  expect(await store.years.reopening(YEAR, A)).toMatchObject({
    ...{ objection: id, until: '2026-03-09', reason: `异议 ${id} 成立：补计一场活动` },
  })
  const files = { [`${A}/2.csv`]: events('甲', '乙', '丙', '丁', '戊') }
  await handIn(store, files, { advance: 'verified', at: '2026-03-04T00:00:00.000Z' })
  await runAppraisal(store, { year: YEAR, ...anna('2026-03-05') })
  const run = (await store.latestRun(YEAR))!
  const [result] = await store.runResults(run.id, { space: A })
  expect(result!.metrics.events_held).toBe(5)
  store.close()
})

test('nothing of it is changed afterwards', async () => {
  const store = await inPreview()
  const objection: NewObjection = { ...about, realName: null, contact: null, taken: true, byRole: 'space' }
  const id = await store.objections.add(anna('2026-03-02'), objection)
  await store.answers.add(
    anna('2026-03-03'),
    { objection: id },
    { year: YEAR, space: A },
    { text: '请补充照片', byRole: 'city' },
  )
  await store.answers.add(
    bert('2026-03-04'),
    { objection: id },
    { year: YEAR, space: A },
    { text: '已补充', byRole: 'space' },
  )
  expect((await store.answers.list({ objection: id })).map(({ text }) => text)).toEqual([
    '请补充照片',
    '已补充',
  ])
  expect(await store.answers.list({ finding: id })).toEqual([])
  expect((await store.log.check()).brokenAt).toBeNull()
  store.close()
})
