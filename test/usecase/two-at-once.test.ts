import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { events, type Files, handIn, mentors, openCity, profile, report, whole } from './city.ts'
import { ended, onDisk, startImport } from './command-line.ts'
import { databaseFolder } from './database-file.ts'

// Two uploads of one report at once, by two processes or two connections: two revisions or one, never a mixture.

const folder = databaseFolder()
const A: Files = {
  ...whole(),
  'WZ-LC-001/1.csv': profile(21),
  'WZ-LC-001/2.csv': events('甲1', '甲2', '甲3'),
}
const B: Files = {
  ...whole(),
  'WZ-LC-001/1.csv': profile(22),
  'WZ-LC-001/2.csv': events('乙1', '乙2'),
  'WZ-LC-001/4.csv': mentors('王五'),
}

async function city(name: string): Promise<string> {
  const file = join(folder, `${name}.db`)
  const store = await openCity(file)
  store.close()
  return file
}

/** What of A or B a revision holds: workstations, events, mentors. */
async function contentOf(file: string, revision: number): Promise<string> {
  const store = openStore(file)
  const { ledgers, metrics } = await report(store, 'WZ-LC-001', revision)
  store.close()
  const names = (rows: (typeof ledgers.events)['rows']) => rows.map(({ cells }) => cells[0]).join(' ')
  return `${metrics.workstations} ${names(ledgers.events.rows)} ${names(ledgers.mentors.rows)}`
}
const CONTENT_A = '21 甲1 甲2 甲3 张三 李四'
const CONTENT_B = '22 乙1 乙2 王五'

describe('two processes', () => {
  test('of different files: two revisions, each whole', async () => {
    const file = await city('processes')
    const paths = [A, B].map((files, index) => onDisk(join(folder, `upload ${index}`), files))
    expect(await Promise.all(paths.map((path) => ended(startImport(file, path))))).toEqual([0, 0])
    const contents = [await contentOf(file, 1), await contentOf(file, 2)]
    expect(contents.sort()).toEqual([CONTENT_A, CONTENT_B])
    const store = openStore(file)
    const { revision, inForce, status, revisions } = await report(store)
    expect({ revision, inForce, status }).toEqual({ revision: 2, inForce: 2, status: 'verified' })
    expect(revisions).toHaveLength(2)
    store.close()
  })

  test('of the same files: one revision', async () => {
    const file = await city('the same')
    const path = onDisk(join(folder, 'upload same'), A)
    expect(await Promise.all([1, 2, 3].map(() => ended(startImport(file, path))))).toEqual([0, 0, 0])
    const store = openStore(file)
    expect(await report(store)).toMatchObject({ revision: 1, inForce: 1, revisions: [{ revision: 1 }] })
    store.close()
  })
})

test('two connections of one process, many times over', async () => {
  const file = await city('connections')
  const stores = [openStore(file), openStore(file)]
  for (let round = 0; round < 10; round++) {
    await Promise.all([handIn(stores[round % 2]!, A), handIn(stores[(round + 1) % 2]!, B)])
  }
  for (const store of stores) store.close()
  for (let revision = 1; revision <= 20; revision++) {
    expect([CONTENT_A, CONTENT_B]).toContain(await contentOf(file, revision))
  }
})

test('two uploads of different ledgers at once: the second builds on the first', async () => {
  const file = await city('ledgers')
  const stores = [openStore(file), openStore(file)]
  const { 'WZ-LC-001/2.csv': ofEvents, ...others } = A
  await Promise.all([handIn(stores[0]!, { 'WZ-LC-001/2.csv': ofEvents! }), handIn(stores[1]!, others)])
  for (const store of stores) store.close()
  expect(await contentOf(file, 2)).toBe(CONTENT_A)
})
