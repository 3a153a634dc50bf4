import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ImportResult } from '#shared/reading/import-result.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { type Cell, markedOf, rowsOf } from './on-page.ts'
import { NONE } from './written.ts'

export const LEDGERS = ['profile', 'events', 'tenants', 'mentors', 'mentoring', 'extras'] as const

/** What became of a report, as the page's columns have it. */
export const outcomeOf = ({
  space,
  status,
  revision,
  errors,
  warnings,
  rows,
}: ImportResult['reports'][number]) => [
  ...[space, status, revision, errors, warnings].map(String),
  ...LEDGERS.map((ledger) => String(rows[ledger])),
]

/** The raw values of a row of the page's outcomes. */
export function outcomeCells(cells: Readonly<Record<string, Cell>>): (string | null)[] {
  return ['space', 'status', 'revision', 'errors', 'warnings', ...LEDGERS].map(
    (column) => cells[column]!.value,
  )
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（GBK）',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
}
const DELIMITERS: Readonly<Record<string, string>> = { ',': '逗号', '\t': '制表符', ';': '分号', '|': '竖线' }

/** The tables that were recognised, and those files in which none was. */
export async function compareRecognised(page: Page, { files }: ImportResult) {
  const columns = ['path', 'sheet', 'ledger', 'headerRow', 'read', 'skipped']
  const rows = await rowsOf(page, 'recognised')
  expect(
    rows.map(({ cells }) => [
      ...columns.map((column) => cells[column]!.value),
      ...['headerRow', 'encoding', 'delimiter'].map((column) => cells[column]!.text),
    ]),
  ).toEqual(
    files.flatMap(({ path, encoding, delimiter, tables }) =>
      (tables.length > 0 ? tables : [null]).map((table) => [
        path,
        ...[table?.sheet, table?.ledger, table?.headerRow, table?.read, table?.skipped].map((value) =>
          String(value ?? null),
        ),
        table ? `第 ${table.headerRow} 行` : NONE,
        encoding === null ? NONE : ENCODINGS[encoding],
        delimiter === null ? NONE : DELIMITERS[delimiter],
      ]),
    ),
  )
}

/** All issues, folded ones and those beyond the first of a kind too. */
export async function compareIssues(page: Page, issues: readonly Issue[], ofSpaces: boolean) {
  if (issues.length === 0) {
    expect(await page.getByTestId('no-issues').count()).toBe(1)
    return
  }
  const list = page.getByTestId('issues')
  await list.locator('details').evaluateAll((all) => {
    for (const details of all as HTMLDetailsElement[]) details.open = true
  })
  const more = list.getByRole('button', { name: /^再显示/ })
  while ((await more.count()) > 0) await more.first().click()
  const figures = await markedOf(list, 'figure')
  for (const severity of ['error', 'warning', 'note'] as const) {
    const count = issues.filter((issue) => issue.severity === severity).length
    expect(Number(figures[`issues_${severity}`]?.value ?? 0), severity).toBe(count)
  }
  const shown = await list.locator('li[data-issue]').evaluateAll((items) =>
    (items as HTMLElement[]).map((item) => {
      // What can be done about it stands beside what is said.
      const remedy = item.querySelector<HTMLElement>('[data-screen-only]')?.innerText ?? ''
      const said = item.innerText.slice(0, item.innerText.length - remedy.length)
      return `${item.dataset.issue} ${said}`.replace(/\s+/g, '')
    }),
  )
  expect(shown.sort()).toEqual(issues.map((issue) => issueText(issue, ofSpaces)).sort())
}

/** Code, space, place, what was typed and what to do, without blanks. */
function issueText(
  { code, space, file, sheet, row, column, value, message }: Issue,
  ofSpaces: boolean,
): string {
  const place = [
    file,
    sheet === null ? null : `工作表 ${sheet}`,
    row === null ? null : `第 ${row} 行`,
    column,
  ].filter((part) => part !== null)
  return [
    code,
    ofSpaces ? (space ?? '') : '',
    place.length > 0 ? place.join('·') : '整份报送',
    value === null ? '' : `填写：${value}`,
    message,
  ]
    .join('')
    .replace(/\s+/g, '')
}
