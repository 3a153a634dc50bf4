import { createHash } from 'node:crypto'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { openHandedIn } from '#server/usecase/open-handed-in.ts'
import { events, type Files, handIn, mentors, openCity, profile, report } from './city.ts'
import { databaseFolder } from './database-file.ts'
import { zipOf } from './zip-of.ts'

// Nothing typed is lost: every byte that was handed in comes back as it was, to every later reader.

const folder = databaseFolder()
const noise = (length: number, seed: number): Buffer =>
  Buffer.from(
    Array.from({ length }, (_, index) => (index * 2_654_435_761 + seed * 40_503 + (index >> 7)) & 0xff),
  )

const LOOSE: Files = {
  'WZ-LC-001/1.csv': `\uFEFF${profile()}\r\n`,
  'WZ-LC-001/2.csv': iconv.encode(events('甲', '乙'), 'gb18030'),
  'WZ-LC-001/3.csv': '姓名,聘用日期\n缺一列,2025-01-01',
  'WZ-LC-001/4.csv': iconv.encode(mentors('张三'), 'utf-16be', { addBOM: true }),
  'WZ-LC-001/5.csv': '"没有闭合\n',
  'WZ-LC-001/6.csv': Buffer.from([0xff, 0x80, 0x00, 0x81]),
  'WZ-LC-001/7.xls': noise(3000, 1),
  'WZ-LC-001/8.xlsx': noise(500, 2),
  'WZ-LC-001/9.zip': 'no zip at all',
  'WZ-LC-001/照片 1.jpg': noise(300_000, 3),
  'WZ-LC-001/空.pdf': '',
  'WZ-LC-001/照片 2.jpg': noise(300_000, 3),
}

const back = async (store: Awaited<ReturnType<typeof openCity>>, content: string | Buffer) => {
  const bytes = Buffer.from(content)
  const found = await openHandedIn(store, createHash('sha256').update(bytes).digest('hex'), 'all')
  if (!found) return null
  const whole = Buffer.concat([...found.parts])
  expect(found.bytes).toBe(whole.length)
  return whole.equals(bytes)
}

test('loose files, good and bad, also by another connection', async () => {
  const file = join(folder, 'loose.db')
  const store = await openCity(file)
  const { files } = await handIn(store, LOOSE)
  expect(files.map(({ path, bytes }) => [path, bytes]).sort()).toEqual(
    Object.entries(LOOSE)
      .map(([path, content]) => [path, Buffer.from(content).length])
      .sort(),
  )
  for (const content of Object.values(LOOSE)) expect(await back(store, content)).toBe(true)
  store.close()
  const again = await openCity(file)
  for (const content of Object.values(LOOSE)) expect(await back(again, content)).toBe(true)
  again.close()
})

test('files inside a zip, one by one, and the zip', async () => {
  const store = await openCity(join(folder, 'zip.db'))
  const zip = await zipOf(LOOSE)
  await handIn(store, { '报送.zip': zip })
  for (const content of Object.values(LOOSE)) expect(await back(store, content)).toBe(true)
  store.close()
})

test('files of an earlier revision', async () => {
  const store = await openCity(join(folder, 'earlier.db'))
  await handIn(store, { 'WZ-LC-001/2.csv': events('甲') })
  await handIn(store, { 'WZ-LC-001/2.csv': events('乙') })
  expect(await back(store, events('甲'))).toBe(true)
  expect((await report(store, 'WZ-LC-001', 1)).files).toMatchObject([{ path: 'WZ-LC-001/2.csv' }])
  store.close()
})

test('files of nobody known, which make no report', async () => {
  const store = await openCity(join(folder, 'nobody.db'))
  const { reports } = await handIn(store, { '2.csv': events('甲') })
  expect(reports).toEqual([])
  expect(await back(store, events('甲'))).toBe(true)
  store.close()
})

test('nothing of a hash that was never handed in', async () => {
  const store = await openCity()
  expect(await back(store, 'never')).toBeNull()
  store.close()
})
