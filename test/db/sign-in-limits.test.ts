import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { firstAccount } from '#server/usecase/first-account.ts'
import { signIn } from '#server/usecase/sign-in.ts'
import { bytesIn, databaseFolder } from '#test/usecase/database-file.ts'

const AT = '2026-03-02T01:00:00.000Z'

test('the first start makes one account, and no later one does', async () => {
  const store = openStore(':memory:')
  const first = await firstAccount(store, AT)
  expect(first).toMatchObject({ login: 'admin' })
  const knock = { login: 'admin', password: first!.password, address: '127.0.0.1', at: AT }
  expect(await signIn(store, knock)).toMatchObject({ account: { role: 'city', mustChange: true } })
  expect(await firstAccount(store, AT)).toBeNull()
  await store.accounts.setDisabled('admin', true, { by: 'test', at: AT })
  expect(await firstAccount(store, AT)).toBeNull()
})

test('a restart forgets no lock, and what was typed as a name is nowhere in the files', async () => {
  const folder = databaseFolder()
  const file = join(folder, 'city.db')
  const before = openStore(file)
  const knock = { login: 'typed-by-mistake', password: 'wrong', address: '127.0.0.1', at: AT }
  for (let times = 0; times < 5; times++) await signIn(before, knock)
  before.close()
  const after = openStore(file)
  expect(await signIn(after, knock)).toMatchObject({ refused: { why: 'locked' } })
  expect(await signIn(after, { ...knock, address: '10.0.0.1' })).toMatchObject({ refused: { why: 'wrong' } })
  after.close()
  expect(bytesIn(folder).includes('typed-by-mistake')).toBe(false)
})
