import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import { openStore } from '#server/db/store.ts'
import { ROOT } from '#server/place.ts'
import { changed } from '#test/scheme/change.ts'
import { CLI } from '#test/start.ts'
import { databaseFolder } from '#test/usecase/database-file.ts'
import { callerOn, openPlainCity } from '#test/usecase/plain-city.ts'

// `appraisal run --scheme FILE` keeps the scheme: from then on its id and version are that text.

const folder = databaseFolder()
const db = join(folder, 'city.db')
beforeAll(async () => (await openPlainCity(db)).close())

function run(name: string, changes: Readonly<Record<string, unknown>>) {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify(changed(wenzhou, { id: '市级', version: '2025', ...changes }), null, 2))
  const words = [...CLI, 'appraisal', 'run', '--year', '2025', '--scheme', file, '--db', db]
  return spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' })
}

const runs = async () => {
  const store = openStore(db)
  const list = await callerOn(store).scheme.list()
  store.close()
  return list.find(({ id, version }) => id === '市级' && version === '2025')
}

test('a scheme from a file is kept and listed', async () => {
  expect(run('first', {}).status).toBe(0)
  expect(await runs()).toMatchObject({ state: 'kept', currentIn: [2025], usedByRuns: [{ year: 2025 }] })
})

test('the same again is run again, however it is written', async () => {
  expect(run('same', {}).status).toBe(0)
  expect((await runs())?.usedByRuns).toHaveLength(2)
})

test('another text under its id and version is run, with a word about it, and the kept one stays', async () => {
  const before = await runs()
  const { status, stderr } = run('other', { bonusCap: 4 })
  expect(status).toBe(0)
  expect(stderr).toContain('方案 市级 版本 2025 已有另一份内容')
  expect(await runs()).toMatchObject({ sha256: before?.sha256, usedByRuns: before?.usedByRuns })
  expect(run('next', { version: '2026', bonusCap: 4 }).status).toBe(0)
})
