import { expect, test } from 'vitest'
import { makePassword } from '#server/usecase/make-password.ts'
import { LOGIN_FORM } from '#shared/workflow/login.ts'
import { PASSWORD_PROFILES, type PasswordProfile, passwordFaults } from '#shared/workflow/password.ts'

// What the two profiles take and refuse, for the account zhang.wei.

const LONGEST = `${'Ab1'.repeat(42)}Ab`

test.each<[PasswordProfile, password: string, faults: readonly RegExp[]]>([
  ['mlps', 'Abcdefg-12', []],
  ['mlps', 'abcdefg-12', []],
  ['mlps', '示例密码示例密码A1', []],
  ['mlps', 'Abcdef-12', [/至少要 10 个字符/]],
  ['mlps', 'abcdefgh12', [/至少要有三种/]],
  ['mlps', '1234567890', [/至少要有三种/]],
  ['mlps', '', [/至少要 10 个字符/, /至少要有三种/]],
  ['mlps', 'X-Zhang.Wei-1', [/不能包含登录名/]],
  ['mlps', LONGEST, []],
  ['mlps', `${LONGEST}1`, [/不能超过 128 个字符/]],
  ['asvs', 'correct horse battery', []],
  ['asvs', '瓯江边上有一座小小的楼', [/至少要 12 个字符/]],
  ['asvs', '瓯江边上有一座小小的楼房', []],
  // Twelve signs, each of two code units.
  ['asvs', '😀😁😂🤣😃😄😅😆😉😊😋😎', []],
  ['asvs', 'Abcdefg-123', [/至少要 12 个字符/]],
  ['asvs', 'i am zhang.wei myself', [/不能包含登录名/]],
  ['asvs', 'Password1234', [/常见/]],
  ['asvs', '123456789012', [/常见/]],
  ['asvs', '987654321098', [/常见/]],
  ['asvs', 'abcdefghijklm', [/常见/]],
  ['asvs', '111111111111', [/常见/]],
  ['asvs', 'qwe1qwe1qwe1', [/常见/]],
  ['asvs', 'x'.repeat(129), [/不能超过 128 个字符/, /常见/]],
])('%s: %s', (profile, password, faults) => {
  const told = passwordFaults(password, 'zhang.wei', profile)
  expect(told).toHaveLength(faults.length)
  for (const [place, fault] of faults.entries()) expect(told[place]).toMatch(fault)
})

test('what the program makes up keeps every rule, and is never the same', () => {
  const made = Array.from({ length: 200 }, makePassword)
  expect(new Set(made).size).toBe(200)
  for (const password of made) {
    for (const profile of PASSWORD_PROFILES) expect(passwordFaults(password, 'admin', profile)).toEqual([])
  }
})

test.each([
  ['wz-lc-001', true],
  ['zhang.wei', true],
  ['abc', true],
  ['ab', false],
  ['Admin', false],
  ['张伟', false],
  ['a b c', false],
  ['.hidden', false],
  ['a'.repeat(33), false],
])('%s as a login: %s', (login, right) => expect(LOGIN_FORM.test(login)).toBe(right))
