import { describe, expect, test } from 'vitest'
import type { Cell } from '#shared/reading/table.ts'
import { grid, issuesOf, reading, rowsOf } from './tables.ts'

const MENTORS = '姓名|类型|工作单位|聘用日期|聘期止'
const EVENTS = '活动名称|活动类型|举办日期|参加人数'
const TENANTS = '企业名称|类型|信用代码|注册日期|入驻日期|退出日期|工位数'

describe('rows passed over', () => {
  test.each<[string, string, string]>([
    ['a blank line', MENTORS, ''],
    ['blanks only', MENTORS, ' |\u3000||\u200B|'],
    ['words for empty', MENTORS, '无|-|/|N/A|——'],
    ['only a 序号', `序号|${MENTORS}`, '7|||||'],
    [
      '序号, an unknown column and whose it is',
      `序号|空间编码|空间名称|备注|${MENTORS}`,
      '7|WZ-LC-001|x|浙江|||||',
    ],
    ['合计', MENTORS, '合计|3||3|'],
    ['a total with white space and a colon', MENTORS, ' 小 计：|3'],
    ['a total after empty cells', MENTORS, '||总计|5|'],
    ['共计', MENTORS, '共计'],
    ['a total longer than the header', MENTORS, '合计|1|2|3|4|5|6|7'],
    ['a note alone', MENTORS, '注以上数据真实有效'],
    ['备注', MENTORS, '备注：以上数据真实有效||||'],
    ['说明, in a later cell', MENTORS, '|说明见附件||'],
    ['a note with others, by its colon', MENTORS, '填表人:张三|审核人:李四|日期:2026年1月10日'],
    ['its colon, the twelfth character', MENTORS, '填报单位（盖章）一二三：|某众创空间'],
    ['white space does not count', MENTORS, '填 报 单 位（盖 章）一 二 三：|某众创空间'],
    ['审核', MENTORS, '审核人：|王五'],
    ['审批', MENTORS, '审批意见：|同意'],
    ['制表', MENTORS, '制表：|王五'],
    ['负责人', MENTORS, '负责人：|王五'],
    ['单位', MENTORS, '单位负责人（签字）：|王五'],
    ['a note longer than the header', MENTORS, '注：|1|2|3|4|5|6'],
  ])('%s', (_, header, row) => {
    expect(reading(`${header}\n${row}`)).toMatchObject({ read: 0, skipped: 1, issues: [] })
  })

  test.each<[string, string, string, string[]]>([
    // The colon is the 13th character.
    [
      'the colon too far in',
      MENTORS,
      '填报单位（盖章）一二三四：|某众创空间',
      ['ENUM_UNKNOWN', 'FIELD_REQUIRED'],
    ],
    ['no colon and other cells', MENTORS, '注意事项|x', ['ENUM_UNKNOWN', 'FIELD_REQUIRED']],
    ['another beginning', MENTORS, '经办人：|王五', ['ENUM_UNKNOWN', 'FIELD_REQUIRED']],
    ['a total word with more', MENTORS, '合计数', ['FIELD_REQUIRED', 'FIELD_REQUIRED']],
    ['a total not first', MENTORS, '张三|合计', ['ENUM_UNKNOWN', 'FIELD_REQUIRED']],
    [
      'a cell past the last column',
      MENTORS,
      '|||||x',
      ['ROW_TOO_LONG', 'FIELD_REQUIRED', 'FIELD_REQUIRED', 'FIELD_REQUIRED'],
    ],
    [
      'only an optional column',
      MENTORS,
      '||温州大学',
      ['FIELD_REQUIRED', 'FIELD_REQUIRED', 'FIELD_REQUIRED'],
    ],
    ['an event named like a note', EVENTS, '单位开放日:沙龙|路演|2025-03-05|20', []],
    [
      'a note in which only the kind can be read',
      EVENTS,
      '说明会:春|路演|x|y',
      ['DATE_INVALID', 'NUMBER_INVALID'],
    ],
    ['only the date', EVENTS, '说明会:春|x|2025-03-05|y', ['ENUM_UNKNOWN', 'NUMBER_INVALID']],
    ['only the number', EVENTS, '说明会:春|x|y|20', ['ENUM_UNKNOWN', 'DATE_INVALID']],
  ])('none: %s', (_, header, row, codes) => {
    const { read, skipped, issues } = reading(`${header}\n${row}`)
    expect({ read, skipped, codes: issues.map(({ code }) => code) }).toEqual({ read: 1, skipped: 0, codes })
  })
})

describe('what is wrong with a row', () => {
  test('all of it is said', () => {
    expect(issuesOf(`${TENANTS}\n|公司|123|2025-13-01|45|x|-1|多`)).toEqual([
      'ROW_TOO_LONG 2',
      'FIELD_REQUIRED 2 团队或企业名称',
      'CREDIT_CODE_INVALID 2 统一社会信用代码 123',
      'DATE_INVALID 2 注册日期 2025-13-01',
      'DATE_INVALID 2 入驻日期 45',
      'DATE_INVALID 2 退出日期 x',
      'NUMBER_OUT_OF_RANGE 2 使用工位数 -1',
    ])
  })

  test('a value is given as typed', () => {
    expect(issuesOf(`${EVENTS}\n甲|路演| ２０２５．１３．１ |１２．５`)).toEqual([
      'DATE_INVALID 2 举办日期  ２０２５．１３．１ ',
      'NUMBER_INVALID 2 参加人数 １２．５',
    ])
  })

  test('a row with fewer cells is filled with empty ones', () => {
    expect(issuesOf(`${MENTORS}\n张三|专职||2025-01-01\n李四`)).toEqual([
      'FIELD_REQUIRED 3 导师类型',
      'FIELD_REQUIRED 3 聘任日期',
    ])
  })

  test('cells past the last header that are empty words make no row too long', () => {
    expect(issuesOf(`${MENTORS}||\n张三|专职||2025-01-01||-|无`)).toEqual([])
    expect(issuesOf(`${MENTORS}||\n张三|专职||2025-01-01|||0`)).toEqual(['ROW_TOO_LONG 2'])
  })

  test('a row that is wrong is not part of the report, the others are', () => {
    const read = reading(`${EVENTS}\n甲|路演|2025-01-01|1\n乙|路演|x|1\n丙|路演|2025-01-03|1`)
    expect(rowsOf(read, ['name', 'date'])).toEqual([
      ['甲', '2025-01-01'],
      ['丙', '2025-01-03'],
    ])
    expect(read.spaces.get('WZ-LC-001')).toMatchObject({ read: 3, faulty: 1 })
  })

  test('rows are numbered as Excel shows them', () => {
    const text = `台账\n\n${EVENTS}\n\n甲|路演|x|1\n合计\n乙|路演|2025-01-01|y`
    expect(issuesOf(text)).toEqual(['DATE_INVALID 5 举办日期 x', 'NUMBER_INVALID 7 参加人数 y'])
  })
})

describe('rules between the cells of a row', () => {
  const TEAM = '甲|团队||'
  const FIRM = '甲|企业|91330300TLEG2ELQPA|2025-01-01'
  test.each<[string, string, string[]]>([
    ['a team needs no code', `${TEAM}|2025-01-01||1`, []],
    [
      'a firm does',
      '甲|企业|||2025-01-01||1',
      ['FIELD_REQUIRED 2 统一社会信用代码', 'FIELD_REQUIRED 2 注册日期'],
    ],
    ['a sole proprietor too', '甲|个体户||2025-01-01|2025-01-01||1', ['FIELD_REQUIRED 2 统一社会信用代码']],
    [
      'and a social organisation',
      '甲|社会组织|91330300TLEG2ELQPA||2025-01-01||1',
      ['FIELD_REQUIRED 2 注册日期'],
    ],
    ['not asked where the kind can’t be read', '甲|x|||2025-01-01||1', ['ENUM_UNKNOWN 2 类型 x']],
    ['nor where it is empty', '甲||||2025-01-01||1', ['FIELD_REQUIRED 2 类型']],
    ['left before entered', `${FIRM}|2025-03-05|2025-03-04|1`, ['DATE_ORDER 2 退出日期 2025-03-04']],
    ['left on the day', `${FIRM}|2025-03-05|2025-03-05|1`, []],
    ['not asked where a date can’t be read', `${FIRM}|x|2025-03-04|1`, ['DATE_INVALID 2 入驻日期 x']],
    [
      'nor where it is out of range',
      `${FIRM}|2100-01-01|2025-03-04|1`,
      ['DATE_OUT_OF_RANGE 2 入驻日期 2100-01-01'],
    ],
  ])('tenants: %s', (_, row, issues) => expect(issuesOf(`${TENANTS}\n${row}`)).toEqual(issues))

  test('mentors: until before appointed', () => {
    expect(issuesOf(`${MENTORS}\n张三|专职||2025-03-05|2025年3月4日`)).toEqual([
      'DATE_ORDER 2 聘任截止日期 2025年3月4日',
    ])
  })

  const PROFILE = '年度|总面积|工位面积|公共面积|工位数|场地性质|租期起|租期止|专职人员数'
  test.each<[string, string, string[]]>([
    ['as it should be', '2025年|1000|500|500|20|自有|||3', []],
    ['another year', '2024|1000|500|300|20|自有|||3', ['YEAR_MISMATCH 2 年度 2024']],
    ['a year that is no number', '今年|1000|500|300|20|自有|||3', ['NUMBER_INVALID 2 年度 今年']],
    ['more area than there is', '2025|1000|500.01|500|20|自有|||3', ['AREA_EXCEEDED 2 总面积 1000']],
    ['0.1 + 0.2 is not more than 0.3', '2025|0.3|0.1|0.2|20|自有|||3', []],
    [
      'not asked where an area can’t be read',
      '2025|1000|x|5000|20|自有|||3',
      ['NUMBER_INVALID 2 创业工位面积 x'],
    ],
    ['nor where one is out of range', '2025|0|500|300|20|自有|||3', ['NUMBER_OUT_OF_RANGE 2 总面积 0']],
    ['a lease', '2025|1000|500|300|20|租用|2024-01-01|2027-01-01|3', []],
    [
      'a lease without dates',
      '2025|1000|500|300|20|租赁|||3',
      ['FIELD_REQUIRED 2 租赁起始日期', 'FIELD_REQUIRED 2 租赁截止日期'],
    ],
    [
      'one of them wrong',
      '2025|1000|500|300|20|租赁|x||3',
      ['DATE_INVALID 2 租赁起始日期 x', 'FIELD_REQUIRED 2 租赁截止日期'],
    ],
    [
      'a lease that ends first',
      '2025|1000|500|300|20|自有|2025-01-02|2025-01-01|3',
      ['DATE_ORDER 2 租赁截止日期 2025-01-01'],
    ],
    [
      'everything at once',
      '2024|100|50|60|20|租赁|2025-01-02|2025-01-01|',
      [
        'FIELD_REQUIRED 2 专职服务人员数',
        'YEAR_MISMATCH 2 年度 2024',
        'AREA_EXCEEDED 2 总面积 100',
        'DATE_ORDER 2 租赁截止日期 2025-01-01',
      ],
    ],
  ])('profile: %s', (_, row, issues) => expect(issuesOf(`${PROFILE}\n${row}`)).toEqual(issues))
})

describe('two columns of one key', () => {
  const TWO = '团队名称|企业名称|类型|入驻日期|工位数'
  test.each<[string, string, string[], unknown[]]>([
    ['the first is filled', '甲||团队|2025-01-01|1', [], ['甲']],
    ['the second', '-|乙|团队|2025-01-01|1', [], ['乙']],
    ['both alike after the cell rule', 'Ａ 甲|A\u3000甲 |团队|2025-01-01|1', [], ['A 甲']],
    ['differently', '甲|乙|团队|2025-01-01|1', ['COLUMN_CONFLICT 2 团队或企业名称 甲 / 乙'], []],
    ['neither', '|无|团队|2025-01-01|1', ['FIELD_REQUIRED 2 团队或企业名称'], []],
  ])('%s', (_, row, issues, names) => {
    const read = reading(`${TWO}\n${row}`)
    expect(issuesOf(`${TWO}\n${row}`)).toEqual(issues)
    expect(rowsOf(read, ['name']).flat()).toEqual(names)
  })

  test('as text: the same day written in two ways differs', () => {
    const text = '姓名|类型|聘用日期|受聘日期\n张三|专职|2025-01-01|2025/1/1'
    expect(issuesOf(text)).toEqual(['COLUMN_CONFLICT 2 聘任日期 2025-01-01 / 2025/1/1'])
  })
})

describe('cells that a workbook has no value for', () => {
  const error: Cell = { fault: 'CELL_ERROR', text: '#N/A' }
  const formula: Cell = { fault: 'FORMULA_NO_VALUE', text: '=B2' }
  const rows = (row: readonly Cell[]) => [...grid(`序号|姓名|类型|聘用日期|籍贯`), row]
  test('in columns of the ledger', () => {
    expect(issuesOf(rows(['1', error, '专职', formula]))).toEqual([
      'COLUMN_UNKNOWN 1 籍贯',
      'CELL_ERROR 2 导师姓名 #N/A',
      'FORMULA_NO_VALUE 2 聘任日期 =B2',
    ])
  })
  test('not in others', () => {
    expect(issuesOf(rows([formula, '张三', '专职', '2025-01-01', error]))).toEqual(['COLUMN_UNKNOWN 1 籍贯'])
  })
  test('past the last column the row is too long', () => {
    expect(issuesOf(rows(['1', '张三', '专职', '2025-01-01', '', error]))).toContain('ROW_TOO_LONG 2')
  })
  test('a row of nothing else is a row', () => {
    expect(reading(rows(['', '', formula])).read).toBe(1)
  })
})
