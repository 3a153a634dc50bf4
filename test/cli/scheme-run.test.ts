import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import { openStore } from '#server/db/store.ts'
import { ROOT } from '#server/settings.ts'
import { changed } from '#test/scheme/change.ts'
import { databaseFolder } from '#test/usecase/database-file.ts'
import { callerOn, openPlainCity } from '#test/usecase/plain-city.ts'

// `appraisal run --scheme FILE` keeps the scheme: from then on its id and version are that text.

const folder = databaseFolder()
const db = join(folder, 'city.db')
beforeAll(async () => (await openPlainCity(db)).close())

function run(name: string, changes: Readonly<Record<string, unknown>>) {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify(changed(wenzhou, { id: '市级', version: '2025', ...changes }), null, 2))
  const words = ['server/cli/main.ts', 'appraisal', 'run', '--year', '2025', '--scheme', file, '--db', db]
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

test('another text under its id and version is refused with a sentence: exit 2, nothing kept', async () => {
  const { status, stderr, stdout } = run('other', { bonusCap: 4 })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr.trim()).toBe('方案 市级 版本 2025 已被使用，且内容与此不同，请另起版本号')
  expect((await runs())?.usedByRuns).toHaveLength(2)
  expect(run('next', { version: '2026', bonusCap: 4 }).status).toBe(0)
})
