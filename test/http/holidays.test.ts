import type { FastifyInstance } from 'fastify'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Store } from '#server/db/store.ts'
import { buildApp } from '#server/http/app.ts'
import { addAccounts } from '#test/accounts.ts'
import { openPlainCity } from '#test/usecase/plain-city.ts'
import { signedIn } from './signed-in.ts'

// The bureau's own table of holidays, over the network: all of it, or nothing.

let store: Store
let app: FastifyInstance
let headers: Record<string, string>
beforeAll(async () => {
  store = await openPlainCity()
  await addAccounts(store)
  const context = { store, demo: false, now: () => '2026-12-15T08:00:00.000Z' }
  const settings = { port: 0, host: '127.0.0.1', database: ':memory:', demo: false, logLevel: 'silent' }
  app = await buildApp(context, settings)
  headers = await signedIn(app, 'city')
  return () => app.close()
})

const BOUNDARY = 'a-boundary'
const put = (name: string, text: string) =>
  app.inject({
    ...{ method: 'POST', url: '/holidays' },
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: [
      `--${BOUNDARY}`,
      `Content-Disposition: form-data; name="file"; filename="${name}"`,
      'Content-Type: text/csv',
      '',
      text,
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n'),
  })
let before: Awaited<ReturnType<Store['years']['holidays']>>
beforeEach(async () => {
  before = await store.years.holidays()
})

test('a sound table is added to the days that are there', async () => {
  const answer = await put(
    '2027.csv',
    '日期,类型,名称\n2027-01-01,休,元旦\n2027年10月1日,放假,国庆节\n2027-10-09,调休上班,\n',
  )
  expect([answer.statusCode, answer.json()]).toEqual([200, { days: 3, issues: [] }])
  const { holidays, workdays } = await store.years.holidays()
  expect(holidays).toEqual([
    ...before.holidays,
    { date: '2027-01-01', name: '元旦' },
    { date: '2027-10-01', name: '国庆节' },
  ])
  expect(workdays).toEqual([...before.workdays, { date: '2027-10-09', name: '' }])
  const [entry] = await store.log.list({ scope: 'all', limit: 1 })
  expect(entry).toMatchObject({ action: 'holidays changed', by: 'city', detail: JSON.stringify({ days: 3 }) })
})

test.each([
  ['a day that no calendar has', '日期,类型\n2028-01-01,休\n2028-02-30,休\n', 'DATE_INVALID', 3],
  ['a day to be made up for that is worked anyway', '日期,类型\n2028-01-03,班\n', 'ENUM_UNKNOWN', 2],
  ['no table of holidays', '甲,乙\n1,2\n', 'HEADER_NOT_FOUND', null],
])('with %s nothing is taken over', async (_, text, code, row) => {
  const { days, issues } = (await put('x.csv', text)).json()
  expect(days).toBe(0)
  expect(issues).toEqual([expect.objectContaining({ code, ...(row && { row }) })])
  expect(await store.years.holidays()).toEqual(before)
})
