import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#server/db/open.ts'
import { type Store, storeOn } from '#server/db/store.ts'
import { confirmProposal } from '#server/usecase/confirm-proposal.ts'
import { defaultScheme } from '#server/usecase/default-scheme.ts'
import { listReports } from '#server/usecase/list-reports.ts'
import { proposePublication, proposeScheme } from '#server/usecase/propose.ts'
import { runAgain } from '#server/usecase/run-again.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { documentsOf } from '#shared/scheme/document.ts'
import { handIn, openCity, whole, YEAR } from './city.ts'
import { anna, bert, DEFAULT_SCHEME, move, on, openYear, SETTINGS } from './year.ts'

// An appraisal through its stages, on a real database.

let store: Store
beforeEach(async () => {
  store = await openCity()
  return () => store.close()
})

const verified = (day: string) => handIn(store, whole(), { advance: 'verified', at: on(day) })
const run = (day: string) => runAgain(store, { year: YEAR, ...anna(day) })
const until = (text: string) => text as PlainDate

/** As far as scoring, with one report verified. */
async function scoring(): Promise<void> {
  await openYear(store)
  await move(store, 'reporting', '2026-01-15')
  await verified('2026-02-01')
  await move(store, 'reviewing', '2026-02-11')
  await move(store, 'scoring', '2026-02-21')
}

test('a year from its opening to its publication, each move on record', async () => {
  await scoring()
  await run('2026-02-22')
  await move(store, 'preview', '2026-02-23')
  await move(store, 'publicity', '2026-03-11')
  // Wednesday; counted are Thursday, Friday, and Monday to Wednesday.
  expect(await store.years.get(YEAR)).toMatchObject({
    stage: 'publicity',
    publicityFrom: '2026-03-12',
    publicityUntil: '2026-03-18',
  })
  await expect(proposePublication(store, { year: YEAR, reason: null }, anna('2026-03-18'))).rejects.toThrow(
    '公示期到2026年3月18日，当天结束后才能发布',
  )
  await expect(move(store, 'published', '2026-03-19')).rejects.toThrow('发布须由两人办理')
  const proposal = await proposePublication(store, { year: YEAR, reason: null }, anna('2026-03-19'))
  await expect(confirmProposal(store, proposal, anna('2026-03-19'))).rejects.toThrow('提请人不能自己复核')
  await confirmProposal(store, proposal, bert('2026-03-19'))
  expect(await store.years.stage(YEAR)).toBe('published')
  expect((await store.years.moves(YEAR)).map(({ from, to, by }) => `${by}: ${from} ${to}`)).toEqual([
    'bert: publicity published',
    'anna: preview publicity',
    'anna: scoring preview',
    'anna: reviewing scoring',
    'anna: reporting reviewing',
    'anna: preparing reporting',
    'anna: null preparing',
  ])
  await expect(move(store, 'publicity', '2026-03-20', '更正')).rejects.toThrow('阶段不能再变动')
  await expect(run('2026-03-20')).rejects.toThrow('已经发布')
  expect(await store.log.check()).toMatchObject({ brokenAt: null })
})

describe('a move', () => {
  test('from a stage that is no longer so is told to the second who asks', async () => {
    await openYear(store)
    const request = { year: YEAR, seen: 'preparing', to: 'reporting', reason: null } as const
    const both = await Promise.allSettled([
      store.years.move(request, anna('2026-01-15')),
      store.years.move(request, bert('2026-01-15')),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect((both[1] as PromiseRejectedResult).reason.message).toBe('已被他人改动，请刷新')
    expect(await store.years.moves(YEAR)).toHaveLength(2)
  })

  test('back says why, and goes one step', async () => {
    await openYear(store)
    await move(store, 'reporting', '2026-01-15')
    await expect(move(store, 'preparing', '2026-01-16', ' ')).rejects.toThrow('须写明原因')
    await move(store, 'preparing', '2026-01-16', '漏了一个区')
    expect((await store.years.moves(YEAR))[0]).toMatchObject({ to: 'preparing', reason: '漏了一个区' })
    await expect(move(store, 'reviewing', '2026-01-16')).rejects.toThrow('每次只能前进或退回一步')
  })

  test('to scoring waits for every submitted report', async () => {
    await openYear(store)
    await move(store, 'reporting', '2026-01-15')
    await handIn(store, whole(), { advance: 'submitted', at: on('2026-02-01') })
    await move(store, 'reviewing', '2026-02-11')
    await expect(move(store, 'scoring', '2026-02-21')).rejects.toThrow('有 1 份已提交的报告')
    // A newer draft does not decide the one that was submitted.
    await store.years.reopen(
      { year: YEAR, space: 'WZ-LC-001', reason: '补', until: until('2026-02-20') },
      anna('2026-02-12'),
    )
    await handIn(
      store,
      { 'WZ-LC-001/1.csv': whole()['WZ-LC-001/1.csv']!.toString().replace('1000', '1100') },
      { at: on('2026-02-13') },
    )
    await expect(move(store, 'scoring', '2026-02-21')).rejects.toThrow('有 1 份已提交的报告')
  })

  test('to preview wants a run that knows of the last change', async () => {
    await scoring()
    await expect(move(store, 'preview', '2026-02-22')).rejects.toThrow('还没有计算')
    await run('2026-02-22')
    await store.years.exclude({ year: YEAR, space: 'WZ-LC-002', reason: '停业' }, anna('2026-02-22'))
    await expect(move(store, 'preview', '2026-02-22')).rejects.toThrow('最近一次计算之后数据又有变动')
    await run('2026-02-22')
    await move(store, 'preview', '2026-02-22')
  })

  test('out of publicity takes its days back', async () => {
    await scoring()
    await run('2026-02-22')
    await move(store, 'preview', '2026-02-23')
    await move(store, 'publicity', '2026-03-11')
    await move(store, 'preview', '2026-03-12', '等级有误')
    expect(await store.years.get(YEAR)).toMatchObject({ publicityFrom: null, publicityUntil: null })
  })
})

describe('settings', () => {
  test('changed by two at once: one wins', async () => {
    await openYear(store)
    const seen = { ...SETTINGS, stage: 'preparing' } as const
    const later = { ...SETTINGS, publicityDays: 7 }
    await store.years.change({ year: YEAR, seen, settings: later }, anna('2026-01-16'))
    await expect(
      store.years.change(
        { year: YEAR, seen, settings: { ...SETTINGS, publicityDays: 10 } },
        bert('2026-01-16'),
      ),
    ).rejects.toThrow('已被他人改动')
    expect(await store.years.get(YEAR)).toMatchObject({ publicityDays: 7 })
  })

  test('one appraisal a year', async () => {
    await openYear(store)
    await expect(store.years.open({ year: YEAR, settings: SETTINGS }, bert('2026-01-15'))).rejects.toThrow(
      '已经启动',
    )
  })
})

test('who is left out is nowhere among those taking part', async () => {
  await openYear(store)
  await store.years.exclude({ year: YEAR, space: 'WZ-LC-001', reason: '停业' }, anna('2026-01-16'))
  await expect(
    store.years.exclude({ year: YEAR, space: 'WZ-LC-001', reason: '停业' }, bert('2026-01-16')),
  ).rejects.toThrow('已经登记')
  expect((await listReports(store, YEAR, 'all')).map(({ space }) => space)).toEqual(['WZ-LC-002'])
  const { results } = await runAppraisal(store, { year: YEAR, ...anna('2026-01-16') })
  expect(results.map(({ space }) => space)).toEqual(['WZ-LC-002'])
  await store.years.include({ year: YEAR, space: 'WZ-LC-001' }, anna('2026-01-17'))
  expect(await listReports(store, YEAR, 'all')).toHaveLength(2)
})

describe('two people', () => {
  const request = { year: YEAR, scheme: DEFAULT_SCHEME, reason: null }

  test('put a scheme into force, which is kept for good', async () => {
    await openYear(store)
    expect(await store.years.get(YEAR)).toMatchObject({ schemeId: 'wenzhou-art12', schemeVersion: '1' })
    expect(await store.scheme('wenzhou-art12', '1')).toMatchObject({ state: 'kept' })
  })

  test('one proposal at a time, decided once, withdrawn by who made it', async () => {
    await store.years.open({ year: YEAR, settings: SETTINGS }, anna('2026-01-15'))
    const id = (await proposeScheme(store, request, anna('2026-01-15')))!
    await expect(proposeScheme(store, request, bert('2026-01-15'))).rejects.toThrow('已有同样的提请')
    await expect(store.years.withdraw(id, bert('2026-01-15'))).rejects.toThrow('只有提请人可以撤回')
    await expect(store.years.refuse(id, anna('2026-01-15'))).rejects.toThrow('提请人不能自己复核')
    await store.years.refuse(id, bert('2026-01-15'))
    await expect(confirmProposal(store, id, bert('2026-01-15'))).rejects.toThrow('已被他人处理')
    expect(await store.years.get(YEAR)).toMatchObject({ schemeId: null })
  })

  test('a draft saved over after it was proposed does not come into force', async () => {
    await store.years.open({ year: YEAR, settings: SETTINGS }, anna('2026-01-15'))
    const document = { ...documentsOf(defaultScheme())[0]!, version: '2' }
    const draft = { id: 'wenzhou-art12', version: '2', document, createdAt: on('2026-01-15'), by: 'anna' }
    await store.saveDraft({ ...draft, sha256: 'a' })
    const scheme = { id: 'wenzhou-art12', version: '2' }
    const id = (await proposeScheme(store, { year: YEAR, scheme, reason: null }, anna('2026-01-15')))!
    await store.saveDraft({ ...draft, sha256: 'b' })
    await expect(confirmProposal(store, id, bert('2026-01-15'))).rejects.toThrow('提请之后又改动过')
    expect(await store.years.proposal(id)).toMatchObject({ state: 'open' })
  })
})

test('from scoring on only the scheme in force is run', async () => {
  const other = { ...documentsOf(defaultScheme())[0]!, version: '9' }
  await openYear(store)
  await runAppraisal(store, { year: YEAR, scheme: other, ...anna('2026-01-16') })
  await move(store, 'reporting', '2026-01-16')
  await move(store, 'reviewing', '2026-02-11')
  await move(store, 'scoring', '2026-02-21')
  await expect(runAppraisal(store, { year: YEAR, scheme: other, ...anna('2026-02-21') })).rejects.toThrow(
    '只能按生效的方案（wenzhou-art12 版本 1）计算',
  )
  await expect(move(store, 'preview', '2026-02-21')).rejects.toThrow('最近一次计算用的不是生效的方案')
  expect((await run('2026-02-21'))?.scheme.version).toBe('1')
})

test('nothing of a change stays where its entry in the log does not come about', async () => {
  const connection = openDatabase(':memory:')
  const broken = storeOn(connection)
  await broken.years.open({ year: YEAR, settings: SETTINGS }, anna('2026-01-15'))
  connection.sqlite.exec(
    `CREATE TRIGGER full BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'no'); END`,
  )
  await expect(
    broken.years.change(
      { year: YEAR, seen: { ...SETTINGS, stage: 'preparing' }, settings: { ...SETTINGS, publicityDays: 9 } },
      anna('2026-01-15'),
    ),
  ).rejects.toThrow('no')
  expect(await broken.years.get(YEAR)).toMatchObject({ publicityDays: 5 })
  broken.close()
})
