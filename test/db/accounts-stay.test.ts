import { expect, test } from 'vitest'
import { accountStore } from '#server/db/account-store.ts'
import { openDatabase } from '#server/db/open.ts'
import { sessionStore } from '#server/db/session-store.ts'

// Records name accounts by their login, so a login stays what it was, whatever statement is tried.

const AT = '2026-03-02T01:00:00.000Z'
const DOING = { by: 'test', at: AT }
const NEW = { name: '某人', role: 'auditor', district: null, space: null, mustChange: false } as const

test.each([
  'DELETE FROM user',
  "DELETE FROM user WHERE login = 'first'",
  "UPDATE user SET login = 'other' WHERE login = 'first'",
  "UPDATE user SET id = 9 WHERE login = 'first'",
  "UPDATE user SET created_by = 'somebody'",
])('%s', async (statement) => {
  const connection = openDatabase(':memory:')
  await accountStore(connection).create({ ...NEW, login: 'first', password: 'hash' }, DOING)
  expect(() => connection.sqlite.exec(statement)).toThrow(/never/)
  expect(await accountStore(connection).byLogin('first')).toMatchObject({ id: 1, login: 'first' })
})

test('what fails is not in the log', async () => {
  const connection = openDatabase(':memory:')
  const accounts = accountStore(connection)
  const account = await accounts.create({ ...NEW, login: 'first', password: 'hash' }, DOING)
  await expect(accounts.create({ ...NEW, login: 'first', password: 'hash' }, DOING)).rejects.toThrow(
    '已有人使用',
  )
  await expect(accounts.rename('nobody', '某人', DOING)).rejects.toThrow()
  const sessions = sessionStore(connection)
  await sessions.start('a'.repeat(64), account, DOING, '10.0.0.1')
  await expect(sessions.start('a'.repeat(64), account, DOING, '10.0.0.1')).rejects.toThrow()
  await sessions.end('b'.repeat(64), AT)
  expect(connection.sqlite.prepare('SELECT action FROM audit_entry ORDER BY id').pluck().all()).toEqual([
    'user created',
    'sign-in',
  ])
})
