import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import * as bounds from '#server/file/bounds.ts'
import { REGISTRY_TABLES } from '#shared/registry/columns.ts'
import { CLI } from '#test/start.ts'
import { ROOT, tableRows, textOf } from './text.ts'

// docs/operations.md knows every setting, bound, command and option.

const text = textOf('docs/operations.md')
const rows = tableRows(text)

test('every setting', () => {
  const named = [...textOf('server/settings.ts').matchAll(/^ {2}([A-Z_]+): z\b/gm)].map(([, name]) => name!)
  expect(named).toContain('PORT')
  for (const name of named) expect(rows.map(([first]) => first)).toContain(`\`${name}\``)
})

describe('bounds', () => {
  const { TOO_LARGE: _, ...sizes } = bounds

  test.each(Object.entries(sizes))('%s', (name, value) => {
    expect(rows.find(([first]) => first === `\`${name}\``)?.[1]).toBe(written(name, value))
  })

  const plain = (value: number) => value.toLocaleString('en')
  function written(name: string, value: number): string {
    if (name.endsWith('_BYTES')) return `${plain(value / 2 ** 20)} MB`
    if (name.endsWith('_MEMORY')) return `${plain(value)} MB`
    return name.endsWith('_TIME') ? `${plain(value / 1000)} 秒` : plain(value)
  }
})

test.each(REGISTRY_TABLES)('the columns of $title', ({ title, columns }) => {
  const headers = (required: boolean) =>
    columns
      .filter((column) => column.required === required)
      .map(({ header }) => header)
      .join('、')
  expect(rows).toContainEqual([title, headers(true), headers(false) || '无'])
})

test('every command, with every option that --help tells of, and no other', async () => {
  const told = await commands([])
  const sections = new Map(
    text
      .split(/^### /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section]),
  )
  expect([...told.keys()].sort()).toEqual([...sections.keys()].sort())
  const ofAll = text.slice(text.indexOf('## 命令行'), text.indexOf('\n### '))
  for (const [command, options] of told) {
    const said = `${ofAll}${sections.get(command)}`.match(/--[a-z]+\b/g) ?? []
    expect(new Set(said), command).toEqual(new Set([...options, '--silent', '--db', '--json']))
  }
}, 240_000)

/** The options of each command under some words, by what `--help` prints. */
async function commands(words: readonly string[]): Promise<Map<string, string[]>> {
  const { stdout } = await promisify(execFile)(process.execPath, [...CLI, ...words, '--help'], {
    cwd: ROOT,
  })
  const [own = '', under] = stdout.split('\nCommands:\n')
  if (under === undefined) {
    return new Map([[words.join(' '), [...own.matchAll(/^ .*?(--[a-z]+)/gm)].map(([, option]) => option!)]])
  }
  const names = [...under.matchAll(/^ {2}([a-z]+)/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'help')
  const below = await Promise.all(names.map((name) => commands([...words, name])))
  return new Map(below.flatMap((found) => [...found]))
}
