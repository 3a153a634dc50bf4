import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#server/db/open.ts'
import { brokenSeals, triggersThere } from '#server/db/seal.ts'
import { openStore } from '#server/db/store.ts'
import { addEvidence } from '#server/usecase/add-evidence.ts'
import { raiseByHand } from '#server/usecase/raise-by-hand.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { addAccounts } from '#test/accounts.ts'
import { events, handIn, openCity, whole, YEAR } from '#test/usecase/city.ts'
import { databaseFolder } from '#test/usecase/database-file.ts'
import { anna, move, openYear } from '#test/usecase/year.ts'

// Whatever is changed in the database by something else than the program shows, in any table and any column.

const folder = databaseFolder()
const file = join(folder, 'city.db')

beforeAll(async () => {
  const store = await openCity(file)
  await addAccounts(store)
  await store.accounts.grant('expert', YEAR, ['service'], anna('2026-01-15'))
  await openYear(store)
  await move(store, 'reporting', '2026-01-16')
  const at = '2026-01-20T00:00:00.000Z'
  await handIn(store, { ...whole(), 'WZ-LC-001/2.csv': events('甲', '甲') }, { advance: 'verified', at })
  const pdf = Buffer.from('%PDF-1.4\n%%EOF')
  const subject = { ledger: null, file: null, sheet: null, row: null }
  const space = 'WZ-LC-001'
  await addEvidence(
    store,
    { year: YEAR, space, isCity: true, subject, files: [{ name: 'a.pdf', content: pdf }] },
    anna('2026-01-21'),
  )
  await runAppraisal(store, { year: YEAR, ...anna('2026-02-22') })
  await raiseByHand(store, { year: YEAR, space, text: '人数存疑', row: null }, anna('2026-02-22'))
  store.close()
  const sqlite = new Database(file)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
})

const sealsOf = async (path: string) => {
  const store = openStore(path)
  const { seals, guards } = await store.upkeep.check()
  store.close()
  return { seals, guards }
}

test('what the program itself does keeps all seals', async () => {
  expect(await sealsOf(file)).toEqual({ seals: [], guards: [] })
})

/** All columns of all tables that have rows. */
function columns(): [table: string, column: string][] {
  const sqlite = new Database(file, { readonly: true })
  const tables = sqlite
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name NOT IN ('session', 'sign_in_limit', 'blob_part', 'seal', '__drizzle_migrations')`,
    )
    .pluck()
    .all() as string[]
  const found = tables.flatMap((table): [string, string][] => {
    if (sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() === 0) return []
    const names = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    return names.map((name) => [table, name])
  })
  sqlite.close()
  return found
}

test('one value changed by another program is told, whatever it is', () => {
  const all = columns()
  expect(new Set(all.map(([table]) => table)).size).toBeGreaterThan(25)
  const copy = join(folder, 'copy.db')
  copyFileSync(file, copy)
  const connection = openDatabase(copy)
  const sqlite = new Database(copy)
  sqlite.pragma('foreign_keys = OFF')
  // Somebody who takes the guards away for as long as it takes. What comes of it is not to outlast a loss of power.
  sqlite.pragma('synchronous = OFF')
  const triggers = triggersThere(sqlite)
  for (const [table, column] of all) {
    const rowid = sqlite.prepare(`SELECT max(rowid) FROM "${table}"`).pluck().get()
    const value = sqlite.prepare(`SELECT "${column}" FROM "${table}" WHERE rowid = ?`).pluck().get(rowid)
    const other = typeof value === 'number' ? value + 1_000_000 : `${value ?? ''}'`
    const put = sqlite.transaction((to: unknown) => {
      for (const name of triggers.keys()) sqlite.exec(`DROP TRIGGER ${name}`)
      sqlite.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(to, rowid)
      for (const sql of triggers.values()) sqlite.exec(sql)
    })
    const key = sqlite
      .prepare(`SELECT pk FROM pragma_table_info(?) WHERE name = ?`)
      .pluck()
      .get(table, column)
    // A key that is the row's own number moves the row.
    if (typeof value === 'number' && key === 1) continue
    put(other)
    expect(brokenSeals(connection.sqlite), `${table}.${column}`).toEqual([table])
    put(value)
  }
  expect(brokenSeals(connection.sqlite)).toEqual([])
  sqlite.close()
  connection.sqlite.close()
})

describe('a row that comes or goes by another program', () => {
  test.each([
    ['goes', `DELETE FROM finding WHERE id = (SELECT max(id) FROM finding)`],
    ['comes', `INSERT INTO holiday (day, kind, name) VALUES ('2030-01-02', '休', '元旦')`],
    [
      'comes twice',
      `INSERT INTO remark SELECT id + 1, revision, ledger, file, sheet, row, text, at, by FROM remark`,
    ],
  ])('%s: without the program it is refused, without the guards it is told', async (_, sql) => {
    const copy = join(folder, 'rows.db')
    copyFileSync(file, copy)
    const sqlite = new Database(copy)
    expect(() => sqlite.exec(sql)).toThrow(/sealed|never/)
    for (const name of triggersThere(sqlite).keys()) sqlite.exec(`DROP TRIGGER ${name}`)
    const changed = sqlite.prepare(sql).run().changes
    sqlite.close()
    const { seals, guards } = await sealsOf(copy)
    expect(seals).toHaveLength(changed)
    expect(guards.length).toBeGreaterThan(100)
  })
})

test('a database from before there were seals gets them once', async () => {
  const copy = join(folder, 'before.db')
  copyFileSync(file, copy)
  const sqlite = new Database(copy)
  for (const name of triggersThere(sqlite).keys())
    if (name.startsWith('seal_')) sqlite.exec(`DROP TRIGGER ${name}`)
  sqlite.exec('DELETE FROM seal')
  sqlite.close()
  expect(await sealsOf(copy)).toEqual({ seals: [], guards: [] })
})
