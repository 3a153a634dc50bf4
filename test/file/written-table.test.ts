import { afterAll, describe, expect, test } from 'vitest'
import { memoryBytes } from '#server/file/bytes.ts'
import { csvRows } from '#server/file/csv.ts'
import { writeCsv } from '#server/file/csv-write.ts'
import { openWorkbooks, type Sheet } from '#server/file/workbook.ts'
import type { WrittenTable } from '#server/file/written-table.ts'
import { writeXlsx } from '#server/file/xlsx-write.ts'
import { inspectZip } from '#server/file/zip.ts'

const workbooks = openWorkbooks()
afterAll(() => workbooks.close())
const readBack = async (tables: readonly WrittenTable[]): Promise<Sheet[]> =>
  workbooks.read(memoryBytes(await writeXlsx(tables)))

const ranking: WrittenTable = {
  name: '2025年度排名',
  above: ['温州市众创空间绩效考核', ''],
  columns: [
    { header: '空间名称', type: 'text' },
    { header: '名次', type: 'integer' },
    { header: '总分', type: 'decimal' },
    { header: '入驻率', type: 'percent', decimals: 1 },
    { header: '评分日期', type: 'date' },
  ],
  rows: [
    ['  𠮷木𠮷众创“空间”<1>&', 1, 83.2, 0.285, '2025-03-05'],
    ['=1+2', -3, 0.1, 1, '1899-12-31'],
    ['_x000D_甲\n乙', null, '未报送', 0, null],
    ['短'],
  ],
}

describe('a table as .xlsx', () => {
  test('comes back as it went out, text as text', async () => {
    const [sheet] = await readBack([ranking])
    expect(sheet).toEqual({
      name: '2025年度排名',
      rows: [
        ['温州市众创空间绩效考核'],
        [],
        ['空间名称', '名次', '总分', '入驻率', '评分日期'],
        ['  𠮷木𠮷众创“空间”<1>&', '1', '83.2', '28.5%', '2025-03-05'],
        ['=1+2', '-3', '0.1', '100%', '1899-12-31'],
        ['_x000D_甲\n乙', '', '未报送', '0%'],
        ['短'],
      ],
    })
  })

  test('the header is frozen, numbers are shown with their places, nothing is a formula', async () => {
    const bytes = memoryBytes(await writeXlsx([ranking]))
    const parts = new Map<string, string>()
    for (const { name, read } of await inspectZip(bytes, { bytes: '', files: '' }))
      parts.set(name, read().toString())
    const sheet = parts.get('xl/worksheets/sheet1.xml')!
    expect(sheet).toContain('ySplit="3"')
    expect(sheet).toContain('state="frozen"')
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(parts.get('xl/styles.xml')).toMatch(/0\.00".*0\.0%".*yyyy-mm-dd/s)
  })

  test('sheets get names that Excel allows', async () => {
    const named = ['甲/乙:*?[1]', "'引'", '', 'A'.repeat(40), 'a'.repeat(40), '表']
    const sheets = await readBack(named.map((name) => ({ name, columns: [], rows: [] })))
    expect(sheets.map(({ name }) => name)).toEqual([
      '甲_乙____1_',
      '_引_',
      '表',
      'A'.repeat(31),
      `${'a'.repeat(28)}(2)`,
      '表(2)',
    ])
  })
})

describe('a table as .csv', () => {
  const text = (table: WrittenTable): string => writeCsv(table).toString()

  test('has a byte-order mark, CRLF and quotes where they are needed', () => {
    expect(text(ranking)).toBe(
      '\uFEFF空间名称,名次,总分,入驻率,评分日期\r\n' +
        '"  𠮷木𠮷众创“空间”<1>&",1,83.2,28.5%,2025-03-05\r\n' +
        `"'=1+2",-3,0.1,100%,1899-12-31\r\n` +
        '"_x000D_甲\n乙",,未报送,0%,\r\n' +
        '短,,,,\r\n',
    )
  })

  test.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1+cmd', "'+1+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1+1', "'＝1+1"],
    ['-5', '-5'],
    ['+86', '+86'],
    ['-1.5%', '-1.5%'],
    ['-', '-'],
    ['--', '--'],
    ['a=1', 'a=1'],
    ['甲,"乙"', '甲,"乙"'],
  ])('%j is written so that it reads %j', (value, read) => {
    const written = text({ name: '', columns: [{ header: '名称', type: 'text' }], rows: [[value]] })
    const rows = [...csvRows([written.slice(1)], ',')].flat()
    expect(rows).toEqual([['名称'], [read.replace('\r', '\n')]])
  })
})
