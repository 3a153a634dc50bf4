import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '#server/place.ts'
import { CLI } from '#test/start.ts'

// The shapes that scripts rely on, on the real command line: hand-copied, key by key and in order.

const folder = mkdtempSync(join(tmpdir(), 'cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const db = join(folder, 'city.db')
const CASE = 'test/cases/faults'

function cli(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...CLI, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}
const json = (...words: string[]) => {
  const { status, stdout, stderr } = cli(...words, '--json')
  return { status, stderr, value: JSON.parse(stdout) }
}
const registry = readdirSync(join(ROOT, CASE, 'registry')).map((file) => `${CASE}/registry/${file}`)

beforeAll(() => {
  expect(cli('registry', 'import', ...registry, '--db', db).status).toBe(0)
})

describe('registry import', () => {
  test('counts what it read', () => {
    const { status, value } = json('registry', 'import', ...registry, '--db', join(folder, 'other.db'))
    expect(status).toBe(0)
    expect(value).toEqual({ districts: 13, spaces: 12, issues: [] })
  })
})

describe('report import, report show, appraisal run and export', () => {
  const imported = () =>
    json('report', 'import', '--year', '2025', `${CASE}/2025`, '--submit', '--verify', '--db', db)

  test('report import', () => {
    const { status, value } = imported()
    // Done, but the input has errors.
    expect(status).toBe(1)
    expect(Object.keys(value)).toEqual(['year', 'files', 'reports', 'issues'])
    for (const file of value.files) {
      expect(Object.keys(file)).toEqual(['path', 'bytes', 'sha256', 'encoding', 'delimiter', 'tables'])
      for (const table of file.tables) {
        expect(Object.keys(table)).toEqual(['sheet', 'ledger', 'headerRow', 'read', 'skipped'])
      }
    }
    for (const report of value.reports) {
      expect(Object.keys(report)).toEqual([
        'space',
        'revision',
        'changed',
        'status',
        'rows',
        'errors',
        'warnings',
      ])
      expect(Object.keys(report.rows)).toEqual([
        'profile',
        'events',
        'tenants',
        'mentors',
        'mentoring',
        'extras',
      ])
    }
    for (const issue of value.issues) {
      const keys = ['severity', 'code', 'space', 'file', 'sheet', 'row', 'column', 'value', 'message']
      expect(Object.keys(issue)).toEqual(keys)
    }
    const paths = value.files.map(({ path }: { path: string }) => path)
    expect(paths).toEqual([...paths].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
    expect(paths[0]).toBe(`${CASE}/2025/WZ-0302-001.zip/WZ-0302-001/1-profile.csv`)
  })

  test('the same files again change nothing, and say the same', () => {
    const first = imported().value
    const again = imported().value
    expect(again.issues).toEqual(first.issues)
    expect(again.reports.every(({ changed }: { changed: boolean }) => !changed)).toBe(true)
    expect(again.reports.map(({ revision }: { revision: number }) => revision)).toEqual(Array(12).fill(1))
  })

  test('report show', () => {
    const { status, value } = json('report', 'show', '--year', '2025', '--space', 'WZ-0302-005', '--db', db)
    expect(status).toBe(0)
    const keys = ['space', 'year', 'revision', 'inForce', 'status', 'files', 'rows', 'issues', 'metrics']
    expect(Object.keys(value)).toEqual([...keys, 'conditions', 'verdicts'])
    expect(Object.keys(value.verdicts)).toEqual(['events', 'tenants', 'mentors', 'mentoring'])
    for (const verdict of [
      ...value.verdicts.events,
      ...value.verdicts.mentors,
      ...value.verdicts.mentoring,
    ]) {
      expect(Object.keys(verdict)).toEqual(['file', 'sheet', 'row', 'counted', 'reason', 'remark'])
    }
    expect(value.verdicts.tenants.filter(({ newFirm }: { newFirm?: boolean }) => newFirm)).toHaveLength(1)
    expect(value).toMatchObject({ revision: 1, inForce: 1, status: 'verified' })
  })

  test('appraisal run', () => {
    const { status, value } = json('appraisal', 'run', '--year', '2025', '--db', db)
    expect(status).toBe(0)
    expect(Object.keys(value)).toEqual(['year', 'scheme', 'results', 'districts'])
    expect(value.scheme).toEqual({
      id: 'wenzhou-art12',
      version: '1',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    for (const result of value.results) {
      const keys = ['space', 'name', 'district', 'status', 'metrics', 'indicators', 'adjustments', 'vetoes']
      expect(Object.keys(result)).toEqual([...keys, 'total', 'rank', 'districtRank', 'grade'])
      for (const indicator of result.indicators) {
        expect(Object.keys(indicator)).toEqual(['id', 'value', 'score', 'max'])
      }
    }
    for (const district of value.districts) {
      expect(Object.keys(district)).toEqual([
        'district',
        'spaces',
        'scored',
        'mean',
        'median',
        'best',
        'grades',
      ])
    }
  })

  test('the same files and scheme give the same run', () => {
    const run = () => json('appraisal', 'run', '--year', '2025', '--db', db).value
    expect(run()).toEqual(run())
  })

  test('appraisal export', () => {
    const to = join(folder, '排名.csv')
    expect(cli('appraisal', 'export', '--year', '2025', '--to', to, '--db', db).status).toBe(0)
    const lines = readFileSync(to, 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFF区县,区县排名,全市排名,空间编码,空间名称,状态,/)
    expect(lines).toHaveLength(13)
    const xlsx = join(folder, '排名.xlsx')
    expect(cli('appraisal', 'export', '--year', '2025', '--to', xlsx, '--db', db).status).toBe(0)
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('a call that is wrong or can not be carried out: exit 2, one line that says why', () => {
  const calls: [string, string[], RegExp][] = [
    ['no command', [], /缺少命令/],
    ['an unknown command', ['nope'], /没有这个命令：nope/],
    ['an unknown option', ['report', 'import', '--year', '2025', '.', '--bad'], /没有这个选项：--bad/],
    ['no path', ['report', 'import', '--year', '2025'], /缺少参数/],
    ['no year', ['report', 'import', '.'], /缺少必要的选项/],
    ['a year that is none', ['report', 'import', '--year', '25', '.'], /年度应为/],
    ['a path that is not there', ['report', 'import', '--year', '2025', '/not/there', '--db', db], /读不到/],
    [
      'an unknown space',
      ['report', 'import', '--year', '2025', CASE, '--space', 'X-1', '--db', db],
      /没有 X-1/,
    ],
    ['no such report', ['report', 'show', '--year', '1999', '--space', 'WZ-0302-005', '--db', db], /没有/],
    ['a year not run', ['appraisal', 'export', '--year', '1999', '--to', 'a.csv', '--db', db], /尚未计算/],
    [
      'an export of another kind',
      ['appraisal', 'export', '--year', '2025', '--to', 'a.pdf', '--db', db],
      /扩展名/,
    ],
    [
      'a scheme that is not there',
      ['appraisal', 'run', '--year', '2025', '--scheme', 'no.json', '--db', db],
      /读不了方案/,
    ],
    ['demo data into a database that holds something', ['demo', '--db', db], /已有内容/],
  ]
  test.each(calls)('%s', (_, words, why) => {
    const { status, stdout, stderr } = cli(...words)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(why)
  })
})
