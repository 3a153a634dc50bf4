import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { restoreDatabase } from '#server/db/restore.ts'
import { openStore } from '#server/db/store.ts'
import { backUp } from '#server/usecase/back-up.ts'
import { verifyAll } from '#server/usecase/verify-all.ts'
import { openByHand } from '#test/db/by-hand.ts'
import { handIn, openCity, report, whole } from './city.ts'
import { databaseFolder } from './database-file.ts'

// A backup is whole although others write meanwhile; putting one back loses nothing.

const AT = '2026-03-10T08:00:00.000Z'
const DOING = { by: 'test', at: AT }
const folder = databaseFolder()
const at = (name: string) => join(folder, name)

test('a backup is a database like the one it was made of, put back as it was', async () => {
  const store = await openCity(at('city.db'))
  await handIn(store, whole(), { advance: 'verified' })
  const made = await backUp(store, at('backup.db'), DOING)
  expect(made.auditHead).toBe(await store.log.head())
  await expect(backUp(store, at('backup.db'), DOING)).rejects.toThrow('已经存在')

  await handIn(store, { 'WZ-LC-002/1.csv': '年度\n2025' })
  expect(await report(store, 'WZ-LC-002')).toMatchObject({ revision: 1 })
  // As long as somebody has the database open, nothing takes its place.
  await expect(restoreDatabase(at('backup.db'), at('city.db'), AT)).rejects.toThrow('请先结束服务')
  store.close()

  const { keptAs, auditHead } = await restoreDatabase(at('backup.db'), at('city.db'), AT)
  expect(auditHead).toBe(made.auditHead)
  const restored = openStore(at('city.db'))
  expect(await restored.revision(2025, 'WZ-LC-002')).toBeNull()
  expect(await report(restored)).toMatchObject({ revision: 1, inForce: 1, status: 'verified' })
  expect(await verifyAll(restored)).toMatchObject({ ok: true })
  restored.close()

  const before = openStore(keptAs!)
  expect(await before.revision(2025, 'WZ-LC-002')).not.toBeNull()
  before.close()
  expect(readdirSync(folder).filter((name) => /restoring|\.part/.test(name))).toEqual([])
})

test('a backup where no database was', async () => {
  const store = await openCity(at('other.db'))
  await backUp(store, at('other-backup.db'), DOING)
  store.close()
  expect(await restoreDatabase(at('other-backup.db'), at('new.db'), AT)).toMatchObject({ keptAs: null })
  expect(existsSync(at('new.db'))).toBe(true)
})

test.each([
  ['nothing', null, '没有文件'],
  ['a text', Buffer.from('年度,总面积'), '不是本系统的备份'],
  ['another database', 'foreign', '不是本系统的备份'],
  ['half of one', 'half', /已损坏|不是本系统的备份/],
])('%s is not put back, and nothing is touched', async (name, content, message) => {
  const target = at(`${name}-target.db`)
  const from = at(`${name}-from.db`)
  const store = await openCity(target)
  if (content === 'half') {
    await handIn(store, whole())
    await backUp(store, from, DOING)
    const bytes = readFileSync(from)
    writeFileSync(from, bytes.subarray(0, Math.floor(bytes.length / 2)))
  } else if (content === 'foreign') {
    const foreign = new Database(from)
    foreign.exec('CREATE TABLE account (id INTEGER)')
    foreign.close()
  } else if (content) writeFileSync(from, content)
  store.close()
  const before = readFileSync(target)
  await expect(restoreDatabase(from, target, AT)).rejects.toThrow(message)
  expect(readFileSync(target)).toEqual(before)
})

test('a backup with a rewritten audit log is not put back', async () => {
  const store = await openCity(at('log.db'))
  await store.log.add(DOING, { action: 'exported' })
  await backUp(store, at('log-backup.db'), DOING)
  store.close()
  const sqlite = openByHand(at('log-backup.db'))
  sqlite.exec(`DROP TRIGGER audit_entry_is_final; UPDATE audit_entry SET by = 'x' WHERE id = 1`)
  sqlite.close()
  await expect(restoreDatabase(at('log-backup.db'), at('log.db'), AT)).rejects.toThrow('审计日志从第 1 条起')
})
