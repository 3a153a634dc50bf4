import { choice, creditCode, date, evidence, number, type RowOf, spaceColumns, text, told } from './column.ts'

/** 入驻台账: one row is one stay of one team or firm. */
export const tenantColumns = [
  ...spaceColumns,
  told(
    text(
      'name',
      '团队或企业名称',
      ['名称', '团队名称', '企业名称', '团队/企业名称', '入驻团队(企业)名称', '单位名称'],
      { required: true },
    ),
    { meaning: '注册的用全称，未注册的用团队名称', example: '云新科技（示例）有限公司' },
  ),
  told(
    choice('kind', '类型', ['入驻类型', '性质'], {
      创业团队: ['团队'],
      企业: ['公司', '初创企业'],
      个体工商户: ['个体户'],
      其他组织: ['社会组织', '合作社', '民办非企业'],
    }),
    { meaning: '按年末或退出时的状态选', example: '企业' },
  ),
  told(text('formerName', '曾用名', ['原名称', '原团队名称']), {
    meaning: '由团队注册成企业的，填团队时的名称',
    example: '云新创业团队',
  }),
  told(creditCode('creditCode', '统一社会信用代码', ['信用代码', '社会信用代码']), {
    meaning: '营业执照上的 18 位代码',
    example: '91330300TLEG2ELQPA',
  }),
  told(date('registered', '注册日期', ['成立日期', '企业注册日期', '登记日期'], false), {
    meaning: '营业执照上的成立日期',
    example: '2025-03-05',
  }),
  told(date('entered', '入驻日期', ['入驻时间', '入孵日期'], true), {
    meaning: '入驻本空间的第一天',
    example: '2025-01-10',
  }),
  told(date('left', '退出日期', ['退出时间', '离开日期'], false), {
    meaning: '在本空间的最后一天；仍在驻的空着',
    example: '2025-11-30',
  }),
  told(
    number('integer', 'seats', '使用工位数', ['工位数', '占用工位数', '入驻工位数'], true, ['个'], {
      min: 0,
      max: 100_000,
    }),
    { example: '6' },
  ),
  told(text('field', '所属领域', ['行业领域', '技术领域']), { example: '软件和信息技术' }),
  evidence(),
] as const

export type TenantRow = RowOf<typeof tenantColumns>
