import { choice, date, money, number, type RowOf, spaceColumns, text, told } from './column.ts'

const SQUARE_METRES = ['平方米', 'm2', '平米', '平方']
const FIRMS = ['家', '个']
const PEOPLE = ['人', '名']

/** 基本情况: the space itself in the year, exactly one row. */
export const profileColumns = [
  ...spaceColumns,
  told(number('integer', 'year', '年度', ['年份', '考核年度', '报告年度'], true, ['年', '年度']), {
    ...{ meaning: '本次报送的考核年度', example: '2025', shownUnit: null },
  }),
  told(
    number('decimal', 'area', '总面积', ['场地总面积', '服务场地面积', '场地面积'], true, SQUARE_METRES, {
      min: 0,
      aboveMin: true,
      max: 1_000_000,
    }),
    { group: '场地', meaning: '众创空间全部场地的面积', example: '1200' },
  ),
  told(number('decimal', 'seatArea', '创业工位面积', ['工位面积'], true, SQUARE_METRES, { min: 0 }), {
    group: '场地',
    meaning: '用于创业工位的面积',
    example: '700',
  }),
  told(
    number('decimal', 'publicArea', '公共服务场地面积', ['公共服务面积', '公共面积'], true, SQUARE_METRES, {
      min: 0,
    }),
    {
      group: '场地',
      meaning: '会议、路演、洽谈等公共服务场地；与创业工位面积之和不能大于总面积',
      example: '300',
    },
  ),
  told(
    number('integer', 'workstations', '创业工位数', ['工位数', '提供工位数', '工位总数'], true, ['个'], {
      min: 0,
      max: 100_000,
    }),
    { group: '场地', meaning: '年末可供使用的创业工位', example: '80' },
  ),
  told(
    choice('tenure', '场地性质', ['场地来源', '产权性质'], {
      自有: [],
      租赁: ['租用'],
      无偿使用: ['免费使用', '无偿'],
    }),
    { group: '场地', meaning: '场地从何而来；租赁的还要填租期' },
  ),
  told(date('leaseStart', '租赁起始日期', ['租期起', '租赁开始日期'], false), {
    group: '场地',
    meaning: '现行租赁合同的第一天',
    example: '2023-01-01',
  }),
  told(date('leaseEnd', '租赁截止日期', ['租期止', '租赁结束日期', '租赁到期日期'], false), {
    group: '场地',
    meaning: '现行租赁合同的最后一天，不早于租赁起始日期',
    example: '2027-12-31',
  }),
  told(
    number('integer', 'fullTimeStaff', '专职服务人员数', ['专职人员数', '专职服务人员'], true, PEOPLE, {
      min: 0,
      max: 10_000,
    }),
    { group: '人员与成效', meaning: '专门为本空间工作的人员', example: '4' },
  ),
  told(number('integer', 'investedFirms', '获投融资企业数', ['获得投融资企业数'], false, FIRMS, { min: 0 }), {
    group: '人员与成效',
    meaning: '本年度获得投融资的入驻企业',
    example: '2',
  }),
  told(money('investment', '获投融资金额', ['投融资金额', '获得投融资总额']), {
    group: '人员与成效',
    meaning: '上述企业本年度获得的投融资合计',
    example: '350',
  }),
  told(
    number(
      'integer',
      'patents',
      '知识产权授权数',
      ['知识产权数', '当年知识产权授权数'],
      false,
      ['件', '项'],
      {
        min: 0,
      },
    ),
    { group: '人员与成效', meaning: '入驻团队和企业本年度获得授权的知识产权', example: '6' },
  ),
  told(number('integer', 'jobs', '吸纳就业人数', ['就业人数', '带动就业人数'], false, PEOPLE, { min: 0 }), {
    group: '人员与成效',
    meaning: '入驻团队和企业年末的就业人数',
    example: '120',
  }),
  told(
    number('integer', 'graduateJobs', '应届毕业生就业人数', ['吸纳应届大学毕业生就业人数'], false, PEOPLE, {
      min: 0,
    }),
    { group: '人员与成效', meaning: '其中的应届大学毕业生', example: '15' },
  ),
  told(money('income', '总收入', ['众创空间总收入', '年度总收入']), {
    group: '收入',
    meaning: '众创空间本年度的全部收入',
    example: '180.5',
  }),
  told(money('serviceIncome', '服务收入', ['综合服务收入']), {
    group: '收入',
    meaning: '其中为入驻对象提供服务的收入',
    example: '60',
  }),
  told(money('subsidy', '财政资助金额', ['财政补贴', '财政资助']), {
    group: '收入',
    meaning: '本年度得到的各级财政资助',
    example: '30',
  }),
  told(text('contact', '联系人', [], { personal: 'name' }), {
    group: '联系方式',
    meaning: '填报人，审核有疑问时联系',
    example: '张三',
  }),
  told(text('phone', '联系电话', ['电话'], { personal: 'phone' }), {
    group: '联系方式',
    meaning: '联系人的电话',
    example: '13800000000',
  }),
] as const

export type ProfileRow = RowOf<typeof profileColumns>
