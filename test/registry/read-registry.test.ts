import { describe, expect, test } from 'vitest'
import { mergeRegistry, readRegistryTable } from '#shared/registry/read-registry.ts'
import { grid, shown, tableOf } from '../reading/tables.ts'

const DISTRICTS = '区划代码|名称|类型\n330302|鹿城区|县市区\n330371|温州经开区|功能区'
const SPACES =
  '空间编码|空间名称|所属区县|曾用名|类别|级别|运营主体|统一社会信用代码|备案日期|启用日期|状态|状态日期'

const merged = (...texts: string[]) =>
  mergeRegistry(
    texts.map((text) => readRegistryTable(tableOf(grid(text), 'r.csv'))),
    [],
  )

describe('districts', () => {
  test('as they stand', () => {
    expect(merged(DISTRICTS)).toEqual({
      districts: [
        { code: '330302', name: '鹿城区', kind: '县市区' },
        { code: '330371', name: '温州经开区', kind: '功能区' },
      ],
      spaces: [],
      issues: [],
    })
  })
  test.each<[string, string, string[]]>([
    ['a kind that is none', '330303|龙湾区|区', ['ENUM_UNKNOWN 4 类型 区']],
    ['nothing filled but the code', '330303||', ['FIELD_REQUIRED 4 名称', 'FIELD_REQUIRED 4 类型']],
    ['a code twice', '330302|龙湾区|县市区', ['CODE_DUPLICATE 4 区划代码 330302']],
    ['a name twice', '330303|鹿城区|县市区', ['CODE_DUPLICATE 4 名称 鹿城区']],
    ['a note below', '注：以上为 2025 年区划', []],
  ])('%s', (_, row, issues) => {
    const { districts, issues: found } = merged(`${DISTRICTS}\n${row}`)
    expect(shown(found)).toEqual(issues)
    expect(districts).toHaveLength(2)
  })
  test('the name of another district that is already there', () => {
    const tables = [readRegistryTable(tableOf(grid('区划代码|名称|类型\n330399|鹿城区|县市区'), 'r.csv'))]
    const known = [{ code: '330302', name: '鹿城区', kind: '县市区' }] as const
    expect(shown(mergeRegistry(tables, known).issues)).toEqual(['CODE_DUPLICATE 2 名称 鹿城区'])
  })
})

describe('spaces', () => {
  const space = (row: string) => {
    const { spaces, issues } = merged(DISTRICTS, `${SPACES}\n${row}`)
    return { spaces, issues: shown(issues) }
  }
  test('everything filled', () => {
    const row =
      'WZ-LC-001|越新众创空间|鹿城区|旧名、 更旧的名；更 旧|专业化|省级|瓯创运营有限公司|91330300tleg2elqpa|2019/9/5|2025年3月15日|取消|45721'
    expect(space(row)).toEqual({
      issues: [],
      spaces: [
        {
          ...{ code: 'WZ-LC-001', name: '越新众创空间', district: '鹿城区' },
          ...{ formerNames: ['旧名', '更旧的名', '更 旧'], kind: '专业化', level: '省级' },
          ...{ operator: '瓯创运营有限公司', creditCode: '91330300TLEG2ELQPA', filed: '2019-09-05' },
          ...{ opened: '2025-03-15', status: '取消', statusDate: '2025-03-05' },
        },
      ],
    })
  })
  test('only what must be filled', () => {
    expect(space('ab-1|越新|330371||||||2019-09-05')).toEqual({
      issues: [],
      spaces: [
        {
          ...{ code: 'ab-1', name: '越新', district: '温州经开区', formerNames: [], kind: '综合型' },
          ...{ level: '市级', operator: null, creditCode: null, filed: '2019-09-05', opened: null },
          ...{ status: '在册', statusDate: null },
        },
      ],
    })
  })
  test.each<[string, string, string[]]>([
    ['a code too short', 'A-1|越新|鹿城区||||||2019-09-05', ['CODE_INVALID 2 空间编码 A-1']],
    [
      'too long',
      `${'A'.repeat(33)}|越新|鹿城区||||||2019-09-05`,
      [`CODE_INVALID 2 空间编码 ${'A'.repeat(33)}`],
    ],
    ['as long as may be', `${'A'.repeat(32)}|越新|鹿城区||||||2019-09-05`, []],
    ['of other characters', 'WZ_001|越新|鹿城区||||||2019-09-05', ['CODE_INVALID 2 空间编码 WZ_001']],
    ['Chinese', '温州-001|越新|鹿城区||||||2019-09-05', ['CODE_INVALID 2 空间编码 温州-001']],
    ['a district that is not there', 'WZ-1|越新|杭州|||||| 2019-09-05', ['DISTRICT_UNKNOWN 2 所属区县 杭州']],
    [
      'both',
      'W|越新|330399||||||2019-09-05',
      ['CODE_INVALID 2 空间编码 W', 'DISTRICT_UNKNOWN 2 所属区县 330399'],
    ],
    ['cancelled without a day', 'WZ-1|越新|鹿城区||||||2019-09-05||取消|', ['FIELD_REQUIRED 2 状态日期']],
    ['a status that is none', 'WZ-1|越新|鹿城区||||||2019-09-05||注销|', ['ENUM_UNKNOWN 2 状态 注销']],
    ['a level that is none', 'WZ-1|越新|鹿城区|||区级|||2019-09-05', ['ENUM_UNKNOWN 2 级别 区级']],
    ['no day of filing', 'WZ-1|越新|鹿城区', ['FIELD_REQUIRED 2 备案日期']],
    [
      'a credit code that is none',
      'WZ-1|越新|鹿城区|||||123|2019-09-05',
      ['CREDIT_CODE_INVALID 2 统一社会信用代码 123'],
    ],
  ])('%s', (_, row, issues) => expect(space(row).issues).toEqual(issues))

  test('a code twice: the first holds', () => {
    const { spaces, issues } = space('WZ-1|甲|鹿城区||||||2019-09-05\nWZ-1|乙|鹿城区||||||2019-09-05')
    expect(issues).toEqual(['CODE_DUPLICATE 3 空间编码 WZ-1'])
    expect(spaces.map(({ name }) => name)).toEqual(['甲'])
  })
  test('districts may stand in a later file, or be there already', () => {
    const text = '空间编码|空间名称|所属区县|备案日期\nWZ-1|甲|鹿城区|2019-09-05'
    expect(merged(text, DISTRICTS).spaces).toHaveLength(1)
    const tables = [readRegistryTable(tableOf(grid(text), 'r.csv'))]
    expect(mergeRegistry(tables, [{ code: '330302', name: '鹿城区', kind: '县市区' }]).spaces).toHaveLength(1)
  })
  test('a column that is missing', () => {
    const { spaces, issues } = merged(DISTRICTS, '空间编码|空间名称|所属区县\nWZ-1|甲|鹿城区')
    expect([spaces.length, shown(issues)]).toEqual([0, ['COLUMN_MISSING 1 备案日期']])
  })
})

test.each<[string, string]>([
  ['', 'empty'],
  ['品名|单价', 'no-header'],
  [`${DISTRICTS.split('\n')[0]}|负责人身份证号`, 'personal-data'],
  [DISTRICTS, 'districts'],
  [SPACES, 'spaces'],
])('what a table is: %j', (text, kind) => expect(readRegistryTable(tableOf(grid(text))).kind).toBe(kind))
