import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openByHand } from '#test/db/by-hand.ts'
import { handIn, openCity, report, whole } from './city.ts'
import { databaseFolder } from './database-file.ts'

// What was handed in, revisions and moves can't be changed or deleted by any statement: triggers refuse.

const file = join(databaseFolder(), 'city.db')
let sqlite: Database.Database
beforeAll(async () => {
  const store = await openCity(file)
  await handIn(store, whole(), { advance: 'verified' })
  store.close()
  sqlite = openByHand(file)
})
afterAll(() => sqlite.close())

const TABLES = ['revision', 'revision_issues', 'ledger_version', 'blob', 'blob_part', 'report_move']

test.each(TABLES)('%s', (table) => {
  const count = () => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  const rows = sqlite.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all()
  expect(rows.length).toBeGreaterThan(0)
  const [first] = sqlite.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
  expect(() => sqlite.exec(`UPDATE ${table} SET "${first}" = "${first}"`)).toThrow(/never/)
  expect(() => sqlite.exec(`DELETE FROM ${table}`)).toThrow(/never/)
  expect(() => sqlite.exec(`DELETE FROM ${table} WHERE rowid = 1`)).toThrow(/never/)
  expect(count()).toBe(rows.length)
  expect(sqlite.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all()).toEqual(rows)
})

test.each(TABLES)('%s: nor put in their place', (table) => {
  const rows = () => sqlite.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all()
  const before = rows()
  const columns = sqlite.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[]
  // The last column is no key: another value in it would be a change.
  const others = columns.map((name, at) => (at === columns.length - 1 ? `'x'` : `"${name}"`)).join(', ')
  try {
    sqlite.exec(`INSERT OR REPLACE INTO ${table} SELECT ${others} FROM ${table}`)
  } catch (error) {
    expect(String(error)).toMatch(/never/)
  }
  expect(rows()).toEqual(before)
})

test('the report is as it was', async () => {
  const store = await openCity(file)
  expect(await report(store)).toMatchObject({ revision: 1, inForce: 1, status: 'verified' })
  store.close()
})
