import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { openSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { random } from '#shared/base/random.ts'

import { AT, YEAR } from './city.ts'
import { ended, onDisk, startImport } from './command-line.ts'
import { databaseFolder } from './database-file.ts'

// An import that is killed at any moment leaves the database as it was or as it was to be, whole.

const KILLS = 50
/** So many processes at a time. */
const LANES = 2
const SPACES = Array.from({ length: 60 }, (_, index) => `WZ-K-${String(index + 1).padStart(3, '0')}`)
const EVENTS = 330

const folder = databaseFolder()
const base = join(folder, 'base.db')

/** One table for all the spaces, as a district hands it in. */
function upload(version: string, workstations: number): string {
  const day = (index: number) =>
    `2025-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`
  const events = SPACES.flatMap((space) =>
    Array.from(
      { length: EVENTS },
      (_, index) => `${space},${version}第${index}期,路演,${day(index)},${index + 1}`,
    ),
  )
  const profiles = SPACES.map((space) => `${space},2025,1000,500,300,${workstations},自有,3`)
  return onDisk(join(folder, version), {
    'events.csv': ['空间编码,活动名称,活动类型,举办日期,参加人数', ...events].join('\n'),
    'profile.csv': ['空间编码,年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数', ...profiles].join(
      '\n',
    ),
  })
}

/** All that a database holds of reports, apart from when. */
function contentOf(file: string): string {
  const sqlite = new Database(file)
  const all = (sql: string) => sqlite.prepare(sql).raw().all()
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  const content = JSON.stringify([
    all(
      'SELECT space, year, number, errors, warnings, ledgers, counts, metrics, claims, profile FROM revision ORDER BY id',
    ),
    all('SELECT id, space, ledger, read, parts FROM ledger_version ORDER BY id'),
    all('SELECT issues FROM revision_issues ORDER BY revision'),
    all('SELECT revision, status FROM revision_status ORDER BY revision'),
    all('SELECT revision, "from", "to" FROM report_move ORDER BY id'),
    all('SELECT space, revision FROM in_force ORDER BY space'),
    all('SELECT upload, place, bytes, sha256, blob FROM upload_file ORDER BY upload, place'),
    all('SELECT sha256, part, length(content) FROM blob_part ORDER BY sha256, part'),
  ])
  sqlite.close()
  return content
}

const copyOf = (name: string): string => {
  mkdirSync(join(folder, name))
  const file = join(folder, name, 'city.db')
  copyFileSync(base, file)
  return file
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

let newFiles: string
let before: string
let after: string
/** How long an import takes that nobody kills, and how much it writes before it is done. */
let whole = 0
let written = 0

beforeAll(async () => {
  const store = openStore(base)
  const registry = onDisk(join(folder, 'registry'), {
    'd.csv': '区划代码,名称,类型\n330302,鹿城区,县市区',
    's.csv': [
      '空间编码,空间名称,所属区县,备案日期',
      ...SPACES.map((code) => `${code},空间${code},鹿城区,2019-01-01`),
    ].join('\n'),
  })
  await importRegistry(store, await openSources([registry]), AT)
  const entries = await openSources([upload('old', 20)])
  await importReports(store, {
    year: YEAR,
    space: null,
    scope: 'all',
    advance: 'verified',
    by: 'test',
    at: AT,
    entries,
  })
  store.close()
  newFiles = upload('new', 21)
  before = contentOf(base)

  const file = copyOf('whole')
  const start = performance.now()
  const child = startImport(file, newFiles)
  const end = ended(child)
  while (child.exitCode === null) {
    written = Math.max(written, sizeOf(`${file}-wal`))
    await wait(1)
  }
  expect(await end).toBe(0)
  whole = performance.now() - start
  after = contentOf(file)
  expect(after).not.toBe(before)
}, 300_000)

test(`killed at ${KILLS} moments`, { timeout: 900_000 }, async () => {
  const draw = random('killed at any moment')
  const outcomes = { before: 0, after: 0, whileWriting: 0 }
  // Half of the moments lie anywhere in time; half while it writes, by how much is written: there all depends on it.
  const moments = Array.from({ length: KILLS }, (_, index) => ({
    index,
    byWritten: index % 2 === 0,
    part: draw(),
  }))

  const killOne = async ({ index, byWritten, part }: (typeof moments)[number]): Promise<void> => {
    const file = copyOf(`kill ${index}`)
    const child = startImport(file, newFiles)
    const end = ended(child)
    if (byWritten) while (child.exitCode === null && sizeOf(`${file}-wal`) <= part * written) await wait(0)
    else await wait(part * whole)
    child.kill('SIGKILL')
    const killed = (await end) === 'SIGKILL'
    const wrote = killed && sizeOf(`${file}-wal`) > 0
    const content = contentOf(file)
    expect([before, after].indexOf(content), `moment ${index}`).toBeGreaterThanOrEqual(0)
    if (content === after) outcomes.after++
    else outcomes.before++
    if (wrote) outcomes.whileWriting++
    // What is there can be gone on with: the same files again give the new revision.
    if (index % 10 === 0) {
      expect(await ended(startImport(file, newFiles))).toBe(0)
      expect(contentOf(file)).toBe(after)
    }
  }

  const waiting = [...moments]
  const lane = async (): Promise<void> => {
    for (let moment = waiting.pop(); moment; moment = waiting.pop()) await killOne(moment)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  expect(outcomes.before + outcomes.after).toBe(KILLS)
  expect(outcomes.before).toBeGreaterThan(5)
  expect(outcomes.whileWriting).toBeGreaterThan(5)
})
