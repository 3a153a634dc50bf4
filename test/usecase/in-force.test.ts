import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#server/db/store.ts'
import type { ReportMoveId, ReportStatus } from '#shared/workflow/report-move.ts'
import { events, handIn, openCity, profile, tenants, whole, YEAR } from './city.ts'
import { asking } from './reports-standing.ts'
import { anna } from './year.ts'

// Which revision is scored: the newest verified or accepted one; a newer draft does not end that, a return of it does.

const ONE = 'WZ-LC-001'
let store: Store
beforeEach(async () => {
  store = await openCity()
  return () => store.close()
})

const move = (revision: number, status: ReportStatus, id: ReportMoveId) =>
  store.reviews.move(asking(ONE, { revision, status }, id), anna('2026-02-01'))
const inForce = () => store.inForceNumber(YEAR, ONE)
const next = (seats: number, advance: 'submitted' | 'verified' | null = null) =>
  handIn(store, { [`${ONE}/1.csv`]: profile(seats) }, { advance })

test('nothing before it is verified; submitted it is not in force', async () => {
  await handIn(store, whole(), { advance: 'submitted' })
  expect(await inForce()).toBeNull()
  await move(1, 'submitted', 'verify')
  expect(await inForce()).toBe(1)
  await move(1, 'verified', 'accept')
  expect(await inForce()).toBe(1)
})

describe('with a verified revision', () => {
  beforeEach(() => handIn(store, whole(), { advance: 'verified' }).then(() => {}))

  test('a newer draft, and a newer submitted one, do not end it', async () => {
    await next(30)
    expect(await inForce()).toBe(1)
    await move(2, 'draft', 'submit')
    expect(await inForce()).toBe(1)
  })

  test('the return of the newer one does not end it', async () => {
    await next(30, 'submitted')
    await move(2, 'submitted', 'return')
    expect(await inForce()).toBe(1)
  })

  test('its own return ends it, and nothing is scored', async () => {
    await move(1, 'verified', 'return')
    expect(await inForce()).toBeNull()
    expect(await store.inForce(YEAR)).toEqual([])
  })

  test('its own return while there is a newer draft: the draft stays', async () => {
    await next(30)
    await move(1, 'verified', 'return')
    expect(await inForce()).toBeNull()
    expect((await store.revision(YEAR, ONE))!).toMatchObject({ number: 2, status: 'draft' })
  })

  test('the next one verified takes its place; its return puts the first in force again', async () => {
    await next(30, 'verified')
    expect(await inForce()).toBe(2)
    await move(2, 'verified', 'return')
    expect(await inForce()).toBe(1)
    await move(1, 'verified', 'return')
    expect(await inForce()).toBeNull()
  })

  test('its claims go and come with it', async () => {
    const claims = async () => [...(await store.rivalClaims(YEAR, 'WZ-LC-002', claimed)).keys()]
    const claimed = (await store.revision(YEAR, ONE))!.claims
    expect(claimed).toHaveLength(1)
    expect(await claims()).toEqual([ONE])
    const none = tenants().replace('91330300TLEG2ELQPA', '').replace('企业,', '团队,')
    await handIn(store, { [`${ONE}/3.csv`]: none }, { advance: 'verified' })
    expect(await inForce()).toBe(2)
    expect(await claims()).toEqual([])
    await move(2, 'verified', 'return')
    expect(await claims()).toEqual([ONE])
    await move(1, 'verified', 'return')
    expect(await claims()).toEqual([])
  })
})

test('what was handed in is not verified any more once something newer was', async () => {
  await handIn(store, whole(), { advance: 'submitted' })
  await next(30)
  // A mere draft does not take its place.
  await move(2, 'draft', 'submit')
  await expect(move(1, 'submitted', 'verify')).rejects.toThrow('报告已被他人处理，请刷新')
  await move(2, 'submitted', 'verify')
  expect(await inForce()).toBe(2)
})

describe('the same files onto a returned report', () => {
  beforeEach(async () => {
    await handIn(store, whole(), { advance: 'submitted' })
    await move(1, 'submitted', 'return')
  })
  test('make a new draft', async () => {
    const { reports } = await handIn(store, whole())
    expect(reports).toMatchObject([{ revision: 2, changed: true, status: 'draft' }])
    expect((await handIn(store, whole())).reports).toMatchObject([{ revision: 2, changed: false }])
  })
  test('some of them too, the other ledgers as they were', async () => {
    const before = (await store.revision(YEAR, ONE))!
    await handIn(store, { [`${ONE}/2.csv`]: events('甲', '乙', '丙', '丁') })
    const after = (await store.revision(YEAR, ONE))!
    expect(after).toMatchObject({
      number: 2,
      status: 'draft',
      metrics: before.metrics,
      counts: before.counts,
    })
    expect(after.versions.tenants).toEqual(before.versions.tenants)
  })
})

test('a new draft of a returned report has all that it had, but is another one', async () => {
  await handIn(store, whole(), { advance: 'submitted' })
  await move(1, 'submitted', 'return')
  const seen = { revision: 1, status: 'returned' as const }
  const doing = { by: 'space', at: '2026-02-03T04:05:06.000Z' }
  expect(await store.reviews.redraft({ year: YEAR, space: ONE, seen, isCity: true }, doing)).toBe(2)
  const [one, two] = [(await store.revision(YEAR, ONE, 1))!, (await store.revision(YEAR, ONE, 2))!]
  expect(two).toMatchObject({ number: 2, status: 'draft', ...doing })
  const { issues, files, counts, metrics, claims, versions } = one
  const content = { issues, files, counts, metrics, claims, versions }
  expect(two).toMatchObject(content)
})
