import { choice, creditCode, date, evidence, number, type RowOf, spaceColumns, text } from './column.ts'

/** 入驻台账: one row is one stay of one team or firm. */
export const tenantColumns = [
  ...spaceColumns,
  text(
    'name',
    '团队或企业名称',
    ['名称', '团队名称', '企业名称', '团队/企业名称', '入驻团队(企业)名称', '单位名称'],
    { required: true },
  ),
  choice('kind', '类型', ['入驻类型', '性质'], {
    创业团队: ['团队'],
    企业: ['公司', '初创企业'],
    个体工商户: ['个体户'],
    其他组织: ['社会组织', '合作社', '民办非企业'],
  }),
  text('formerName', '曾用名', ['原名称', '原团队名称']),
  creditCode('creditCode', '统一社会信用代码', ['信用代码', '社会信用代码']),
  date('registered', '注册日期', ['成立日期', '企业注册日期', '登记日期'], false),
  date('entered', '入驻日期', ['入驻时间', '入孵日期'], true),
  date('left', '退出日期', ['退出时间', '离开日期'], false),
  number('integer', 'seats', '使用工位数', ['工位数', '占用工位数', '入驻工位数'], true, ['个'], {
    min: 0,
    max: 100_000,
  }),
  text('field', '所属领域', ['行业领域', '技术领域']),
  evidence(),
] as const

export type TenantRow = RowOf<typeof tenantColumns>
