import { expect, test } from 'vitest'
import { LEDGER_IDS } from '#shared/ledger/ledgers.ts'
import { issuesOf, REQUIRED, reading, rowsOf } from './tables.ts'

test('the required headers of each ledger make a whole table', () => {
  for (const ledger of LEDGER_IDS) {
    const read = reading(REQUIRED[ledger]!)
    expect(read).toMatchObject({ ledger, headerRow: 1, usable: true, issues: [], read: 0, skipped: 0 })
  }
})

test.each<[string, string, string[]]>([
  ['a missing column', '姓名|聘用日期', ['COLUMN_MISSING 1 导师类型']],
  [
    'several, in the order of the ledger, with the header’s row',
    '台账\n\n活动名称|举办日期',
    ['COLUMN_MISSING 3 活动类型', 'COLUMN_MISSING 3 参加人数'],
  ],
  ['a column of no ledger', '姓名|类型|聘用日期|籍贯 （省）*', ['COLUMN_UNKNOWN 1 籍贯 （省）*']],
  ['two of them', '姓名|类型|聘用日期|籍贯|籍贯', ['COLUMN_UNKNOWN 1 籍贯', 'COLUMN_UNKNOWN 1 籍贯']],
  ['序号, 备注, 说明 and empty headers', '序号*|姓名|类型|聘用日期|备注(选填)||说明|-|无', []],
  ['错误信息, which this program wrote', '姓名|类型|错误信息|聘用日期|错误信息', []],
  ['但补充指标的说明 is its own', '序号|指标|数量|备注', []],
  ['an optional column of the ledger missing', '指标|数量', []],
  ['a column of another ledger', '指标|数量|参加人数', ['COLUMN_UNKNOWN 1 参加人数']],
  [
    'an unknown unit is like a missing column',
    '导师|日期|服务对象|时长（课时）',
    ['UNIT_UNKNOWN 1 辅导时长 时长（课时）'],
  ],
  ['its own unit', '导师|日期|服务对象|时长（小时）', []],
])('%s', (_, header, issues) => expect(issuesOf(header)).toEqual(issues))

test('with a required column missing, rows are checked, and none is part of the report', () => {
  const read = reading('姓名|聘用日期|聘期止\n张三|2025-01-01|\n|2025-01-01|\n李四|2025-02-30|')
  expect(read.usable).toBe(false)
  expect(read.read).toBe(3)
  expect(rowsOf(read, ['name'])).toEqual([])
  expect(issuesOf('姓名|聘用日期|聘期止\n张三|2025-01-01|\n|2025-01-01|\n李四|2025-02-30|')).toEqual([
    'COLUMN_MISSING 1 导师类型',
    'FIELD_REQUIRED 3 导师姓名',
    'DATE_INVALID 4 聘任日期 2025-02-30',
  ])
})

test('what depends on a missing column is not asked', () => {
  // 类型 says whether 统一社会信用代码 is needed.
  expect(issuesOf('企业名称|入驻日期|工位数\n甲|2025-01-01|1')).toEqual(['COLUMN_MISSING 1 类型'])
})

test('a conditional column that is missing is asked row by row', () => {
  expect(issuesOf('企业名称|类型|入驻日期|工位数\n甲|团队|2025-01-01|1\n乙|企业|2025-01-01|1')).toEqual([
    'FIELD_REQUIRED 3 统一社会信用代码',
    'FIELD_REQUIRED 3 注册日期',
  ])
})

const PROFILE = '年度|总面积|工位面积|公共面积|工位数|场地性质|专职人员数'
const VALUES = '2025|1000|500|300|20|自有|3'

test.each<[string, string, string | null, string[]]>([
  ['no unit: 万元', '总收入', null, []],
  ['the header’s unit', '总收入（千元）', null, ['UNIT_CONVERTED 总收入']],
  ['万 alone in a header', '总收入(万)', null, []],
  ['千 alone', '总收入（千）', null, ['UNIT_CONVERTED 总收入']],
  ['the unit above', '总收入', '单位:元', ['UNIT_CONVERTED 总收入']],
  ['the header goes before it', '总收入（万元）', '单位:元', []],
  ['填报单位 with a name', '总收入', '填报单位:万达众创空间', []],
  ['another money unit in the header', '总收入（百万元）', null, ['UNIT_UNKNOWN 2 总收入 总收入（百万元）']],
  ['another money unit above', '总收入', '金额单位：美元', ['UNIT_UNKNOWN 2 总收入 总收入']],
  ['nested brackets', '总收入（千元（人民币））', null, ['UNIT_CONVERTED 总收入']],
  ['two units', '总收入（千元）（万元）', null, ['UNIT_UNKNOWN 2 总收入 总收入（千元）（万元）']],
])('money: %s', (_, header, above, issues) => {
  const text = `${above ?? ''}\n${PROFILE}|${header}\n${VALUES}|12`
  expect(issuesOf(text)).toEqual(issues)
})

test('the last cell above that names a unit holds', () => {
  const text = (above: string) => `${above}\n${PROFILE}|总收入\n${VALUES}|1000`
  const income = (above: string) => rowsOf(reading(text(above)), ['income'])
  expect(income('单位:元|单位:千元')).toEqual([[100]])
  expect(income('单位:千元|单位:元')).toEqual([[0.1]])
  expect(income('单位:元\n||单位:万元\n填报单位:千禧')).toEqual([[1000]])
  expect(income('单位:美元\n单位:元')).toEqual([[0.1]])
  expect(income('单位:元|单位:平方米')).toEqual([[0.1]])
})

test('a unit in the cell goes before all others', () => {
  const text = `单位:元\n${PROFILE}|总收入（千元）|服务收入\n${VALUES}|5万元|5`
  expect(rowsOf(reading(text), ['income', 'serviceIncome'])).toEqual([[5, 0.0005]])
  expect(issuesOf(text)).toEqual(['UNIT_CONVERTED 服务收入'])
})

test('UNIT_CONVERTED once a column and table', () => {
  const rows = [1, 2, 3].map((n) => `WZ-LC-00${n}|${VALUES}|${n}000|`).join('\n')
  const text = `空间编码|${PROFILE}|总收入（元）|服务收入（元）\n${rows}`
  expect(issuesOf(text)).toEqual(['UNIT_CONVERTED 总收入'])
})

test('an optional column of unknown unit is not read, and the others are', () => {
  const read = reading(`${PROFILE}|总收入（美元）|就业人数（千人）|知识产权数\n${VALUES}|12|x|5`)
  expect(rowsOf(read, ['income', 'jobs', 'patents'])).toEqual([[null, null, 5]])
  expect(read.issues.map(({ code }) => code)).toEqual(['UNIT_UNKNOWN', 'UNIT_UNKNOWN'])
})

test('a required column of unknown unit keeps all rows out', () => {
  const read = reading(`${PROFILE.replace('总面积', '总面积（亩）')}\n${VALUES}`)
  expect(read).toMatchObject({ usable: false, read: 1 })
  expect(rowsOf(read, ['year'])).toEqual([])
})

test.each([
  ['after the last column', '姓名|类型|聘用日期|错误信息\n甲|专职|2025-01-01|错误：……\n|||错误：……'],
  ['before it', '姓名|错误信息|类型|聘用日期\n甲|错误：……|专职|2025-01-01\n|错误：……||'],
  ['far behind', '姓名|类型|聘用日期|||错误信息\n甲|专职|2025-01-01|||错误：……\n|||||错误：……'],
])('错误信息 is as if it were not there: %s', (_, text) => {
  const read = reading(text)
  expect([rowsOf(read, ['name', 'appointed']), read.skipped, read.issues]).toEqual([
    [['甲', '2025-01-01']],
    1,
    [],
  ])
})

test('what stands past the last column stays an error, before 错误信息 too', () => {
  expect(issuesOf('姓名|类型|聘用日期||错误信息\n甲|专职|2025-01-01|错列|错误：……')).toEqual([
    'ROW_TOO_LONG 2',
  ])
})
