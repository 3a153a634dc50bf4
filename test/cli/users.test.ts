import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { ROOT } from '#server/place.ts'
import { signIn } from '#server/usecase/sign-in.ts'
import { CLI } from '#test/start.ts'
import { databaseFolder } from '#test/usecase/database-file.ts'

// `user …` on the real command line: what it prints lets people in.

const db = join(databaseFolder(), 'city.db')

function user(...words: string[]) {
  const call = [...CLI, 'user', ...words, '--json', '--db', db]
  const { status, stdout, stderr } = spawnSync(process.execPath, call, { cwd: ROOT, encoding: 'utf8' })
  return { status, stderr, printed: stdout === '' ? null : JSON.parse(stdout) }
}

async function letsIn(login: string, password: string): Promise<boolean> {
  const store = openStore(db)
  try {
    const address = '10.0.0.1'
    const { refused } = await signIn(store, { login, password, address, at: '2026-03-02T01:00:00.000Z' })
    return refused === null
  } finally {
    store.close()
  }
}

test('an account from its making to its end', async () => {
  const made = user('add', 'Bureau.01', '--role', 'city', '--name', '市局甲')
  expect(made).toMatchObject({ status: 0, printed: { login: 'bureau.01', role: 'city' } })
  expect(made.stderr).toContain(made.printed.password)
  expect(await letsIn('bureau.01', made.printed.password)).toBe(true)
  expect(user('list').printed).toMatchObject([{ login: 'bureau.01', role: 'city', mustChange: true }])
  expect(JSON.stringify(user('list').printed)).not.toContain('argon2')

  const { printed } = user('password', 'bureau.01')
  expect(await letsIn('bureau.01', made.printed.password)).toBe(false)
  expect(await letsIn('bureau.01', printed.password)).toBe(true)
  expect(user('signout', 'bureau.01').printed).toEqual({ login: 'bureau.01', sessions: 0 })

  expect(user('disable', 'bureau.01')).toMatchObject({
    ...{ status: 2, printed: null, stderr: '这是市科技局最后一个可用的账号，不能停用\n' },
  })
  user('add', 'bureau.02', '--role', 'city', '--name', '市局乙')
  expect(user('disable', 'bureau.01').printed).toEqual({ login: 'bureau.01', disabled: true })
  expect(await letsIn('bureau.01', printed.password)).toBe(false)
  expect(user('disable', 'bureau.01', '--undo').printed).toEqual({ login: 'bureau.01', disabled: false })
  expect(await letsIn('bureau.01', printed.password)).toBe(true)
}, 240_000)

test.each<[words: string[], sentence: RegExp]>([
  [['add', 'x.y.z', '--role', 'king', '--name', '某人'], /^角色应为 city、/],
  [['add', '张三', '--role', 'auditor', '--name', '某人'], /^登录名应为 3 至 32 个/],
  [['add', 'x.y.z', '--role', 'space', '--name', '某人', '--space', 'WZ-XX-001'], /^名录里没有这个空间/],
  [['password', 'nobody.here'], /^没有账号 nobody.here/],
  [['grant', 'nobody.here', '--year', '2025'], /^没有账号/],
])('%j can not be carried out', (words, sentence) => {
  const { status, printed, stderr } = user(...words)
  expect({ status, printed }).toEqual({ status: 2, printed: null })
  expect(stderr).toMatch(sentence)
})
