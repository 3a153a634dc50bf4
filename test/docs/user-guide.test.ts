import { describe, expect, test } from 'vitest'
import { ISSUE_TITLES } from '#client/widget/issue-titles.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import { ISSUE_SEVERITY, type IssueCode } from '#shared/reading/issue-codes.ts'
import { tableRows, textOf } from './text.ts'

// docs/user-guide.md knows every issue, ledger, column and word to choose from.

const rows = tableRows(textOf('docs/user-guide.md'))
const LEVELS = { error: '错误', warning: '提醒', note: '说明' }
const WHEN_ABSENT = { error: '必报', warning: '应报', nothing: '选报' }

describe('issues', () => {
  const explained = new Map(rows.map(([code = '', ...cells]) => [code, cells]))

  test.each(Object.entries(ISSUE_SEVERITY) as [IssueCode, keyof typeof LEVELS][])('%s', (code, severity) => {
    const [title, level, remedy] = explained.get(`\`${code}\``) ?? []
    expect([title, level]).toEqual([ISSUE_TITLES[code], LEVELS[severity]])
    expect(remedy).toMatch(/。$/)
  })

  test('no other codes', () => {
    const codes = [...explained.keys()]
      .filter((code) => code.startsWith('`'))
      .map((code) => code.slice(1, -1))
    expect(codes.filter((code) => !Object.hasOwn(ISSUE_SEVERITY, code))).toEqual([])
  })
})

describe.each(LEDGERS)('$title', ({ title, columns, whenAbsent }) => {
  const own = columns.filter(({ key }) => key !== 'spaceCode' && key !== 'spaceName')
  const headers = (required: boolean) =>
    own
      .filter((column) => column.required === required)
      .map(({ header }) => header)
      .join('、')

  test('its columns', () => {
    expect(rows).toContainEqual([title, WHEN_ABSENT[whenAbsent], headers(true), headers(false)])
  })

  test('its words to choose from', () => {
    for (const column of own) {
      if (column.type !== 'choice') continue
      const words = Object.entries(column.choices).map(([word, aliases]) =>
        aliases.length > 0 ? `${word}（${aliases.join('、')}）` : word,
      )
      expect(rows).toContainEqual([title, column.header, words.join('、'), column.whenEmpty ?? ''])
    }
  })
})
