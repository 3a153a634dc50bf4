import { afterAll, beforeAll, expect, test } from 'vitest'
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import type { Store } from '#server/db/store.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { changed } from '#test/scheme/change.ts'
import { callerOn, openPlainCity } from './plain-city.ts'

// What another scheme would do to a year's newest run: told without keeping anything.

const year = 2025
let store: Store
let api: ReturnType<typeof callerOn>
beforeAll(async () => {
  store = await openPlainCity()
  api = callerOn(store)
})
afterAll(() => store.close())

/** Nothing but 新注册企业, 10 points each. */
const FIRMS = changed(wenzhou, {
  ...{ id: '企业', title: '企业', adjustments: undefined, ties: undefined, ceilings: undefined },
  groups: [
    {
      id: 'g',
      indicators: [
        { id: 'firms', max: 100, value: { metric: 'new_firms' }, rule: { form: 'perUnit', points: 10 } },
      ],
    },
  ],
})

test('of a year that was not run there is nothing to tell', async () => {
  expect(await api.scheme.preview({ year, document: wenzhou })).toBeNull()
  expect(await api.ranking.under({ year, schemeOfYear: 2024 })).toBeNull()
})

test('the same scheme changes nothing', async () => {
  const run = await api.ranking.run({ year })
  const effect = await api.scheme.preview({ year, document: wenzhou })
  expect(effect).toMatchObject({ ok: true, run, gradeChanges: [], moves: { up: 0, down: 0 } })
  if (!effect?.ok) throw new Error()
  const { results } = (await api.ranking.get({ year }))!
  expect(
    effect.spaces.map(({ space, total, rank, grade }) => [space, total.before, rank.before, grade.before]),
  ).toEqual(results.map(({ space, total, rank, grade }) => [space, total, rank, grade]))
  for (const { total, rank, grade, status, moved } of effect.spaces) {
    for (const { before, after } of [total, rank, grade, status]) expect(after).toBe(before)
    expect(moved).toBe(rank.before === null ? null : 0)
  }
})

test('another one: what running it comes to, and nothing is kept', async () => {
  const effect = await api.scheme.preview({ year, document: FIRMS })
  if (!effect?.ok) throw new Error()
  expect(await store.schemes()).toHaveLength(1)
  expect((await store.newestRun(year))?.id).toBe(effect.run.id)
  const { results } = (await api.ranking.get({ year }))!
  for (const { space, total, rank, moved } of effect.spaces) {
    const { metrics } = (await store.runResults(effect.run.id, 'all')).find((own) => own.space === space)!
    if (rank.after === null) continue
    expect(total.after).toBe(Math.min(100, 10 * (metrics.new_firms ?? 0)))
    expect(rank.before).toBe(results.find((own) => own.space === space)!.rank)
    expect(moved).toBe(rank.before! - rank.after)
  }
  const changes = effect.gradeChanges.reduce((sum, { spaces }) => sum + spaces, 0)
  expect(changes).toBe(effect.spaces.filter(({ grade }) => grade.before !== grade.after).length)
  expect(changes).toBeGreaterThan(0)

  await api.scheme.saveDraft({ document: FIRMS })
  const run = await api.scheme.runWith({ year, id: '企业', version: '1' })
  const after = (await api.ranking.get({ year }))!
  expect(after.run).toEqual(run)
  expect(
    after.results.map(({ space, total, rank, districtRank, grade }) => [
      space,
      total,
      rank,
      districtRank,
      grade,
    ]),
  ).toEqual(
    effect.spaces.map(({ space, total, rank, districtRank, grade }) => [
      space,
      total.after,
      rank.after,
      districtRank.after,
      grade.after,
    ]),
  )
})

test("this year's ranks under last year's scheme, and the other way round", async () => {
  await api.scheme.runWith({ year: 2024, id: 'wenzhou-art12', version: '1' })
  const under = await api.ranking.under({ year, schemeOfYear: 2024 })
  expect(under).toMatchObject({
    ok: true,
    run: { year, scheme: { id: '企业' } },
    scheme: { id: 'wenzhou-art12' },
  })
  const back = await api.ranking.under({ year: 2024, schemeOfYear: year })
  expect(back).toMatchObject({ ok: true, run: { year: 2024 }, scheme: { id: '企业' } })
})

test('marks and flags of the newest run hold on, for a look and for the next run', async () => {
  const inputs = {
    files: [],
    marks: [{ space: 'WZ-0329-001', indicator: 'experts', expert: '张伟', points: 7, note: null }],
    flags: [{ space: 'WZ-0328-002', flag: '暂缓', note: null }],
  }
  await runAppraisal(store, { year, inputs, by: 'test', at: '2026-01-16T08:00:00.000Z' })
  const document = changed(FIRMS, {
    id: '专家',
    exemptions: [{ id: 'paused', when: { flag: '暂缓' } }],
    'groups.0.indicators.0': {
      id: 'experts',
      max: 10,
      value: { mark: 'expert' },
      rule: { form: 'perUnit', points: 1 },
    },
  })
  const effect = await api.scheme.preview({ year, document })
  if (!effect?.ok) throw new Error(JSON.stringify(effect))
  const of = (code: string) => effect.spaces.find(({ space }) => space === code)!
  expect(of('WZ-0329-001').total.after).toBe(7)
  expect(of('WZ-0328-002').status).toEqual({ before: 'scored', after: 'exempt' })
  expect(of('WZ-0328-002').moved).toBeNull()

  await api.scheme.saveDraft({ document })
  await api.scheme.runWith({ year, id: '专家', version: '1' })
  const { results } = (await api.ranking.get({ year }))!
  expect(results.find(({ space }) => space === 'WZ-0329-001')?.total).toBe(7)
})

test('years that the run did not look back on are read from their reports', async () => {
  await runAppraisal(store, { year, by: 'test', at: '2026-01-17T08:00:00.000Z' })
  const before = (value: unknown) =>
    changed(FIRMS, {
      'groups.0.indicators.0.value': value,
      'groups.0.indicators.0.rule': { form: 'perUnit', points: 1 },
    })
  const effect = await api.scheme.preview({ year, document: before({ metric: 'new_firms', year: -1 }) })
  if (!effect?.ok) throw new Error()
  const last = await store.runResults((await store.newestRun(2024))!.id, 'all')
  for (const { space, total } of effect.spaces) {
    if (total.after === null) continue
    const own = last.find((result) => result.space === space)?.metrics.new_firms ?? 0
    expect(total.after, space).toBe(own)
  }
  expect(effect.spaces.some(({ total }) => (total.after ?? 0) > 0)).toBe(true)
})

test('what keeps a scheme from being tried: its faults, or spaces that it can not score', async () => {
  const unsound = await api.scheme.preview({ year, document: { ...wenzhou, more: 1 } })
  expect(unsound).toMatchObject({ ok: false, faults: [{ path: '$.more' }], missing: [] })
  const document = changed(FIRMS, { id: '别类', appliesTo: { kind: ['别的'] } })
  const unfit = await api.scheme.preview({ year, document })
  if (!unfit || unfit.ok) throw new Error()
  expect(unfit.missing.length).toBeGreaterThan(3)
  expect(unfit.missing[0]!.message).toContain('不在方案任何一份文档的适用范围内')
  await api.scheme.saveDraft({ document })
  await expect(api.scheme.runWith({ year, id: '别类', version: '1' })).rejects.toMatchObject({
    code: 'UNPROCESSABLE_CONTENT',
  })
})
