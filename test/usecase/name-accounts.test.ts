import { expect, test } from 'vitest'
import { createAccount } from '#server/usecase/create-account.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { nameAccounts } from '#server/usecase/name-accounts.ts'
import type { Scope } from '#shared/workflow/can.ts'
import { AT, openCity, sources } from './city.ts'

// Who is told whose name stands behind a login: the bureaus' people to the offices, a space's to its bureaus alone.

const NEAR: Scope = { district: '鹿城区' }
const FAR: Scope = { district: '瑞安市' }

test('by office and district', async () => {
  const store = await openCity()
  await importRegistry(store, await sources({ 'd.csv': '区划代码,名称,类型\n330381,瑞安市,县市区' }), AT)
  for (const account of [
    { login: 'city', role: 'city' },
    { login: 'auditor', role: 'auditor' },
    { login: 'near', role: 'district', district: '鹿城区' },
    { login: 'far', role: 'district', district: '瑞安市' },
    { login: 'space', role: 'space', space: 'WZ-LC-001' },
  ] as const) {
    const named = { ...account, name: `用${account.login}的人`, password: 'x' }
    await createAccount(store, named, { by: 'test', at: AT })
  }
  const told = async (scope: Scope, mayReadPersonal: boolean) =>
    (await nameAccounts(store, scope, mayReadPersonal)).map(({ login }) => login).sort()
  expect(await told('all', true)).toEqual(['auditor', 'city', 'far', 'near', 'space'])
  expect(await told('all', false)).toEqual(['auditor', 'city', 'far', 'near'])
  expect(await told(NEAR, true)).toEqual(['city', 'near', 'space'])
  expect(await told(FAR, true)).toEqual(['city', 'far'])
  expect(await told('none', true)).toEqual([])
  const [first] = await nameAccounts(store, NEAR, true)
  expect(first).toEqual({ login: 'city', name: '用city的人' })
  store.close()
})
