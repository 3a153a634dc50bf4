import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { reachOf, readSettings, SETTINGS_HELP } from '#server/settings.ts'

// What the environment may say, and what it is answered.

const folder = mkdtempSync(join(tmpdir(), 'settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'some.pem')
writeFileSync(file, '')

type Environment = Readonly<Record<string, string>>
const read = (environment: Environment) => {
  const answer = readSettings(environment, false)
  return answer.ok ? { ...reachOf(answer.settings) } : answer.faults
}

describe('where the server may listen', () => {
  test.each<[Environment, loopback: boolean, secure: boolean]>([
    [{}, true, false],
    [{ HOST: 'localhost' }, true, false],
    [{ HOST: '::1' }, true, false],
    [{ HOST: '127.0.0.1', TLS_CERT: file, TLS_KEY: file }, true, true],
    [{ HOST: '0.0.0.0', TLS_CERT: file, TLS_KEY: file }, false, true],
    [{ HOST: '0.0.0.0', TRUST_PROXY: '10.0.0.1' }, false, true],
    [{ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' }, false, true],
    [{ TRUST_PROXY: 'fd00::/8' }, false, true],
  ])('%o', (environment, loopback, secure) => {
    expect(read(environment)).toEqual({ loopback, secure })
  })
})

test.each<[Environment, RegExp]>([
  [{ HOST: '0.0.0.0' }, /^HOST：.*必须有 TLS.*TLS_CERT.*TRUST_PROXY/],
  [{ HOST: '192.168.1.5' }, /^HOST：.*必须有 TLS/],
  [{ HOST: '' }, /^HOST：不能为空/],
  [{ HOST: '0.0.0.0', TLS_CERT: file }, /^TLS_CERT 和 TLS_KEY 要一起设置/],
  [{ TLS_CERT: file, TLS_KEY: join(folder, 'none.pem') }, /^TLS_KEY：文件不存在或读不了/],
  [{ TRUST_PROXY: 'true' }, /^TRUST_PROXY：应为代理的 IP 地址/],
  [{ TRUST_PROXY: '' }, /^TRUST_PROXY：/],
  [{ TRUST_PROXY: '10.0.0.0/33' }, /^TRUST_PROXY：/],
  [{ PASSWORD_RULES: 'none' }, /^PASSWORD_RULES：应为 mlps、asvs 之一/],
  [{ PORT: '70000' }, /^PORT：应为 0 至 65535 的整数/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL：/],
])('%o is refused', (environment, sentence) => {
  expect(read(environment)).toEqual([expect.stringMatching(sentence)])
})

test('every setting stands in the help', () => {
  const said = [...SETTINGS_HELP.matchAll(/^ {2}([A-Z_]+) /gm)].map(([, name]) => name)
  expect(said).toEqual([
    ...['PORT', 'HOST', 'TLS_CERT', 'TLS_KEY', 'TRUST_PROXY', 'DATABASE', 'PASSWORD_RULES', 'LOG_LEVEL'],
  ])
})
