import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { ROOT } from '#server/place.ts'
import { CLI } from '#test/start.ts'

// `appraisal run --marks` on the real command line, with the scheme of 湖州: seven marks, and a bonus.

const CASE = 'test/cases/plain'
const SCHEME = 'data/schemes/huzhou.json'
const folder = mkdtempSync(join(tmpdir(), 'marks-'))
const db = join(folder, 'city.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function cli(...words: string[]) {
  return spawnSync(process.execPath, [...CLI, ...words, '--db', db], {
    cwd: ROOT,
    encoding: 'utf8',
  })
}
const run = (...words: string[]) => cli('appraisal', 'run', '--year', '2025', '--json', ...words)

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}
const HEADER = '空间编码,指标,专家,分值,说明'

beforeAll(() => {
  const registry = readdirSync(join(ROOT, CASE, 'registry')).map((name) => `${CASE}/registry/${name}`)
  expect(cli('registry', 'import', ...registry).status).toBe(0)
  expect(cli('report', 'import', '--year', '2025', `${CASE}/2025`, '--verify').status).toBeLessThan(2)
})

test('marks from several files make points', async () => {
  const first = file(
    'first.csv',
    HEADER,
    'WZ-0329-001,专家评分项一,张伟,12,',
    'WZ-0329-001,专家评分项五,张伟,18,',
  )
  const second = file(
    'second.csv',
    HEADER,
    'WZ-0329-001,expert_1,李娜,13,',
    'WZ-0328-002,专家评分项一,李娜,15,',
  )
  const flags = file('flags.csv', '空间编码,标记', 'WZ-0328-002,暂缓')
  const { status, stdout, stderr } = run('--scheme', SCHEME, '--marks', first, second, '--marks', flags)
  expect(status).toBe(0)
  // A flag that the scheme does not look at is a warning.
  expect(stderr).toContain('方案没有用到标记“暂缓”')
  const { results } = JSON.parse(stdout) as {
    results: { space: string; total: number; rank: number; indicators: { id: string; value: number }[] }[]
  }
  expect(results.slice(0, 3).map(({ space, total, rank }) => [space, total, rank])).toEqual([
    // 25/2 + 18
    ['WZ-0329-001', 30.5, 1],
    ['WZ-0328-002', 15, 2],
    [expect.any(String), 0, 3],
  ])
  expect(results[0]!.indicators[0]).toMatchObject({ id: 'expert_1', value: 12.5 })

  const store = openStore(db)
  const kept = await store.newestRun(2025)
  const inputs = (await store.runInputs(kept!.id))!
  store.close()
  expect(inputs.files.map(({ path }) => path)).toEqual([first, flags, second].sort())
  expect(inputs.marks).toHaveLength(4)
  expect(inputs.flags).toEqual([{ space: 'WZ-0328-002', flag: '暂缓', note: null }])
})

test('with an error in the marks nothing is computed and nothing kept: exit 1, each error listed', async () => {
  const bad = file(
    'bad.csv',
    HEADER,
    'WZ-0329-001,专家评分项一,张伟,16,',
    'WZ-0329-001,专家评分项二,张伟,-1,',
    'WZ-0329-001,卫生,张伟,1,',
    'X-1,专家评分项一,张伟,1,',
    'WZ-0328-002,专家评分项一,张伟,1,',
    'WZ-0328-002,专家评分项一,张伟,2,',
  )
  const store = openStore(db)
  const before = await store.newestRun(2025)
  const { status, stdout, stderr } = run('--scheme', SCHEME, '--marks', bad)
  expect(status).toBe(1)
  const { issues } = JSON.parse(stdout) as { issues: { code: string; row: number; message: string }[] }
  expect(issues.map(({ code, row }) => [code, row])).toEqual([
    ['NUMBER_OUT_OF_RANGE', 2],
    ['NUMBER_OUT_OF_RANGE', 3],
    ['INDICATOR_UNKNOWN', 4],
    ['SPACE_UNKNOWN', 5],
    ['MARK_DUPLICATE', 7],
  ])
  for (const { message } of issues) expect(stderr).toContain(message)
  expect(stderr).toContain('5 处错误，没有计算')
  expect((await store.newestRun(2025))?.id).toBe(before?.id)
  store.close()
})

test.each([
  ['a file that is not there', ['--marks', '/not/there.csv'], 2],
  ['a file that is no table of marks', ['--marks', 'package.json'], 1],
  ['--marks without a file', ['--marks'], 2],
] as const)('%s', (_, words, status) => {
  const { stdout, ...call } = run('--scheme', SCHEME, ...words)
  expect(call.status).toBe(status)
  if (status === 2) expect(stdout).toBe('')
})
