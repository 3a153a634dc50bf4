import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import XLSX from '@e965/xlsx'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { openHandedIn } from '#server/usecase/open-handed-in.ts'
import { type Files, handIn, openCity, report, told, whole } from './city.ts'
import { bytesIn, databaseFolder } from './database-file.ts'
import { zipOf } from './zip-of.ts'

// A file with identity card numbers is refused before anything of it is kept: no byte of it is in the database.

const NUMBER = '330302199001011234'
const NAME = '欧阳绝密'
const ROSTER = `姓名,类型,聘用日期,身份证号\n${NAME},专职,2025-01-01,${NUMBER}`
const folder = databaseFolder()
let databases = 0

/** Hands files in to a database of its own; what is said, what is kept, and whether anything is left behind. */
async function refuse(files: Files) {
  const own = join(folder, String(databases++))
  mkdirSync(own)
  const store = await openCity(join(own, 'city.db'))
  const result = await handIn(store, files)
  const kept = await Promise.all(result.files.map(({ sha256 }) => openHandedIn(store, sha256, 'all')))
  const shown = await report(store)
  const open = bytesIn(own)
  store.close()
  const traces = [open, bytesIn(own)].some((bytes) =>
    [NUMBER, NAME].some((text) =>
      ['utf8', 'utf16le'].some((code) => bytes.includes(Buffer.from(text, code as 'utf8'))),
    ),
  )
  return { result, kept: kept.map((bytes) => bytes !== null), traces, shown }
}

describe('nothing of it is kept', () => {
  test.each<[string, string, string | Buffer]>([
    ['a ledger with such a column', '4.csv', ROSTER],
    ['in GB18030', '4.txt', iconv.encode(ROSTER, 'gb18030')],
    ['in UTF-16', '4.csv', iconv.encode(ROSTER, 'utf-16le', { addBOM: true })],
    ['no ledger', '名单.csv', `姓名,证件号码\n${NAME},${NUMBER}`],
    ['a quote that never closes further down', '4.csv', `${ROSTER}\n"王五,专职,2025-01-01,${NUMBER}`],
    [
      'text after a closing quote in the next row',
      '4.csv',
      `${ROSTER.split('\n')[0]}\n"${NAME}"x,专职,2025-01-01,${NUMBER}`,
    ],
    [
      'a malformed quote in the header itself',
      '4.csv',
      `姓名,类型,聘用日期,"身份证号"码\n${NAME},专职,2025-01-01,${NUMBER}`,
    ],
    ['with the table far below', '4.csv', `${'\n'.repeat(12)}${ROSTER}`],
  ])('%s', async (_, name, content) => {
    const path = `WZ-LC-001/${name}`
    const { result, kept, traces, shown } = await refuse({ ...whole(), [path]: content })
    expect(told(result.issues).filter((line) => !line.startsWith('LEDGER_MISSING'))).toContain(
      `PERSONAL_DATA ${path}`,
    )
    const at = result.files.findIndex((file) => file.path === path)
    expect(result.files[at]!.tables).toEqual([])
    expect(kept).toEqual(result.files.map((_, index) => index !== at))
    expect(traces).toBe(false)
    expect(shown.status).toBe('draft')
  })

  test('one sheet of a workbook: none of its sheets', async () => {
    const book = XLSX.utils.book_new()
    const add = (name: string, text: string): void => {
      const rows = text.split('\n').map((line) => line.split(','))
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name)
    }
    add('导师', '姓名,类型,聘用日期\n张三,专职,2025-01-01')
    add('花名册', `姓名,身份证号\n${NAME},${NUMBER}`)
    const content = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
    const { result, kept, shown } = await refuse({
      'WZ-LC-001/x.xlsx': content,
      'WZ-LC-001/1.csv': whole()['WZ-LC-001/1.csv']!,
    })
    expect(told(result.issues)).toContain('PERSONAL_DATA WZ-LC-001/x.xlsx')
    expect(kept).toEqual([true, false])
    expect(shown.rows.mentors).toBe(0)
  })
})

describe('inside a zip', () => {
  const picture = Buffer.from('a picture, byte by byte')
  const files = { ...whole(), 'WZ-LC-001/4.csv': ROSTER, 'WZ-LC-001/a.jpg': picture }

  test('nothing of that file, and not the zip; the other files are', async () => {
    const { result, kept, traces } = await refuse({ 'x.zip': await zipOf(files) })
    expect(told(result.issues)).toContain('PERSONAL_DATA x.zip/WZ-LC-001/4.csv')
    expect(kept).toEqual(result.files.map(({ path }) => !path.endsWith('4.csv')))
    expect(traces).toBe(false)
    expect(result.reports[0]!.rows).toMatchObject({ profile: 1, events: 4, tenants: 1, mentors: 0 })
  })

  test('the others come back as they were, and another zip stays whole', async () => {
    const store = await openCity()
    await handIn(store, { 'x.zip': await zipOf(files), 'y.zip': await zipOf({ 'WZ-LC-002/b.jpg': 'b' }) })
    const { files: handed } = await handIn(store, { 'x.zip': await zipOf(files) })
    for (const { path, sha256 } of handed) {
      const back = await openHandedIn(store, sha256, 'all')
      const inner = path.replace('x.zip/', '') as keyof typeof files
      if (path.endsWith('4.csv')) expect(back).toBeNull()
      else expect(Buffer.concat([...back!.parts])).toEqual(Buffer.from(files[inner]!))
    }
    store.close()
  })
})
