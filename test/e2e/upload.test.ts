import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ImportResult } from '#shared/reading/import-result.ts'
import { CASES, type City, emptyCity, registryOf } from './city.ts'
import { compareIssues, compareRecognised, LEDGERS, outcomeCells, outcomeOf } from './import-figures.ts'
import { markedOf, rowsOf } from './on-page.ts'
import { type OpenPage, settled } from './open-page.ts'
import { type Run, type Stage, stageOf } from './stage.ts'
import { points, written } from './written.ts'

// What the upload page makes of files is what `report import --json` makes of them on another database.

const YEAR = 2025

/** Two databases with the same registry: one behind the page, one for the command line. */
function twoCities(name: 'forms' | 'faults'): [City, City] {
  const cities: [City, City] = [emptyCity(), emptyCity()]
  for (const city of cities) city.command('registry', 'import', ...registryOf(name))
  return cities
}

let stage: Stage
let other: City
let opened: OpenPage
let page: Page

async function begin(name: 'forms' | 'faults') {
  const [shown, told] = twoCities(name)
  other = told
  stage = await stageOf(shown)
  opened = await stage.open()
  page = opened.page
}

async function end() {
  await stage?.close()
  other?.remove()
}

/** Puts files (or one folder) into the form, and waits for what was made of them. */
async function upload(input: 'files' | 'folder', paths: string | string[]): Promise<void> {
  await page.getByTestId(input).setInputFiles(paths)
  await page.getByTestId('send').click()
  await page.getByTestId('upload-summary').waitFor()
}

/** The same by the command line, in the folder that the paths are given from. */
const importedElsewhere = (folder: string, ...words: string[]): ImportResult =>
  other.commandIn(folder, 'report', 'import', '--year', String(YEAR), '--verify', ...words)

describe('a folder of the whole city, with faults', () => {
  let expected: ImportResult
  beforeAll(async () => {
    await begin('faults')
    expected = importedElsewhere(join(CASES, 'faults'), '2025')
    await opened.visit(`/upload?year=${YEAR}`)
    await upload('folder', join(CASES, 'faults/2025'))
  })
  afterAll(end)

  test('each space: revision, status, rows, errors and warnings', async () => {
    expect((await rowsOf(page, 'outcome')).map(({ data, cells }) => [data, ...outcomeCells(cells)])).toEqual(
      expected.reports.map(({ space, status, changed, revision, errors, warnings, rows }) => [
        expect.objectContaining({ space, status, changed: String(changed) }),
        ...[space, status, revision, errors, warnings].map(String),
        ...LEDGERS.map((ledger) => String(rows[ledger])),
      ]),
    )
  })

  test('each table: encoding, delimiter, header row, rows read and passed over', () =>
    compareRecognised(page, expected))
  test('every issue, with place, what was typed and what to do', () =>
    compareIssues(page, expected.issues, true))

  test('the same again changes nothing, and says so', async () => {
    const again = importedElsewhere(join(CASES, 'faults'), '2025')
    await page.getByRole('button', { name: '继续上传' }).click()
    await upload('folder', join(CASES, 'faults/2025'))
    const rows = await rowsOf(page, 'outcome')
    expect(rows.map(({ data }) => data.changed)).toEqual(again.reports.map(() => 'false'))
    for (const { cells } of rows) expect(cells.revision!.text).toContain('第 1 次（无变化）')
    expect(await page.getByTestId('upload-summary').innerText()).toContain(
      `${again.reports.length} 家没有变化`,
    )
  })

  test('what is faulty is a draft in the list of reports', async () => {
    await opened.visit(`/reports?year=${YEAR}&faulty=true`)
    const rows = await rowsOf(page, 'reports')
    const faulty = expected.reports.filter(({ errors }) => errors > 0)
    expect(rows.map(({ data, cells }) => `${data.space} ${data.status} ${cells.errors!.text}`)).toEqual(
      faulty.map(({ space, errors }) => `${space} draft ${errors}`),
    )
  })

  test('one report: its rows, files and issues', async () => {
    const { space, rows } = expected.reports.find(({ errors }) => errors > 0)!
    await opened.visit(`/reports/${space}?year=${YEAR}`)
    const shown = await markedOf(page.locator('main dl').first(), 'ledger')
    expect(LEDGERS.map((ledger) => shown[ledger])).toEqual(
      LEDGERS.map((ledger) => ({
        value: String(rows[ledger]),
        text: expect.stringMatching(new RegExp(`\\s${rows[ledger]} 行$`)),
      })),
    )
    await compareIssues(
      page,
      expected.issues.filter((issue) => issue.space === space),
      false,
    )
  })

  test('nothing to complain of on the way', () => expect(opened.complaints).toEqual([]))
})

describe('single files', () => {
  let folder: string
  const file = (from: string): string => {
    const to = join(folder, basename(from))
    copyFileSync(join(CASES, 'forms/2025', from), to)
    return to
  }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'e2e-files-'))
    await begin('forms')
  })
  beforeEach(() => opened.visit(`/upload?year=${YEAR}`))
  afterAll(async () => {
    await end()
    rmSync(folder, { recursive: true, force: true })
  })

  test('GB18030, UTF-16 and a workbook, for a space that is named; then into the ranking', async () => {
    const code = 'WZ-0302-012'
    const files = ['1-profile.tsv', '2-events.txt', '3-tenants.csv', '9-0.xlsx'].map((name) =>
      file(`${code}/${name}`),
    )
    const expected = importedElsewhere(folder, '--space', code, ...files.map((path) => basename(path)))
    await choose('所属空间（可不选）', code)
    await upload('files', files)
    expect((await rowsOf(page, 'outcome')).map(({ cells }) => outcomeCells(cells))).toEqual(
      expected.reports.map(outcomeOf),
    )
    await compareRecognised(page, expected)
    await compareIssues(page, expected.issues, false)

    await page.getByTestId('recompute').click()
    await page.getByRole('tooltip').getByRole('button', { name: '重新计算' }).click()
    await page.getByText('已完成计算').waitFor()
    const run = other.command<Run>('appraisal', 'run', '--year', String(YEAR))
    await opened.visit(`/ranking?year=${YEAR}`)
    expect(
      (await rowsOf(page, 'ranking')).map(({ data, cells }) => [
        data.space,
        cells.rank!.text,
        cells.total!.text,
      ]),
    ).toEqual(run.results.map(({ space, rank, total }) => [space, written(rank, 0), points(total)]))
    expect(run.results.find(({ space }) => space === code)?.rank).toBe(1)
  })

  test('a zip', async () => {
    const zip = file('WZ-0302-002.zip')
    const expected = importedElsewhere(folder, basename(zip))
    await upload('files', zip)
    expect((await rowsOf(page, 'outcome')).map(({ cells }) => outcomeCells(cells))).toEqual(
      expected.reports.map(outcomeOf),
    )
    await compareRecognised(page, expected)
    await compareIssues(page, expected.issues, false)
  })

  test.each([
    ['空表.csv', '', 'FILE_INVALID'],
    ['说明.csv', '这不是台账\n只是一段文字\n', 'HEADER_NOT_FOUND'],
    ['坏了.xlsx', 'PK\u0003\u0004 not a workbook', 'FILE_INVALID'],
    ['坏了.zip', 'not a zip', 'FILE_INVALID'],
    ['程序.exe', 'MZ', 'FILE_TYPE'],
  ])('%s: not taken in, and why', async (name, content) => {
    writeFileSync(join(folder, name), content)
    const expected = importedElsewhere(folder, name)
    expect(expected.reports).toEqual([])
    expect(expected.issues.length).toBeGreaterThan(0)
    await upload('files', join(folder, name))
    expect(await page.getByTestId('no-reports').count()).toBe(1)
    expect(await page.getByTestId('upload-summary').innerText()).toContain('没有形成任何空间的报送')
    await compareIssues(page, expected.issues, true)
  })

  test('nothing chosen: nothing to send', async () => {
    expect(await page.getByTestId('send').isDisabled()).toBe(true)
  })

  test('files can be taken out again', async () => {
    await page.getByTestId('files').setInputFiles([file('WZ-0302-002.zip'), file('WZ-0302-009.zip')])
    expect(await page.getByTestId('chosen').innerText()).toContain('已选 2 个文件')
    await page.getByRole('button', { name: '移除 WZ-0302-002.zip' }).click()
    expect(await page.getByTestId('chosen').locator('li').allInnerTexts()).toEqual([
      expect.stringContaining('WZ-0302-009.zip'),
    ])
  })

  test('the connection breaks: it is said, and the files stay chosen', async () => {
    expect(opened.complaints).toEqual([])
    await page.getByTestId('files').setInputFiles(file('WZ-0302-009.zip'))
    await page.context().setOffline(true)
    await page.getByTestId('send').click()
    await page.getByTestId('refused').waitFor()
    expect(await page.getByTestId('refused').innerText()).toContain('没有上传成功')
    expect(await page.getByTestId('chosen').innerText()).toContain('WZ-0302-009.zip')
    await page.context().setOffline(false)
    await page.getByTestId('send').click()
    await page.getByTestId('upload-summary').waitFor()
    await settled(page)
  })

  /** Chooses from a list by its label, as one does by keyboard. */
  async function choose(label: string, typed: string) {
    await page.getByLabel(label).fill(typed)
    await page.keyboard.press('Enter')
  }
})
