import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import { openStore, type Store } from '#server/db/store.ts'
import { openByHand } from '#test/db/by-hand.ts'
import { changed } from '#test/scheme/change.ts'
import { databaseFolder } from './database-file.ts'
import { callerOn, openPlainCity } from './plain-city.ts'

const file = join(databaseFolder(), 'city.db')
let store: Store
let api: ReturnType<typeof callerOn>
beforeAll(async () => {
  store = await openPlainCity(file)
  api = callerOn(store)
})
afterAll(() => store.close())

const own = (version: string, changes: Readonly<Record<string, unknown>> = {}) =>
  changed(wenzhou, { id: '温州', version, ...changes })
const listed = async (id: string, version: string) =>
  (await api.scheme.list()).find((item) => item.id === id && item.version === version)

describe('templates', () => {
  test('are offered with the default one first, though nothing was saved', async () => {
    const list = await api.scheme.list()
    expect(list.length).toBeGreaterThan(10)
    expect(list[0]).toMatchObject({ id: 'wenzhou-art12', version: '1', state: 'template', template: true })
    expect(list.every(({ state, usedByRuns }) => state === 'template' && usedByRuns.length === 0)).toBe(true)
    expect(await store.schemes()).toEqual([])
  })

  test('are shown with their text and their rules in words', async () => {
    const { document, trees, state, createdAt } = await api.scheme.get({ id: 'wenzhou-art12', version: '1' })
    expect({ document, state, createdAt }).toEqual({ document: wenzhou, state: 'template', createdAt: null })
    expect(trees).toHaveLength(1)
    expect(trees[0]).toMatchObject({ kinds: null, max: 100, bonusCap: 5, notReported: '不合格' })
    expect(trees[0]!.groups.map(({ title, max }) => [title, max])).toEqual([
      ['创业活动', 20],
      ['企业培育', 30],
      ['场地使用', 25],
      ['导师辅导', 25],
    ])
  })

  test('are not saved over', async () => {
    const saved = await api.scheme.saveDraft({ document: changed(wenzhou, { title: '改' }) })
    expect(saved).toMatchObject({ ok: false, faults: [{ path: '$.version' }] })
  })

  test('what is not there', async () => {
    const nothing = { id: '没有', version: '1' }
    await expect(api.scheme.get(nothing)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(api.scheme.runWith({ year: 2025, ...nothing })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const a = { id: 'wenzhou-art12', version: '1' }
    await expect(api.scheme.difference({ a, b: nothing })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a draft', () => {
  test('with faults is not saved; all of them are told', async () => {
    const document = own('1', { 'groups.0.indicators.0.max': 14, 'grades.3.from': 10, more: 1 })
    const saved = await api.scheme.saveDraft({ document })
    expect(saved.ok).toBe(false)
    const { faults } = await api.scheme.check({ document })
    expect(saved).toEqual({ ok: false, faults })
    expect(faults.map(({ path }) => path).sort()).toEqual([
      '$.grades[3].from',
      '$.groups[0].indicators[0].rule.points',
      '$.more',
    ])
    expect(await store.schemes()).toEqual([])
  })

  test.each([
    ['nothing', undefined, '$'],
    ['a word', '方案', '$'],
    ['more indicators than anybody weighs', many(201), '$'],
    ['more text than anybody reads', own('1', { title: '长'.repeat(200_001) }), '$'],
    ['a look too far back', own('1', { ties: [{ years: 12, total: { metric: 'new_firms' } }] }), '$'],
    ['a version as long as a letter', own('1'.repeat(65)), '$.version'],
  ])('may not be %s', async (_, document, path) => {
    const { faults } = await api.scheme.check({ document })
    expect(faults.map((fault) => fault.path)).toEqual([path])
    expect((await api.scheme.saveDraft({ document })).ok).toBe(false)
  })

  test('may have as many indicators as there is room for', async () => {
    expect((await api.scheme.check({ document: many(200) })).faults).toEqual([])
  })

  test('is saved, and saved over', async () => {
    const first = await api.scheme.saveDraft({ document: own('1') })
    expect(first).toMatchObject({ ok: true, scheme: { id: '温州', version: '1' } })
    const document = own('1', { title: '第二稿' })
    const second = await api.scheme.saveDraft({ document })
    expect(await api.scheme.get({ id: '温州', version: '1' })).toMatchObject({
      ...{ document, title: '第二稿', state: 'draft', by: '市科技局' },
      sha256: second.ok && second.scheme.sha256,
    })
    expect(await listed('温州', '1')).toMatchObject({ state: 'draft', usedByRuns: [], currentIn: [] })
  })
})

describe('once a run has used it', () => {
  test('a draft is kept for good, and says by which runs', async () => {
    const run = await api.scheme.runWith({ year: 2025, id: '温州', version: '1' })
    expect(run.scheme).toMatchObject({ id: '温州', version: '1', title: '第二稿' })
    expect(await listed('温州', '1')).toMatchObject({
      ...{ state: 'kept', template: false, currentIn: [2025] },
      usedByRuns: [{ year: 2025, run: run.id }],
    })
  })

  test('it is not saved over, not even as it is', async () => {
    for (const document of [own('1', { title: '第二稿' }), own('1', { title: '第三稿' })]) {
      const { faults } = await api.scheme.check({ document })
      expect(faults).toEqual([{ path: '$.version', message: '方案 温州 版本 1 已被使用，请另起版本号' }])
      expect(await api.scheme.saveDraft({ document })).toEqual({ ok: false, faults })
    }
    expect((await api.scheme.saveDraft({ document: own('2') })).ok).toBe(true)
  })

  test('the year is run again under the same one', async () => {
    const again = await api.ranking.run({ year: 2025 })
    expect(again.scheme).toMatchObject({ id: '温州', version: '1' })
    expect((await listed('温州', '1'))?.usedByRuns).toHaveLength(2)
    // A year that was never run: under the default one, which is kept by that too.
    expect((await api.ranking.run({ year: 2024 })).scheme.id).toBe('wenzhou-art12')
    expect(await listed('wenzhou-art12', '1')).toMatchObject({
      ...{ state: 'kept', template: true, currentIn: [2024] },
    })
  })

  test('no statement changes it', () => {
    const sqlite = openByHand(file)
    const rows = () => sqlite.prepare('SELECT * FROM scheme ORDER BY id, version').all()
    const before = rows()
    const kept = `id = '温州' AND version = '1'`
    for (const statement of [
      `UPDATE scheme SET document = '{}' WHERE ${kept}`,
      `UPDATE scheme SET state = 'draft' WHERE ${kept}`,
      `UPDATE scheme SET version = '9' WHERE ${kept}`,
      `DELETE FROM scheme WHERE ${kept}`,
      'DELETE FROM scheme',
      `INSERT OR REPLACE INTO scheme SELECT id, version, '{}', sha256, 'draft', created_at, "by" FROM scheme WHERE ${kept}`,
      `UPDATE OR REPLACE scheme SET version = '1' WHERE id = '温州' AND version = '2'`,
    ]) {
      expect(() => sqlite.exec(statement), statement).toThrow(/never/)
    }
    expect(rows()).toEqual(before)
    // A draft may go.
    expect(sqlite.exec(`DELETE FROM scheme WHERE state = 'draft'`)).toBeTruthy()
    expect(rows()).toHaveLength(before.length - 1)
    // A run of what is not kept would be one of an unknown scheme.
    const columns =
      '"year", "at", "by", "scheme", "scheme_id", "scheme_version", "scheme_sha256", "inputs", "districts"'
    const other = columns.replace('"scheme_version"', "'nowhere'")
    expect(() => sqlite.exec(`INSERT INTO run (${columns}) SELECT ${other} FROM run LIMIT 1`)).toThrow(
      /scheme/,
    )
    sqlite.close()
  })

  test('another text under its id and version is run with its own text beside the kept one', async () => {
    const { runAppraisal } = await import('#server/usecase/run-appraisal.ts')
    const again = openStore(file)
    const kept = await again.scheme('温州', '1')
    const scheme = own('1', { title: '第三稿' }) as typeof wenzhou
    const request = { year: 2025, scheme: scheme as never, by: 'test', at: '2026-01-16T08:00:00.000Z' }
    const { run } = await runAppraisal(again, request)
    expect(run.scheme.sha256).not.toBe(kept!.sha256)
    expect((await again.newestRun(2025))?.scheme).toEqual(scheme)
    expect(await again.scheme('温州', '1')).toEqual(kept)
    again.close()
  })
})

function many(indicators: number): unknown {
  const [first] = wenzhou.groups[0]!.indicators
  return changed(wenzhou, {
    ...{
      id: '多',
      adjustments: undefined,
      groups: [
        { id: 'g', indicators: Array.from({ length: indicators }, (_, i) => ({ ...first, id: `i${i}` })) },
      ],
    },
  })
}
