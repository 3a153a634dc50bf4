import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import Papa from 'papaparse'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { downloaded, rowsOf } from './on-page.ts'

/** The cells of a .csv, line by line. */
export const csvRows = (path: string): string[][] =>
  Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data

type Sheet = (string | number | null)[][]

/** The cells of a workbook's sheets: numbers as such, times as they are shown. */
export const sheetsOf = (path: string): Record<string, Sheet> => {
  const { SheetNames, Sheets } = read(readFileSync(path))
  return Object.fromEntries(
    SheetNames.map((name) => [
      name,
      utils.sheet_to_json<Sheet[number]>(Sheets[name]!, { header: 1, defval: null }).map((row, line) =>
        row.map((cell, index) => {
          const found = Sheets[name]![utils.encode_cell({ r: line, c: index })]
          expect(found?.f, 'nothing is run').toBeUndefined()
          return found?.t !== 's' && /年/.test(String(found?.w)) ? String(found.w) : cell
        }),
      ),
    ]),
  )
}

interface Shown {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly values: readonly (readonly (string | null)[])[]
}

/** A table's headings and cells as they are read on the screen, without blanks. */
async function onScreen(page: Page, testId: string): Promise<Shown> {
  const table = page.getByTestId(testId)
  const columns = await table
    .locator('thead th')
    .evaluateAll((heads) => (heads as HTMLElement[]).map(({ dataset }) => dataset.col!))
  const rows = await rowsOf(page, testId)
  const foot = await table
    .locator('tfoot tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    )
  return {
    columns,
    rows: [...rows.map(({ cells }) => columns.map((column) => close(cells[column]!.text))), ...foot],
    values: [
      ...rows.map(({ cells }) => columns.map((column) => cells[column]!.value)),
      ...foot.map((cells) => cells.map((text) => (/^[\d,.]+$/.test(text) ? text.replaceAll(',', '') : null))),
    ],
  }
}

/** Without blanks and drawn arrows, with the minus that spreadsheets know, and without what disarms a formula. */
const close = (text: string): string =>
  text
    .replaceAll(/\s+|→/g, '')
    .replace(/^−(?=\d)/, '-')
    .replace(/^'(?=[=+\-@＝＋－＠])/, '')

/** Both files of a table, whose cells have been found to be those on the screen. */
export interface TakenHome {
  readonly csv: readonly (readonly string[])[]
  readonly xlsx: Sheet
}

/**
 * Takes a table home by both ways and holds it against the screen, cell by cell.
 * @param panel where the table and its ways out stand
 * @param drawn columns of which the screen shows more or less than words: a bar, a mark, a file's name alone
 */
export async function takenHome(
  page: Page,
  panel: Locator,
  testId: string,
  drawn: readonly string[] = [],
): Promise<TakenHome> {
  const { columns, rows, values } = await onScreen(page, testId)
  const worded = columns.map((column) => !drawn.includes(column))
  const way = (name: RegExp) => panel.locator('[data-download]').getByRole('button', { name }).first()

  const csv = await downloaded(page, way(/CSV$/))
  expect(csv.name).toMatch(/\.csv$/)
  const [head, ...body] = csvRows(csv.path)
  expect(head!.length).toBe(columns.length)
  expect(body.map((row) => row.filter((_, index) => worded[index]).map(close))).toEqual(
    rows.map((row) => row.filter((_, index) => worded[index])),
  )

  const xlsx = await downloaded(page, way(/XLSX$/))
  expect(xlsx.name).toBe(csv.name.replace(/csv$/, 'xlsx'))
  const sheets = sheetsOf(xlsx.path)
  const [sheetHead, ...sheetBody] = Object.values(sheets)[0]!
  expect(Object.keys(sheets)[1]).toBe('来源')
  expect(sheets.来源!.find(([title]) => title === '页面地址')![1]).toBe(page.url())
  expect(sheetHead).toEqual(head)
  // Numbers are numbers there, to be reckoned with; all else reads as in the CSV.
  expect(sheetBody.length).toBe(body.length)
  for (const [line, row] of sheetBody.entries()) {
    for (const [index, cell] of row.entries()) {
      const value = values[line]![index]!
      if (typeof cell === 'number') expect(String(cell)).toBe(value)
      else {
        expect(close(cell || '—')).toBe(close(body[line]![index] || '—'))
        if (value !== null) expect(value, columns[index]!).not.toMatch(/^-?\d+(\.\d+)?$/)
      }
    }
  }
  return { csv: [head!, ...body], xlsx: Object.values(sheets)[0]! }
}
