import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#server/db/store.ts'
import { buildApp } from '#server/http/app.ts'
import { confirmProposal } from '#server/usecase/confirm-proposal.ts'
import { proposeScheme } from '#server/usecase/propose.ts'
import { saveDraft } from '#server/usecase/save-draft.ts'
import { addAccounts, PASSWORD } from '#test/accounts.ts'
import { openPlainCity } from '#test/usecase/plain-city.ts'
import { signedIn } from './signed-in.ts'

// Users as bureaus look after them, over HTTP.

const AT = '2026-01-15T00:00:00.000Z'
/** Two indicators that experts mark. */
const marked = (id: string) => ({
  ...{ id, title: id, max: 50, value: { mark: 'expert' } },
  rule: { form: 'perUnit', points: 1 },
})
const MARKED = {
  ...{ id: 'marked', version: '1', title: '专家评分' },
  groups: [{ id: 'all', title: '全部', indicators: [marked('service'), marked('result')] }],
  grades: [{ name: '合格', from: 0 }],
}

const SETTINGS = { port: 0, host: '127.0.0.1', database: ':memory:', demo: false, logLevel: 'silent' }

let app: FastifyInstance
let store: Store
const headers: Record<string, Record<string, string>> = {}
beforeAll(async () => {
  store = await openPlainCity()
  await addAccounts(store)
  app = await buildApp({ store, demo: false, now: () => new Date().toISOString() }, SETTINGS)
  for (const login of ['city', 'city2', 'district', 'space']) headers[login] = await signedIn(app, login)
})
afterAll(() => app.close())

const ask = async (who: string, procedure: string, input?: object) => {
  const answer = await app.inject({
    ...(input && { method: 'POST' as const, payload: input }),
    ...{ url: `/trpc/${procedure}`, headers: headers[who] ?? {} },
  })
  const { result, error } = answer.json()
  return result ? result.data : `${error.data.code} ${error.message}`
}
const log = async () => (await store.log.list({ scope: 'all', limit: 10 })).map(({ action }) => action)

test('a district bureau sees the accounts of its own spaces, and makes such alone', async () => {
  const own = await store.accounts.byLogin('space')
  const logins = async (who: string) =>
    (await ask(who, 'user.list')).map(({ login }: { login: string }) => login)
  expect(await logins('district')).toEqual(['space'])
  expect(await logins('city')).toEqual(['auditor', 'city', 'city2', 'district', 'expert', 'space'])
  expect(await ask('space', 'user.list')).toMatch(/^NOT_FOUND/)

  const { district } = (await store.space(own!.space!))!
  const [foreign] = (await store.spaces('all')).filter((space) => space.district !== district)
  const made = { login: 'made.here', name: '新人', role: 'space', space: own!.space }
  expect(await ask('district', 'user.create', { ...made, space: foreign!.code })).toMatch(/^NOT_FOUND/)
  expect(await ask('district', 'user.create', { ...made, space: undefined })).toMatch(/^NOT_FOUND/)
  expect(await ask('district', 'user.create', { ...made, role: 'city' })).toMatch(/^NOT_FOUND/)
  expect(await ask('district', 'user.create', { ...made, role: 'district', district })).toMatch(/^NOT_FOUND/)
  expect(await ask('district', 'user.create', made)).toMatchObject({ login: 'made.here' })
  expect(await logins('district')).toEqual(['made.here', 'space'])
  for (const login of ['city', 'district', 'auditor', 'no-such']) {
    expect(await ask('district', 'user.resetPassword', { login })).toMatch(/^NOT_FOUND/)
  }
})

test('a login is never given twice, nor one that can not be typed', async () => {
  const wanted = { login: 'city', name: '又一个', role: 'auditor' }
  expect(await ask('city', 'user.create', wanted)).toBe('CONFLICT 登录名 city 已有人使用')
  expect(await ask('city', 'user.create', { ...wanted, login: '张三' })).toMatch(
    /^UNPROCESSABLE_CONTENT 登录名应为/,
  )
  expect(await ask('city', 'user.create', { ...wanted, login: 'x.y.z', role: 'district' })).toBe(
    'UNPROCESSABLE_CONTENT 名录里没有这个区县，请先导入区县名录',
  )
})

test('a reset password lets in once more, to be changed', async () => {
  const { login } = await ask('city', 'user.create', { login: 'forgetful', name: '某人', role: 'auditor' })
  const { password } = await ask('city', 'user.resetPassword', { login })
  headers.forgetful = await signedIn(app, 'forgetful', password)
  expect(await ask('forgetful', 'account.me')).toMatchObject({ mustChange: true })
  expect(await log()).toContain('password changed')
})

test('disabling ends sessions and keeps the account; nobody disables the last of the city, or oneself', async () => {
  expect(await ask('city', 'user.setDisabled', { login: 'city', disabled: true })).toMatch(/不能停用自己/)
  expect(await ask('city', 'user.setDisabled', { login: 'space', disabled: true })).toBeUndefined()
  expect(await ask('space', 'city.years')).toMatch(/^UNAUTHORIZED/)
  const list: { login: string; disabledAt: string | null }[] = await ask('city', 'user.list')
  expect(list.find(({ login }) => login === 'space')?.disabledAt).not.toBeNull()
  expect(await ask('city', 'user.setDisabled', { login: 'space', disabled: false })).toBeUndefined()
  headers.space = await signedIn(app, 'space', PASSWORD)
  expect((await log()).slice(0, 3)).toEqual(['sign-in', 'user enabled', 'user disabled'])
})

test('indicators are given to experts only, a year at a time', async () => {
  const grant = (login: string, year: number, indicators: readonly string[]) =>
    ask('city', 'user.grant', { login, year, indicators })
  await saveDraft(store, { document: MARKED, by: 'city', at: AT })
  for (const year of [2024, 2025]) {
    const days = { reportDeadline: null, reviewDeadline: null, previewUntil: null, publicityDays: 5 }
    await store.years.open({ year, settings: days }, { by: 'city', at: AT })
    const wanted = { year, scheme: { id: 'marked', version: '1' }, reason: null }
    await confirmProposal(store, (await proposeScheme(store, wanted, { by: 'city', at: AT }))!, {
      ...{ by: 'city2', at: AT },
    })
  }
  expect(await grant('auditor', 2025, ['service'])).toMatch(/只有评审专家/)
  expect(await grant('expert', 2025, ['张三 13800138000'])).toMatch(/没有这项由专家评分的指标/)
  await grant('expert', 2024, ['service'])
  await grant('expert', 2025, ['service', 'result'])
  await grant('expert', 2025, ['result'])
  expect((await store.accounts.byLogin('expert'))?.grants).toEqual([
    { year: 2024, indicator: 'service' },
    { year: 2025, indicator: 'result' },
  ])
})

test('no name of a person and no password is in the log', async () => {
  await ask('city', 'user.create', { login: 'zw', name: '张伟', role: 'auditor' })
  await ask('city', 'user.create', { login: 'zhang.w', name: '张伟', role: 'auditor' })
  await ask('city', 'user.rename', { login: 'zhang.w', name: '李娜' })
  const told = JSON.stringify(await store.log.list({ scope: 'all', limit: 500 }))
  expect(told).toContain('zhang.w')
  expect(told).not.toMatch(/张伟|李娜|argon2/)
})
