import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'
import { buildApp } from '#server/http/app.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { addAccounts } from '#test/accounts.ts'
import { databaseFolder } from '#test/usecase/database-file.ts'
import { signedIn } from './signed-in.ts'

// What is told of an upload while it is taken in, and afterwards to whose connection broke.

const AT = '2026-01-15T08:00:00.000Z'
const SPACE = 'WZ-LC-001'
const ID = '0123456789abcdef'
let app: FastifyInstance
let store: Store
let headers: Record<'city' | 'space', Record<string, string>>
beforeAll(async () => {
  const database = join(databaseFolder(), 'lines.db')
  store = openStore(database)
  const registry = [
    { name: 'a.csv', content: Buffer.from('区划代码,名称,类型\n330302,鹿城区,县市区') },
    {
      name: 'b.csv',
      content: Buffer.from(`空间编码,空间名称,所属区县,备案日期\n${SPACE},越新众创空间,鹿城区,2015-01-01`),
    },
  ]
  await importRegistry(store, await uploadedSources(registry), AT)
  await addAccounts(store, SPACE)
  const settings = { port: 0, host: '127.0.0.1', database, demo: false, logLevel: 'silent' }
  app = await buildApp({ store, demo: false, now: () => AT }, settings)
  headers = { city: await signedIn(app, 'city'), space: await signedIn(app, 'space') }
})
afterAll(async () => {
  await app.close()
  store.close()
})

const post = (more: Record<string, string>, query = '') => {
  const part = (name: string, text: string) =>
    `--B\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n`
  const events = '活动名称,活动类型,举办日期,参加人数\n甲,路演,2025-03-05,20\n'
  const mentors = '姓名,类型,聘用日期\n乙,专职,2025-01-01\n'
  return app.inject({
    ...{ method: 'POST', url: `/upload?year=2025&space=${SPACE}${query}` },
    headers: { ...headers.city, 'content-type': 'multipart/form-data; boundary=B', ...more },
    payload: `${part('1.csv', events)}${part('2.csv', mentors)}--B--\r\n`,
  })
}

test('a line for each stage, with its counts, and the very answer at last', async () => {
  const answer = await post({ accept: 'application/x-ndjson' }, `&id=${ID}`)
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/x-ndjson'])
  expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
  const lines = answer.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const stages = lines.map(({ progress }) => progress?.stage).filter(Boolean)
  expect([...new Set(stages)]).toEqual(['reading', 'checking', 'storing'])
  expect(lines[0].progress).toEqual({ stage: 'reading', file: 1, of: 2, path: '1.csv', rows: 0 })
  expect(lines.find(({ progress }) => progress?.stage === 'checking').progress).toEqual({
    ...{ stage: 'checking', report: 1, of: 1 },
  })
  const { result } = lines.at(-1)
  expect(result.reports).toMatchObject([{ space: SPACE, revision: 1, changed: true, rows: { events: 1 } }])
  // The same again, as everything else asks for it.
  const plain = (await post({})).json()
  // Who watches is told besides how headers were understood.
  const { columns } = result.files[0].tables[0]
  expect(columns[0]).toEqual({ text: '活动名称', column: '活动名称' })
  expect({ ...result, files: plain.files, reports: [{ ...result.reports[0], changed: false }] }).toEqual(
    plain,
  )
  const tables = result.files.flatMap((file: { tables: object[] }) => file.tables)
  expect(tables.map((table: object) => ({ ...table, columns: undefined }))).toEqual(
    plain.files.flatMap((file: { tables: object[] }) => file.tables),
  )
})

test('whoever sent it is told again, and nobody else', async () => {
  const again = await app.inject({ url: `/upload/${ID}`, headers: headers.city })
  expect(again.json().result.reports).toMatchObject([{ space: SPACE, revision: 1 }])
  const other = await app.inject({ url: `/upload/${ID}`, headers: headers.space })
  expect(other.statusCode).toBe(404)
})

test('what is refused before it is read is answered as ever', async () => {
  const none = await app.inject({
    ...{ method: 'POST', url: `/upload?year=2025&space=${SPACE}`, payload: '--B--\r\n' },
    headers: {
      ...headers.city,
      'content-type': 'multipart/form-data; boundary=B',
      accept: 'application/x-ndjson',
    },
  })
  expect([none.statusCode, none.json()]).toEqual([400, { error: '没有选择文件' }])
})
