import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#server/db/store.ts'
import { EVIDENCE_BYTES } from '#server/file/bounds.ts'
import { buildApp } from '#server/http/app.ts'
import { addAccounts } from '#test/accounts.ts'
import { handIn, openCity, whole, YEAR } from '#test/usecase/city.ts'
import { move, openYear } from '#test/usecase/year.ts'
import { signedIn } from './signed-in.ts'

// Evidence put to a report, a ledger or a row: what is taken, by whom, and how it is given back.

const SETTINGS = { port: 0, host: '127.0.0.1', database: ':memory:', demo: false, logLevel: 'silent' }
const ONE = 'WZ-LC-001'
const NOW = '2026-02-01T00:00:00.000Z'

let app: FastifyInstance
let store: Store
const headers: Record<string, Record<string, string>> = {}
beforeAll(async () => {
  store = await openCity()
  await addAccounts(store, ONE)
  await handIn(store, whole(), { advance: 'submitted' })
  await openYear(store)
  await move(store, 'reporting', '2026-01-15')
  app = await buildApp({ store, demo: false, now: () => NOW }, SETTINGS)
  for (const login of ['city', 'district', 'space', 'auditor'] as const)
    headers[login] = await signedIn(app, login)
})
afterAll(() => app.close())

const PDF = Buffer.from('%PDF-1.7 签到表')

type Files = readonly (readonly [name: string, content: Buffer])[]
async function put(who: string, about: Record<string, string>, files: Files = [['签到表.pdf', PDF]]) {
  const form = new FormData()
  for (const [name, content] of files) form.append('file', new File([new Uint8Array(content)], name))
  const body = new Response(form)
  const answer = await app.inject({
    ...{
      method: 'POST',
      url: `/evidence?${new URLSearchParams({ year: String(YEAR), space: ONE, ...about })}`,
    },
    headers: { ...headers[who], 'content-type': body.headers.get('content-type')! },
    payload: Buffer.from(await body.arrayBuffer()),
  })
  return { status: answer.statusCode, ...answer.json() }
}
const get = (who: string, id: number) =>
  app.inject({ url: `/evidence/${id}/file`, headers: headers[who] ?? { host: 'localhost' } })

const ROW = { ledger: 'events', file: `${ONE}/2.csv`, row: '3' }

test('it is put to a row, and given back byte by byte, as nothing that a browser would run', async () => {
  const { status, added } = await put('space', ROW)
  expect(status).toBe(200)
  const [kept] = await store.evidence.of(YEAR, ONE)
  expect(kept).toMatchObject({
    ledger: 'events',
    file: `${ONE}/2.csv`,
    sheet: null,
    row: 3,
    name: '签到表.pdf',
  })
  expect(kept).toMatchObject({
    type: 'pdf',
    sha256: createHash('sha256').update(PDF).digest('hex'),
    by: 'space',
  })
  const answer = await get('district', added[0])
  expect(answer.rawPayload.equals(PDF)).toBe(true)
  expect(answer.headers).toMatchObject({
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('签到表.pdf')}`,
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  })
  const log = await store.log.list({ scope: 'all', limit: 2 })
  expect(log.map(({ action, space }) => `${action} ${space}`)).toEqual([
    `downloaded ${ONE}`,
    `evidence added ${ONE}`,
  ])
})

describe('who', () => {
  test.each([
    ['city', 200, 200],
    ['district', 200, 200],
    ['space', 200, 200],
    ['auditor', 404, 404],
    ['nobody', 401, 401],
  ])('%s may add %i and open %i', async (who, add, open) => {
    if (who === 'nobody') headers.nobody = { host: 'localhost' }
    expect((await put(who, { ledger: 'pledge' })).status).toBe(add)
    const [first] = await store.evidence.of(YEAR, ONE)
    expect((await get(who, first!.id)).statusCode).toBe(open)
  })
  test("not another's, nor one of nobody", async () => {
    expect((await put('space', { space: 'WZ-LC-002' })).status).toBe(404)
    expect((await put('city', { space: 'WZ-LC-009' })).status).toBe(404)
    for (const id of ['99', '1.5', 'x', '0', '-1'])
      expect((await get('city', id as never)).statusCode).toBe(404)
  })
})

describe('what is not taken', () => {
  test.each<[string, Files, number, RegExp]>([
    [
      'a page of the web',
      [['签到.pdf', Buffer.from('<html><script>alert(1)</script>')]],
      422,
      /^签到\.pdf：不是 PDF、图片/,
    ],
    ['nothing in it', [['空.pdf', Buffer.alloc(0)]], 422, /文件是空的/],
    ['no file', [], 400, /没有选择文件/],
    [
      'one of several',
      [
        ['好.pdf', PDF],
        ['坏.exe', Buffer.from('MZ')],
      ],
      422,
      /^坏\.exe：/,
    ],
    ['more than 20 MB', [['大.pdf', Buffer.alloc(EVIDENCE_BYTES + 1, '%PDF-')]], 413, /不能超过 20 MB/],
    [
      'more than 50 at once',
      Array.from({ length: 51 }, (_, i) => [`${i}.pdf`, PDF] as const),
      413,
      /最多上传 50 个/,
    ],
    ['a number of a person in its name', [['330302199001011237.pdf', PDF]], 422, /身份证号码/],
  ])('%s', async (_, files, status, told) => {
    const before = (await store.evidence.of(YEAR, ONE)).length
    const answer = await put('space', {}, files)
    expect(answer.status).toBe(status)
    expect(answer.error).toMatch(told)
    expect((await store.evidence.of(YEAR, ONE)).length).toBe(before)
  })
  test('to a row that is not there, or to half of a place', async () => {
    expect(await put('space', { ...ROW, row: '99' })).toMatchObject({
      status: 422,
      error: expect.stringMatching(/没有这一行/),
    })
    expect((await put('space', { row: '3' })).status).toBe(400)
    expect((await put('space', { ledger: 'events', row: '3' })).status).toBe(400)
    expect((await put('space', { ledger: 'users' })).status).toBe(400)
  })
  test('more than a report may have, in pieces and in bytes', async () => {
    const told = { files: '太多了', bytes: '太大了' }
    const kept = await store.evidence.of(YEAR, ONE)
    const bytes = kept.reduce((sum, one) => sum + one.bytes, 0)
    const add = (most: { files: number; bytes: number }) =>
      store.evidence.add(
        {
          ...{ year: YEAR, space: ONE, isCity: true, most: { ...most, told } },
          subject: { ledger: null, file: null, sheet: null, row: null },
          files: [{ name: 'a.pdf', type: 'pdf', content: PDF }],
        },
        { by: 'city', at: NOW },
      )
    await expect(add({ files: kept.length, bytes: 1e9 })).rejects.toThrow('太多了')
    await expect(add({ files: 999, bytes: bytes + PDF.length - 1 })).rejects.toThrow('太大了')
    await add({ files: kept.length + 1, bytes: bytes + PDF.length })
  })
})

test('its name is told in full to those who work on the report, and masked to auditors', async () => {
  await put('space', {}, [['张伟.pdf', PDF]])
  const names = async (who: string) => {
    const input = encodeURIComponent(JSON.stringify({ year: YEAR, space: ONE }))
    const answer = await app.inject({ url: `/trpc/review.get?input=${input}`, headers: headers[who]! })
    return answer.json().result.data.evidence.map(({ name }: { name: string }) => name)
  }
  expect(await names('space')).toContain('张伟.pdf')
  expect(await names('district')).toContain('张伟.pdf')
  expect(new Set(await names('auditor'))).toEqual(new Set(['****.pdf']))
})

test('a name keeps nothing of folders and of what can not be seen', async () => {
  const { added } = await put('space', {}, [['..\\..\\照片\u202e\u0007gnp.pdf', PDF]])
  expect((await store.evidence.get(added[0]))!.name).toBe('照片gnp.pdf')
})

test('withdrawn evidence is kept and no longer given', async () => {
  const { added } = await put('space', ROW)
  const withdraw = () =>
    app.inject({
      ...{ method: 'POST', url: '/trpc/evidence.withdraw', headers: headers.space! },
      payload: { year: YEAR, space: ONE, id: added[0] },
    })
  expect((await withdraw()).statusCode).toBe(200)
  expect((await withdraw()).json().error.message).toBe('这份材料已被撤回，请刷新')
  expect((await store.evidence.of(YEAR, ONE)).map(({ id }) => id)).not.toContain(added[0])
  expect((await get('space', added[0])).statusCode).toBe(404)
  expect(await store.evidence.get(added[0])).toMatchObject({ withdrawnAt: NOW })
})
