// The tables of reports, Columns, copied by hand: what the reader must know, said a second time and apart from it.
// Nothing here may be taken from shared/ledger: an alias that is dropped there must be missed here.

export type Kind =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'range date'
  | 'choice'
  | 'credit code'
  | 'evidence'

export interface SpecColumn {
  readonly key: string
  readonly kind: Kind
  /** The header, then its aliases. */
  readonly names: readonly string[]
  readonly required?: true
  /** Suffixes of numbers. */
  readonly units?: readonly string[]
  /** Each word with its aliases. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  readonly whenEmpty?: string
}

type Names = readonly string[]
const column =
  (kind: Kind) =>
  (key: string, names: string, more: Partial<SpecColumn> = {}): SpecColumn => ({
    key,
    kind,
    names: names.split(', '),
    ...more,
  })
const text = column('text')
const integer = column('integer')
const decimal = column('decimal')
const money = column('money')
const date = column('date')
const choice = column('choice')
const required = { required: true } as const

const SQUARE_METRES: Names = ['平方米', 'm2', '平米', '平方']
const FIRMS: Names = ['家', '个']
const PEOPLE: Names = ['人', '名']
const EVIDENCE = column('evidence')('evidence', '佐证材料, 证明材料, 附件')

export const SPACE_CODE_NAMES: Names = ['空间编码', '众创空间编码', '编码', '空间代码']
export const SPACE_NAME_NAMES: Names = ['空间名称', '众创空间名称', '空间全称']

export type LedgerName = 'profile' | 'events' | 'tenants' | 'mentors' | 'mentoring' | 'extras'

export const SPEC: Readonly<Record<LedgerName, readonly SpecColumn[]>> = {
  profile: [
    integer('year', '年度, 年份, 考核年度, 报告年度', { ...required, units: ['年', '年度'] }),
    decimal('area', '总面积, 场地总面积, 服务场地面积, 场地面积', { ...required, units: SQUARE_METRES }),
    decimal('seatArea', '创业工位面积, 工位面积', { ...required, units: SQUARE_METRES }),
    decimal('publicArea', '公共服务场地面积, 公共服务面积, 公共面积', { ...required, units: SQUARE_METRES }),
    integer('workstations', '创业工位数, 工位数, 提供工位数, 工位总数', { ...required, units: ['个'] }),
    choice('tenure', '场地性质, 场地来源, 产权性质', {
      ...required,
      choices: { 自有: [], 租赁: ['租用'], 无偿使用: ['免费使用', '无偿'] },
    }),
    date('leaseStart', '租赁起始日期, 租期起, 租赁开始日期'),
    date('leaseEnd', '租赁截止日期, 租期止, 租赁结束日期, 租赁到期日期'),
    integer('fullTimeStaff', '专职服务人员数, 专职人员数, 专职服务人员', { ...required, units: PEOPLE }),
    integer('investedFirms', '获投融资企业数, 获得投融资企业数', { units: FIRMS }),
    money('investment', '获投融资金额, 投融资金额, 获得投融资总额'),
    integer('patents', '知识产权授权数, 知识产权数, 当年知识产权授权数', { units: ['件', '项'] }),
    integer('jobs', '吸纳就业人数, 就业人数, 带动就业人数', { units: PEOPLE }),
    integer('graduateJobs', '应届毕业生就业人数, 吸纳应届大学毕业生就业人数', { units: PEOPLE }),
    money('income', '总收入, 众创空间总收入, 年度总收入'),
    money('serviceIncome', '服务收入, 综合服务收入'),
    money('subsidy', '财政资助金额, 财政补贴, 财政资助'),
    text('contact', '联系人'),
    text('phone', '联系电话, 电话'),
  ],
  events: [
    text('name', '活动名称, 名称, 活动主题', required),
    choice('kind', '活动类型, 类型, 活动类别', {
      ...required,
      choices: {
        创业大赛: ['大赛', '竞赛', '创新创业大赛'],
        创业沙龙: ['沙龙'],
        路演: ['项目路演'],
        创业教育: ['创业培训', '培训', '讲座', '创业讲座', '教育培训'],
        其他: ['其它'],
      },
    }),
    column('range date')('date', '举办日期, 日期, 活动日期, 举办时间, 活动时间', required),
    choice('role', '组织形式, 举办角色, 主承办', {
      choices: { 主办: [], 联合主办: ['联合举办', '合办'], 承办: [], 协办: [] },
      whenEmpty: '主办',
    }),
    integer('participants', '参加人数, 参与人数, 人数, 参加人次', {
      ...required,
      units: ['人', '人次', '名'],
    }),
    text('place', '举办地点, 地点, 活动地点'),
    EVIDENCE,
  ],
  tenants: [
    text(
      'name',
      '团队或企业名称, 名称, 团队名称, 企业名称, 团队/企业名称, 入驻团队(企业)名称, 单位名称',
      required,
    ),
    choice('kind', '类型, 入驻类型, 性质', {
      ...required,
      choices: {
        创业团队: ['团队'],
        企业: ['公司', '初创企业'],
        个体工商户: ['个体户'],
        其他组织: ['社会组织', '合作社', '民办非企业'],
      },
    }),
    text('formerName', '曾用名, 原名称, 原团队名称'),
    column('credit code')('creditCode', '统一社会信用代码, 信用代码, 社会信用代码'),
    date('registered', '注册日期, 成立日期, 企业注册日期, 登记日期'),
    date('entered', '入驻日期, 入驻时间, 入孵日期', required),
    date('left', '退出日期, 退出时间, 离开日期'),
    integer('seats', '使用工位数, 工位数, 占用工位数, 入驻工位数', { ...required, units: ['个'] }),
    text('field', '所属领域, 行业领域, 技术领域'),
    EVIDENCE,
  ],
  mentors: [
    text('name', '导师姓名, 姓名, 导师', required),
    choice('kind', '导师类型, 类型, 专兼职', { ...required, choices: { 专职: [], 兼职: [] } }),
    text('employer', '工作单位, 单位, 所在单位'),
    date('appointed', '聘任日期, 聘任起始日期, 聘用日期, 受聘日期', required),
    date('until', '聘任截止日期, 聘期止, 聘任结束日期, 到期日期'),
  ],
  mentoring: [
    date('date', '辅导日期, 日期, 服务日期', required),
    text('mentor', '导师姓名, 导师, 辅导导师', required),
    text('tenant', '辅导对象, 服务对象, 团队或企业名称, 被辅导单位', required),
    decimal('hours', '辅导时长, 时长, 小时数, 服务时长', { ...required, units: ['小时', 'h'] }),
    choice('mode', '辅导方式, 方式', { choices: { 线下: [], 线上: [] }, whenEmpty: '线下' }),
    EVIDENCE,
  ],
  extras: [
    text('item', '指标名称, 指标, 项目名称', required),
    decimal('value', '数值, 指标值, 数量', {
      ...required,
      units: ['家', '人', '万元', '项', '件', '次', '场', '个', '%'],
    }),
    text('note', '说明, 备注, 佐证说明'),
  ],
}

export const LEDGER_NAMES = Object.keys(SPEC) as LedgerName[]
