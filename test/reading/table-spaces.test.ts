import { describe, expect, test } from 'vitest'
import { issuesOf, outcome, reading, rowsOf, shown } from './tables.ts'

const MENTORS = '姓名|类型|聘用日期'
const ROW = '张三|专职|2025-01-01'

/** The spaces that have rows, with how many. */
const spacesOf = (...args: Parameters<typeof reading>) =>
  [...reading(...args).spaces].map(([space, { rows }]) => `${space} ${rows.length}`)

describe('whose a row is', () => {
  test.each<[string, string, string, string | null, string[]]>([
    [
      '空间编码 goes before all',
      `编码|${MENTORS}\nWZ-LC-002|${ROW}`,
      'WZ-LC-001/a.csv',
      'WZ-LC-003',
      ['WZ-LC-002 1'],
    ],
    ['then the call', `空间名称|${MENTORS}\n旧名|${ROW}`, 'WZ-LC-001/a.csv', 'WZ-LC-003', ['WZ-LC-003 1']],
    [
      'then the innermost folder',
      `空间名称|${MENTORS}\n旧名|${ROW}`,
      'WZ-LC-001/WZ-LC-002/x/a.csv',
      null,
      ['WZ-LC-002 1'],
    ],
    ['then 空间名称', `空间名称|${MENTORS}\n 旧 名|${ROW}`, '鹿城区/a.csv', null, ['WZ-LC-001 1']],
    [
      'the code after the cell rule',
      `编码|${MENTORS}\n ＷＺ－ＬＣ－002|${ROW}`,
      'a.csv',
      null,
      ['WZ-LC-002 1'],
    ],
  ])('%s', (_, text, file, given, spaces) => expect(spacesOf(text, file, { given })).toEqual(spaces))

  test('one table for many spaces', () => {
    const text = `众创空间编码|${MENTORS}\nWZ-LC-002|${ROW}\nWZ-LC-001|${ROW}\nWZ-LC-002|${ROW}`
    expect(spacesOf(text, 'a.csv')).toEqual(['WZ-LC-002 2', 'WZ-LC-001 1'])
  })

  test('nothing that says so: SPACE_UNKNOWN for the table, and its rows are checked', () => {
    const read = reading(`${MENTORS}\n${ROW}\n李四|x|2025-01-01`, '鹿城区/a.csv')
    expect(shown(read.issues)).toEqual(['SPACE_UNKNOWN', 'ENUM_UNKNOWN 3 导师类型 x'])
    expect([read.read, read.spaces.size]).toEqual([2, 0])
  })

  test('a column decides though its cells do not: SPACE_UNKNOWN for the row', () => {
    const text = `空间编码|${MENTORS}\nWZ-LC-999|${ROW}\n|${ROW}\nWZ-LC-001|${ROW}\n-|||`
    const read = reading(text, 'WZ-LC-002/a.csv')
    expect(shown(read.issues)).toEqual(['SPACE_UNKNOWN 2 空间编码 WZ-LC-999', 'SPACE_UNKNOWN 3 空间编码'])
    expect(read).toMatchObject({ read: 3, skipped: 1 })
    expect(spacesOf(text, 'WZ-LC-002/a.csv')).toEqual(['WZ-LC-001 1'])
  })

  test('a name that no space has, or two have', () => {
    expect(issuesOf(`空间全称|${MENTORS}\n某空间|${ROW}\n同名空间|${ROW}`, 'a.csv')).toEqual([
      'SPACE_UNKNOWN 2 空间名称 某空间',
      'SPACE_UNKNOWN 3 空间名称 同名空间',
    ])
  })

  test('two columns for the code: the one that is filled', () => {
    expect(spacesOf(`编码|空间代码|${MENTORS}\n|WZ-LC-002|${ROW}`, 'a.csv')).toEqual(['WZ-LC-002 1'])
    expect(issuesOf(`编码|空间代码|${MENTORS}\nWZ-LC-001|WZ-LC-002|${ROW}`, 'a.csv')).toEqual([
      'COLUMN_CONFLICT 2 空间编码 WZ-LC-001 / WZ-LC-002',
    ])
  })

  test('a space column that is at fault is not also said to be unknown', () => {
    expect(issuesOf(`编码|空间代码|${MENTORS}\nWZ-XX-999|WZ-LC-002|${ROW}`, 'a.csv')).toEqual([
      'COLUMN_CONFLICT 2 空间编码 WZ-XX-999 / WZ-LC-002',
    ])
    const long = '长'.repeat(201)
    expect(issuesOf(`空间名称|${MENTORS}\n${long}|${ROW}`, 'a.csv')).toEqual([
      `TEXT_TOO_LONG 2 空间名称 ${long}`,
    ])
  })
})

describe('a name that differs from the registry', () => {
  const text = (...names: string[]) =>
    `空间名称|${MENTORS}\n${names.map((name) => `${name}|${ROW}`).join('\n')}`
  test.each<[string, string[], string[]]>([
    ['its own name', ['越新 众创空间'], []],
    ['a former one', ['旧名', '老创空间'], []],
    ['none', ['', '-'], []],
    ['another: once', ['旧名', '别的', '又一个'], ['SPACE_NAME_DIFFERS 3 空间名称 别的']],
    ['another space’s', ['能能众创空间•Lab'], ['SPACE_NAME_DIFFERS 2 空间名称 能能众创空间•Lab']],
  ])('%s', (_, names, issues) => expect(issuesOf(text(...names))).toEqual(issues))

  test('where the code decides', () => {
    expect(issuesOf(`空间编码|空间名称|${MENTORS}\nWZ-LC-002|旧名|${ROW}`, 'a.csv')).toEqual([
      'SPACE_NAME_DIFFERS 2 空间名称 旧名',
    ])
  })

  test('it is a warning and the row counts', () => {
    const read = reading(text('别的'))
    expect(read.issues.map(({ severity }) => severity)).toEqual(['warning'])
    expect(rowsOf(read, ['name'])).toEqual([['张三']])
  })
})

describe('a table without rows', () => {
  test('says that there was nothing, for the space of its folder or call', () => {
    expect(spacesOf(MENTORS)).toEqual(['WZ-LC-001 0'])
    expect(spacesOf(`${MENTORS}\n无||`)).toEqual(['WZ-LC-001 0'])
    expect(spacesOf(`序号|${MENTORS}\n1|无|/|\n合计|0`)).toEqual(['WZ-LC-001 0'])
    expect(spacesOf(`空间编码|${MENTORS}`)).toEqual(['WZ-LC-001 0'])
    expect(spacesOf(MENTORS, 'a.csv', { given: 'WZ-LC-003' })).toEqual(['WZ-LC-003 0'])
  })
  test('of nobody known, it says so', () => {
    expect(issuesOf(MENTORS, 'a.csv')).toEqual(['SPACE_UNKNOWN'])
    expect(spacesOf(`空间编码|${MENTORS}`, 'a.csv')).toEqual([])
    expect(issuesOf(`空间编码|${MENTORS}`, 'a.csv')).toEqual([])
  })
})

describe('names of files', () => {
  const EVENTS = '活动名称|活动类型|举办日期|参加人数|附件'
  const event = (files: string) => issuesOf(`${EVENTS}\n甲|路演|2025-03-05|20|${files}`)
  test.each<[string, string[]]>([
    ['a.jpg', []],
    [' Ａ.JPG ', []],
    ['照片/a.jpg', []],
    ['照片\\a.jpg', []],
    ['', []],
    ['无', []],
    ['a.jpg;b.jpg、c.jpg', ['EVIDENCE_MISSING 2 佐证材料 b.jpg', 'EVIDENCE_MISSING 2 佐证材料 c.jpg']],
    ['a.jpeg', ['EVIDENCE_MISSING 2 佐证材料 a.jpeg']],
  ])('%s', (files, issues) => expect(event(files)).toEqual(issues))
})

describe('no table', () => {
  test.each<[string, string, string]>([
    ['nothing at all', '', 'empty'],
    ['blanks', ' |\n\u200B|\u3000', 'empty'],
    ['words without a header', '填表说明\n请如实填写', 'no-header'],
    ['only a word for empty', '无', 'no-header'],
    ['identity card numbers', '姓名|身份证号\n张三|330302199001011234', 'personal-data'],
    ['in a ledger', `${MENTORS}|身份证号码\n${ROW}|1`, 'personal-data'],
  ])('%s', (_, text, kind) => expect(outcome(text).kind).toBe(kind))
})
