import { describe, expect, test } from 'vitest'
import { assemble, type SourceTable } from '#shared/reading/assemble.ts'
import { issue } from '#shared/reading/messages.ts'
import { reading, shown } from './tables.ts'

const EXTRAS = '指标|数值'
const MENTORS = '姓名|类型|聘用日期'
const PROFILE = '年度|总面积|工位面积|公共面积|工位数|场地性质|专职人员数'
const VALUES = '2025|1000|500|300|20|自有|3'

const table = (text: string, file = 'WZ-LC-001/a.csv', sha256 = file): SourceTable => ({
  reading: reading(text, file),
  sha256,
})
const uploadOf = (
  tables: readonly SourceTable[],
  space = 'WZ-LC-001',
  fileIssues = [] as Parameters<typeof assemble>[1],
) => assemble(tables, fileIssues).find((upload) => upload.space === space)

describe('ledgers of one upload', () => {
  test('files of one ledger are put together in the order given', () => {
    const upload = uploadOf([
      table(`${EXTRAS}\n甲|1`, 'WZ-LC-001/1.csv'),
      table(`${MENTORS}\n张三|专职|2025-01-01`, 'WZ-LC-001/2.csv'),
      table(`${EXTRAS}\n乙|2\n丙|3`, 'WZ-LC-001/3.csv'),
    ])!
    expect(Object.keys(upload.ledgers)).toEqual(['mentors', 'extras'])
    expect(upload.ledgers.extras).toEqual({
      files: ['WZ-LC-001/1.csv', 'WZ-LC-001/3.csv'],
      read: 3,
      parts: [
        { file: 'WZ-LC-001/1.csv', sheet: null, rows: [[2, '甲', 1, null]] },
        {
          file: 'WZ-LC-001/3.csv',
          sheet: null,
          rows: [
            [2, '乙', 2, null],
            [3, '丙', 3, null],
          ],
        },
      ],
    })
  })

  test('two files alike are two files, two sheets of one file are one', () => {
    const a = table(`${EXTRAS}\n甲|1`, 'WZ-LC-001/1.csv', 'same')
    const b = table(`${EXTRAS}\n乙|1`, 'WZ-LC-001/2.csv', 'same')
    expect(uploadOf([a, b])!.ledgers.extras!.files).toEqual(['same', 'same'])
    expect(uploadOf([a, a])!.ledgers.extras!.files).toEqual(['same'])
  })

  test('spaces are kept apart', () => {
    const both = table(`空间编码|${EXTRAS}\nWZ-LC-001|甲|1\nWZ-LC-002|甲|2`, 'a.csv')
    expect(uploadOf([both])!.ledgers.extras!.parts[0]!.rows).toEqual([[2, '甲', 1, null]])
    expect(uploadOf([both], 'WZ-LC-002')!.ledgers.extras!.parts[0]!.rows).toEqual([[3, '甲', 2, null]])
    expect(uploadOf([both], 'WZ-LC-002')!.issues).toEqual([])
  })
})

describe('what may stand only once', () => {
  test('a second row of 基本情况, and a third', () => {
    const upload = uploadOf([table(`${PROFILE}\n${VALUES}\n${VALUES}\n\n${VALUES}`)])!
    expect(shown(upload.issues)).toEqual(['PROFILE_DUPLICATE 3', 'PROFILE_DUPLICATE 5'])
    expect(upload.ledgers.profile!.parts[0]!.rows.map(([row]) => row)).toEqual([2])
  })
  test('in a second file', () => {
    const upload = uploadOf([
      table(`${PROFILE}\n${VALUES}`, 'WZ-LC-001/1.csv'),
      table(`${PROFILE}\n${VALUES}`, 'WZ-LC-001/2.csv'),
    ])!
    expect(upload.issues.map(({ code, file, row }) => [code, file, row])).toEqual([
      ['PROFILE_DUPLICATE', 'WZ-LC-001/2.csv', 2],
    ])
  })
  test('of two spaces in one table each has its own', () => {
    const upload = uploadOf([table(`编码|${PROFILE}\nWZ-LC-001|${VALUES}\nWZ-LC-002|${VALUES}`, 'a.csv')])!
    expect(upload.issues).toEqual([])
  })
  test('the same further figure twice, in two files and two spellings', () => {
    const upload = uploadOf([
      table(`${EXTRAS}\n纳税总额|1\nR&D 投入|2`, 'WZ-LC-001/1.csv'),
      table(`${EXTRAS}\n纳税 总额|1\nr&d投入|2\n引进人才|3`, 'WZ-LC-001/2.csv'),
    ])!
    expect(shown(upload.issues)).toEqual([
      'EXTRA_DUPLICATE 2 指标名称 纳税 总额',
      'EXTRA_DUPLICATE 3 指标名称 r&d投入',
    ])
    expect(upload.ledgers.extras!.parts.map(({ rows }) => rows.length)).toEqual([2, 1])
  })
  test('the same further figure again in a row that has another error', () => {
    const upload = uploadOf([table(`${EXTRAS}\n纳税总额|1\n纳税总额|2\n纳税总额|很多`, 'WZ-LC-001/1.csv')])!
    expect(shown(upload.issues)).toEqual([
      'NUMBER_INVALID 4 数值 很多',
      'EXTRA_DUPLICATE 3 指标名称 纳税总额',
      'EXTRA_DUPLICATE 4 指标名称 纳税总额',
    ])
  })
  test('figures without a name that can be read are no duplicates of each other', () => {
    const long = '名'.repeat(201)
    const upload = uploadOf([table(`${EXTRAS}\n|1\n|2\n${long}|3\n${long}|4`)])!
    expect(upload.issues.map(({ code }) => code)).toEqual([
      ...['FIELD_REQUIRED', 'FIELD_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_TOO_LONG'],
    ])
    expect(shown(uploadOf([table('数值|说明\n1|\n2|')])!.issues)).toEqual(['COLUMN_MISSING 1 指标名称'])
  })
})

describe('against whom an error counts', () => {
  const mentors = table(`${MENTORS}\n张三|专职|2025-01-01`)
  const other = table(`${MENTORS}\n张三|专职|2025-01-01`, 'WZ-LC-002/b.csv')
  const fileIssue = (space: string | null) => ({ ...issue('FILE_TYPE', { file: 'x.xls' }), space })

  test('of a file: the space of its folder or call', () => {
    const uploads = assemble([mentors, other], [fileIssue('WZ-LC-002')])
    expect(uploads.map(({ space, issues }) => [space, issues.length])).toEqual([
      ['WZ-LC-001', 0],
      ['WZ-LC-002', 1],
    ])
  })
  test('though it has nothing else', () => {
    expect(uploadOf([], 'WZ-LC-003', [fileIssue('WZ-LC-003')])).toMatchObject({
      ledgers: {},
      issues: [{ ledger: null }],
    })
  })
  test('of a file that can’t be told apart: every space', () => {
    const uploads = assemble([mentors, other], [fileIssue(null)])
    expect(uploads.map(({ issues }) => shown(issues))).toEqual([['FILE_TYPE'], ['FILE_TYPE']])
  })
  test('but not a note', () => {
    const note = { ...issue('FILE_SKIPPED', { file: 'x.jpg' }), space: null }
    expect(uploadOf([mentors], 'WZ-LC-001', [note])!.issues).toEqual([])
  })
  test('of a table of nobody known: every space, and no ledger of theirs', () => {
    const stray = table(MENTORS, 'a.csv')
    expect(uploadOf([mentors, stray])!.issues).toMatchObject([{ code: 'SPACE_UNKNOWN', ledger: null }])
  })
  test('of a header: the spaces of its rows', () => {
    const both = table('编码|姓名|聘用日期\nWZ-LC-001|张三|2025-01-01\nWZ-LC-002|张三|2025-01-01', 'a.csv')
    const third = table(`${MENTORS}\n张三|专职|2025-01-01`, 'WZ-LC-003/b.csv')
    const uploads = assemble([both, third], [])
    expect(uploads.map(({ issues }) => shown(issues))).toEqual([
      ['COLUMN_MISSING 1 导师类型'],
      ['COLUMN_MISSING 1 导师类型'],
      [],
    ])
  })
  test('of a row of nobody known: none', () => {
    const rows = table(
      `编码|${MENTORS}\nWZ-LC-001|张三|专职|2025-01-01\nWZ-LC-999|李四|x|2025-01-01`,
      'a.csv',
    )
    expect(rows.reading.issues).toHaveLength(2)
    expect(uploadOf([rows])!.issues).toEqual([])
  })
})
