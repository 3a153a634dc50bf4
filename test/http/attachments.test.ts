import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#server/db/store.ts'
import { buildApp } from '#server/http/app.ts'
import { addAccounts } from '#test/accounts.ts'
import { handIn, openCity, whole, YEAR } from '#test/usecase/city.ts'
import { signedIn } from './signed-in.ts'

// Files put to findings and objections: what is taken, by whom, and to whom it is given.

const SETTINGS = { port: 0, host: '127.0.0.1', database: ':memory:', demo: false, logLevel: 'silent' }
const ONE = 'WZ-LC-001'
const TWO = 'WZ-LC-002'
const NOW = '2026-03-02T00:00:00.000Z'
const DOING = { by: 'city', at: NOW }
const WHO = ['city', 'district', 'space', 'auditor', 'expert', 'nobody'] as const

let app: FastifyInstance
let store: Store
const headers: Record<string, Record<string, string>> = { nobody: { host: 'localhost' } }
const ids = { own: 0, foreign: 0, objection: 0, outside: 0 }
beforeAll(async () => {
  store = await openCity()
  await addAccounts(store, ONE)
  await handIn(store, { ...whole(ONE), ...whole(TWO) }, { advance: 'verified' })
  const finding = { code: 'RAISED', key: 'k', row: null, text: '请核对', facts: {} } as const
  ids.own = await store.findings.add(DOING, YEAR, { ...finding, space: ONE })
  ids.foreign = await store.findings.add(DOING, YEAR, { ...finding, space: TWO })
  const objection = { year: YEAR, space: ONE, indicator: null, row: null, text: '少计', taken: true }
  const nobody = { realName: null, contact: null }
  ids.objection = await store.objections.add(DOING, { ...objection, ...nobody, byRole: 'space' })
  const somebody = { realName: '钱某', contact: '14200000000' }
  ids.outside = await store.objections.add(DOING, { ...objection, ...somebody, byRole: 'city' })
  app = await buildApp({ store, demo: false, now: () => NOW }, SETTINGS)
  for (const login of WHO) if (login !== 'nobody') headers[login] = await signedIn(app, login)
})
afterAll(() => app.close())

const PDF = Buffer.from('%PDF-1.7 现场照片')

async function put(who: string, to: string, name = '照片.pdf', content = PDF) {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(content)], name))
  const body = new Response(form)
  const answer = await app.inject({
    ...{ method: 'POST', url: `/attachment?${to}` },
    headers: { ...headers[who], 'content-type': body.headers.get('content-type')! },
    payload: Buffer.from(await body.arrayBuffer()),
  })
  return { status: answer.statusCode, ...answer.json() }
}
const get = (who: string, id: number) => app.inject({ url: `/attachment/${id}/file`, headers: headers[who]! })
const statuses = (act: (who: string) => Promise<number>) =>
  Promise.all(WHO.map(async (who) => `${who} ${await act(who)}`))

test('files are put by those whom it is about and their bureaus', async () => {
  const puts = (to: string) => statuses(async (who) => (await put(who, to)).status)
  const nobodyElse = ['auditor 404', 'expert 404', 'nobody 401']
  expect(await puts(`finding=${ids.own}`)).toEqual(['city 200', 'district 200', 'space 200', ...nobodyElse])
  expect(await puts(`finding=${ids.foreign}`)).toEqual([
    'city 200',
    'district 200',
    'space 404',
    ...nobodyElse,
  ])
  expect(await puts(`objection=${ids.objection}`)).toEqual([
    'city 200',
    'district 200',
    'space 200',
    ...nobodyElse,
  ])
  // What somebody from outside gave would tell who it was.
  expect(await puts(`objection=${ids.outside}`)).toEqual([
    'city 200',
    'district 404',
    'space 404',
    ...nobodyElse,
  ])
})

test('they are given back byte by byte, as nothing that a browser would run, each on record', async () => {
  const { added } = await put('space', `finding=${ids.own}`)
  expect(added).toBe(1)
  const kept = (await store.answers.attachments({ finding: ids.own })).at(-1)!
  expect(kept).toMatchObject({ name: '照片.pdf', type: 'pdf', bytes: PDF.length, by: 'space' })
  const answer = await get('district', kept.id)
  expect(answer.rawPayload.equals(PDF)).toBe(true)
  expect(answer.headers['content-disposition']).toMatch(/^attachment; /)
  expect(answer.headers['content-type']).toBe('application/octet-stream')
  expect(answer.headers['content-security-policy']).toMatch(/^sandbox/)
  expect((await store.log.list({ scope: 'all', action: 'downloaded', limit: 1 }))[0]).toMatchObject({
    ...{ by: 'district', space: ONE, year: YEAR },
  })
})

test('their names are told in full to those whom it is about, and masked to auditors', async () => {
  const names = async (who: string) => {
    const input = encodeURIComponent(JSON.stringify({ year: YEAR, space: ONE, id: ids.own }))
    const answer = await app.inject({ url: `/trpc/finding.get?input=${input}`, headers: headers[who]! })
    return answer.json().result.data.attachments.at(-1).name
  }
  await put('space', `finding=${ids.own}`, '张伟.pdf')
  expect([await names('space'), await names('city'), await names('auditor')]).toEqual([
    '张伟.pdf',
    '张伟.pdf',
    '****.pdf',
  ])
})

test('to whom', async () => {
  const last = async (matter: { finding: number } | { objection: number }) =>
    (await store.answers.attachments(matter)).at(-1)!.id
  const gets = async (id: number) => statuses(async (who) => (await get(who, id)).statusCode)
  const nobodyElse = ['auditor 404', 'expert 404', 'nobody 401']
  expect(await gets(await last({ finding: ids.own }))).toEqual([
    'city 200',
    'district 200',
    'space 200',
    ...nobodyElse,
  ])
  expect(await gets(await last({ finding: ids.foreign }))).toEqual([
    'city 200',
    'district 200',
    'space 404',
    ...nobodyElse,
  ])
  expect(await gets(await last({ objection: ids.outside }))).toEqual([
    'city 200',
    'district 404',
    'space 404',
    ...nobodyElse,
  ])
})

test.each([
  ['页面.html', Buffer.from('<!doctype html><script>1</script>'), '不是 PDF'],
  ['改名.pdf', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '不是 PDF'],
  ['空.pdf', Buffer.alloc(0), '文件是空的'],
])('%s is not taken', async (name, content, why) => {
  const before = (await store.answers.attachments({ finding: ids.own })).length
  const { status, error } = await put('space', `finding=${ids.own}`, name, content)
  expect([status, error]).toEqual([422, expect.stringContaining(why)])
  expect((await store.answers.attachments({ finding: ids.own })).length).toBe(before)
})

test('neither to both nor to none', async () => {
  for (const to of ['', 'finding=1&objection=1', 'finding=x'])
    expect((await put('city', to)).status).toBe(400)
})
