import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore, type Store } from '#server/db/store.ts'
import type { ReportMoveId, ReportStatus } from '#shared/workflow/report-move.ts'
import { handIn, openCity, profile, whole, YEAR } from './city.ts'
import { databaseFolder } from './database-file.ts'
import { asking } from './reports-standing.ts'
import { anna, bert, move as moveStage, openYear } from './year.ts'

// Of two who act on one report at once, one wins and the other is told.

const ONE = 'WZ-LC-001'
const folder = databaseFolder()
const TOLD = '报告已被他人处理，请刷新'

async function twoOn(name: string, advance: 'submitted' | null): Promise<[Store, Store]> {
  const file = join(folder, `${name}.db`)
  const store = await openCity(file)
  await handIn(store, whole(), { advance })
  return [store, openStore(file)]
}

const DONE = { verify: 'verified', return: 'returned' } as const
const asked = (status: ReportStatus, move: ReportMoveId) => asking(ONE, { revision: 1, status }, move)

const outcomes = async (acts: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(acts)).map((one) => (one.status === 'fulfilled' ? 'done' : one.reason.message))

test.each<['verify' | 'return', 'verify' | 'return']>([
  ['verify', 'verify'],
  ['verify', 'return'],
  ['return', 'verify'],
  ['return', 'return'],
])('two reviewers: %s and %s', async (one, other) => {
  const [a, b] = await twoOn(`${one} ${other}`, 'submitted')
  const came = await outcomes([
    a.reviews.move(asked('submitted', one), anna('2026-02-01')),
    b.reviews.move(asked('submitted', other), bert('2026-02-01')),
  ])
  expect([...came].sort()).toEqual(['done', TOLD].sort())
  // One move, one status, one entry of the log.
  const moves = (await a.reviews.moves(YEAR, ONE)).filter(({ from }) => from === 'submitted')
  expect(moves).toHaveLength(1)
  const action = came[0] === 'done' ? DONE[one] : DONE[other]
  expect(moves[0]!.to).toBe(action)
  expect((await b.revision(YEAR, ONE))!.status).toBe(action)
  expect((await a.log.list({ scope: 'all', action, limit: 9 })).map(({ by }) => by)).toEqual([moves[0]!.by])
  for (const store of [a, b]) store.close()
})

test('a verification while the space hands something newer in', async () => {
  const [a, b] = await twoOn('newer', 'submitted')
  const came = await outcomes([
    handIn(a, { [`${ONE}/1.csv`]: profile(30) }, { advance: 'submitted' }),
    b.reviews.move(asked('submitted', 'verify'), bert('2026-02-01')),
  ])
  const statuses = (await a.revisionHeads(YEAR, ONE)).map(({ status }) => status)
  expect([
    [
      ['submitted', 'submitted'],
      ['done', TOLD],
    ],
    [
      ['submitted', 'verified'],
      ['done', 'done'],
    ],
  ]).toContainEqual([statuses, came])
  for (const store of [a, b]) store.close()
})

test('a submit while the stage moves: what comes first wins', async () => {
  const file = join(folder, 'stage.db')
  const store = await openCity(file)
  await openYear(store)
  await moveStage(store, 'reporting', '2026-01-15')
  await handIn(store, whole(), { at: '2026-02-01T00:00:00.000Z' })
  const other = openStore(file)
  const [submitted] = await outcomes([
    store.reviews.move(asked('draft', 'submit'), anna('2026-02-01')),
    moveStage(other, 'preparing', '2026-02-01', '暂停'),
  ])
  const stage = await store.years.stage(YEAR)
  const { status } = (await store.revision(YEAR, ONE))!
  expect([
    ['done', 'submitted'],
    ['本年度考核尚在准备，填报还没有开始', 'draft'],
  ]).toContainEqual([submitted, status])
  expect(['preparing', 'reporting']).toContain(stage)
  for (const one of [store, other]) one.close()
})
