import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#server/db/store.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { errorsOf, handIn, openCity, profile, report, whole, YEAR } from './city.ts'
import { anna, move, on, openYear } from './year.ts'

// Reports of a year with an appraisal are handed in at its time, and at no other.

let store: Store
beforeEach(async () => {
  store = await openCity()
  return () => store.close()
})

/** The last instant of a day in Shanghai, and the first one of the next. */
const endOf = (day: string) => `${day}T15:59:59.999Z`
const after = (day: string) => `${day}T16:00:00.000Z`

const CLOSED = ['REPORT_CLOSED']

test('without an appraisal: at any time', async () => {
  const { issues, reports } = await handIn(store, whole(), { advance: 'verified', at: on('2030-01-01') })
  expect(errorsOf(issues)).toEqual([])
  expect(reports).toMatchObject([{ changed: true, status: 'verified' }])
})

test('in preparation: not yet; nothing of it is taken over, its bytes are on record', async () => {
  await openYear(store)
  const { issues, reports, files } = await handIn(store, whole())
  expect(errorsOf(issues)).toEqual(CLOSED)
  expect(issues[0]).toMatchObject({
    space: 'WZ-LC-001',
    message: '本年度考核尚在准备，填报还没有开始。本次上传没有改动该空间的报告，文件已留存备查。',
  })
  expect(reports).toEqual([])
  expect(await store.revision(YEAR, 'WZ-LC-001')).toBeNull()
  expect(await store.uploadedFile(files[0]!.sha256, 'all')).not.toBeNull()
  const log = await store.log.list({ scope: 'all', action: 'uploaded', limit: 9 })
  expect(log.map(({ space, detail }) => [space, JSON.parse(detail).closed])).toEqual([['WZ-LC-001', true]])
})

describe('in 填报', () => {
  beforeEach(async () => {
    await openYear(store)
    await move(store, 'reporting', '2026-01-15')
  })

  test('until the end of the last day in Shanghai', async () => {
    expect(errorsOf((await handIn(store, whole(), { at: endOf('2026-02-10') })).issues)).toEqual([])
    const late = await handIn(store, { 'WZ-LC-001/1.csv': profile(30) }, { at: after('2026-02-10') })
    expect(errorsOf(late.issues)).toEqual(CLOSED)
    expect(await report(store)).toMatchObject({ revision: 1 })
  })

  test('what was there already may be handed in again without a change', async () => {
    await handIn(store, whole(), { advance: 'submitted', at: on('2026-02-01') })
    const again = await handIn(store, whole(), { advance: 'submitted', at: on('2026-02-15') })
    expect(again.reports).toMatchObject([{ changed: false, status: 'submitted' }])
    expect(errorsOf(again.issues)).toEqual([])
  })

  test('a draft is not submitted too late', async () => {
    await handIn(store, whole(), { at: on('2026-02-01') })
    const late = await handIn(store, whole(), { advance: 'submitted', at: on('2026-02-15') })
    expect(errorsOf(late.issues)).toEqual(CLOSED)
    expect(await report(store)).toMatchObject({ status: 'draft' })
  })

  test('of several spaces each by itself', async () => {
    const reopened = { year: YEAR, space: 'WZ-LC-002', reason: '停电', until: '2026-02-16' as PlainDate }
    await store.years.reopen(reopened, anna('2026-02-12'))
    const both = { ...whole(), ...whole('WZ-LC-002') }
    const late = await handIn(store, both, { advance: 'verified', at: on('2026-02-15') })
    expect(late.reports.map(({ space, status }) => [space, status])).toEqual([['WZ-LC-002', 'verified']])
    expect(errorsOf(late.issues)).toEqual(CLOSED)
    // Verified: what was opened again is over.
    expect(await store.years.reopening(YEAR, 'WZ-LC-002')).toBeNull()
  })
})

describe('in 评分', () => {
  beforeEach(async () => {
    await openYear(store)
    await move(store, 'reporting', '2026-01-15')
    await handIn(store, whole(), { advance: 'verified', at: on('2026-02-01') })
    await move(store, 'reviewing', '2026-02-11')
    await move(store, 'scoring', '2026-02-21')
  })

  test('not any more', async () => {
    const late = await handIn(store, { 'WZ-LC-001/1.csv': profile(30) }, { at: on('2026-02-22') })
    expect(errorsOf(late.issues)).toEqual(CLOSED)
    expect(await report(store)).toMatchObject({ revision: 1, inForce: 1 })
  })

  test('where the city bureau opened it again, until its last day', async () => {
    const request = { year: YEAR, space: 'WZ-LC-001', reason: '异议成立', until: '2026-02-25' as PlainDate }
    await store.years.reopen(request, anna('2026-02-22'))
    await handIn(store, { 'WZ-LC-001/1.csv': profile(30) }, { at: endOf('2026-02-25') })
    expect(await report(store)).toMatchObject({ revision: 2, inForce: 1 })
    const late = await handIn(store, { 'WZ-LC-001/1.csv': profile(40) }, { at: after('2026-02-25') })
    expect(errorsOf(late.issues)).toEqual(CLOSED)
    expect(await report(store)).toMatchObject({ revision: 2 })
  })
})

test('of an upload and a move at once, the one that comes first wins', async () => {
  await openYear(store)
  await move(store, 'reporting', '2026-01-15')
  const first = await Promise.all([
    handIn(store, whole(), { at: on('2026-02-01') }),
    move(store, 'preparing', '2026-02-01', '暂停'),
  ])
  const taken = first[0].reports.length
  expect(errorsOf(first[0].issues)).toEqual(taken === 1 ? [] : CLOSED)
  expect((await store.revisionHeads(YEAR, 'WZ-LC-001')).length).toBe(taken)
})
