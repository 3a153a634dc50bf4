import { describe, expect, test } from 'vitest'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import { bracketedParts, findHeader, hasIdentityColumn, headerKey } from '#shared/reading/header.ts'
import { grid } from './tables.ts'

describe('a header as it is compared', () => {
  test.each<[string, string]>([
    ['总面积（平方米）*', '总面积'],
    ['*总 面\n积：', '总面积'],
    ['总面积[m2]【必填】', '总面积'],
    ['获投融资金额（万元（人民币））', '获投融资金额'],
    ['总面积（平方米', '总面积(平方米'],
    ['入驻团队（企业）名称', '入驻团队名称'],
    ['团队／企业名称', '团队/企业名称'],
    ['\u200B年\u3000度\uFEFF', '年度'],
    ['（备注）', ''],
  ])('%s', (typed, key) => expect(headerKey(typed)).toBe(key))

  test('its bracketed parts', () => {
    expect(bracketedParts('总收入（ 单位：万元 ）[必填]*')).toEqual(['单位:万元', '必填'])
    expect(bracketedParts('获投融资金额（万元（人民币））')).toEqual(['人民币', '万元'])
    expect(bracketedParts('总面积')).toEqual([])
  })
})

const found = (text: string): string | null => {
  const header = findHeader(grid(text), LEDGERS)
  return header && `${header.kind.id} ${header.row}`
}

describe('the header row and its ledger', () => {
  test.each<[string, string, string | null]>([
    ['in the first row', '活动名称|活动类型|举办日期|参加人数', 'events 1'],
    ['below a title and a blank row', '台账\n\n姓名|类型|聘用日期', 'mentors 3'],
    ['in row 15', `${'题\n'.repeat(14)}姓名|类型|聘用日期`, 'mentors 15'],
    ['in row 16: too late', `${'题\n'.repeat(15)}姓名|类型|聘用日期`, null],
    ['the row that names the most columns', '姓名|类型\n姓名|类型|聘用日期\n姓名|类型', 'mentors 2'],
    ['of two alike, the upper one', '姓名|类型|聘用日期\n姓名|类型|聘用日期', 'mentors 1'],
    ['one column is not enough', '指标', null],
    ['two names of one column are one column', '指标|指标名称', null],
    ['half of the required columns are enough', '活动名称|举办日期', 'events 1'],
    ['fewer than half are not, however many others', '年度|联系人|联系电话|总收入|服务收入|就业人数', null],
    ['half of three is two', '导师姓名|工作单位', null],
    ['half of two is one', '指标|说明', 'extras 1'],
    // 类型, 名称, 日期 and others stand in more than one ledger.
    ['the ledger of which it names the most', '名称|类型|日期|人数', 'events 1'],
    ['tenants by one column more', '名称|类型|入驻日期|工位数', 'tenants 1'],
    ['mentoring and not mentors', '导师|日期|时长|服务对象', 'mentoring 1'],
    ['mentors and not mentoring', '导师|类型|聘用日期', 'mentors 1'],
    [
      'a tie: the one whose required columns are all there',
      '空间编码|空间名称|导师姓名|类型|聘任日期|时长',
      'mentors 1',
    ],
    ['a tie of incomplete ones: the order of the list', '名称|类型', 'events 1'],
    ['brackets, stars and colons', '指标（名称）*|数值（%）：', 'extras 1'],
    ['names of other ledgers only', '品名|单价|数量', null],
  ])('%s', (_, text, expected) => expect(found(text)).toBe(expected))
})

describe('a column for identity card numbers', () => {
  const refused = (text: string): boolean => {
    const rows = grid(text)
    return hasIdentityColumn(rows, findHeader(rows, LEDGERS))
  }
  test.each<[string, boolean]>([
    ['姓名|类型|聘用日期|身份证号', true],
    ['姓名|类型|聘用日期|身 份 证', true],
    ['姓名|类型|聘用日期|公民身份号码', true],
    ['姓名|类型|聘用日期|居民身份号', true],
    ['姓名|类型|聘用日期|证件号', true],
    ['姓名|类型|聘用日期|证件号码*', true],
    ['姓名|类型|聘用日期|证件号（身份证）', true],
    ['姓名|类型|聘用日期|联系方式(身份证)', true],
    ['姓名|类型|聘用日期|证件类型', false],
    ['姓名|类型|聘用日期|资格证件号', false],
    // With a header row, only that row is looked at.
    ['请勿填写|身份证号\n姓名|类型|聘用日期', false],
    ['姓名|类型|聘用日期\n身份证科长|专职|2025-01-01', false],
    // Without one, any row of at least two filled cells.
    ['姓名|身份证号', true],
    ['填表说明\n请勿填写身份证号', false],
    ['|-|身份证号', false],
    ['甲|乙|身份证号码|无', true],
    [`${'题\n'.repeat(14)}甲|身份证号`, true],
    [`${'题\n'.repeat(15)}甲|身份证号`, false],
  ])('%j: %s', (text, expected) => expect(refused(text)).toBe(expected))
})
