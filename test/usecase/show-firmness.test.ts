import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRouter } from '#server/api/router.ts'
import { createCallerFactory } from '#server/api/trpc.ts'
import { openStore } from '#server/db/store.ts'
import { openSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { maximaOf, prepareWhatIf } from '#shared/appraisal/what-if/what-if.ts'

const CITY = join(import.meta.dirname, '../cases/plain')
const at = '2026-01-15T08:00:00.000Z'
const store = openStore(':memory:')
afterAll(() => store.close())
const api = createCallerFactory(appRouter)({
  store,
  demo: false,
  actor: { role: 'city', login: '市科技局' },
  now: () => at,
})
const year = 2025

beforeAll(async () => {
  const registry = readdirSync(join(CITY, 'registry')).map((file) => join(CITY, 'registry', file))
  await importRegistry(store, await openSources(registry), at)
  const entries = await openSources([join(CITY, String(year))])
  await importReports(store, {
    year,
    entries,
    space: null,
    scope: 'all',
    advance: 'verified',
    by: '市科技局',
    at,
  })
})

test('before a run there is nothing to say', async () => {
  expect(await api.ranking.firmness({ year })).toBeNull()
})

test('of the newest run: its scored spaces, its indicators, the same at every look and in every run', async () => {
  const run = await api.ranking.run({ year })
  const firmness = (await api.ranking.firmness({ year }))!
  const { results, indicators } = (await api.ranking.get({ year }))!
  expect(firmness.run).toEqual(run)
  const scored = results.filter(({ status }) => status === 'scored')
  expect(scored.length).toBeGreaterThan(3)
  expect(firmness.spaces.map(({ space, rank }) => [space, rank])).toEqual(
    scored.map(({ space, rank }) => [space, rank]),
  )
  expect(firmness.indicators.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id))
  expect((await api.ranking.firmness({ year }))!.spaces).toBe(firmness.spaces)

  await api.ranking.run({ year })
  const again = (await api.ranking.firmness({ year }))!
  expect(again.run.id).toBeGreaterThan(run.id)
  expect({ ...again, run }).toEqual(firmness)
})

test('what the page gets is enough to rank it again: with maxima as they are, the same', async () => {
  const ranking = JSON.parse(JSON.stringify(await api.ranking.get({ year })))
  const { order, ranks, totals, grades } = prepareWhatIf(ranking)(maximaOf(ranking))
  const found = [...order].map((i) => [i, ranks[i], totals[i], ranking.grades[grades[i]!]])
  const { results } = (await api.ranking.get({ year }))!
  expect(found).toEqual(
    [...results.entries()].flatMap(([i, { status, rank, total, grade }]) =>
      status === 'scored' ? [[i, rank, total, grade]] : [],
    ),
  )
})
