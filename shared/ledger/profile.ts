import { choice, date, money, number, type RowOf, spaceColumns, text } from './column.ts'

const SQUARE_METRES = ['平方米', 'm2', '平米', '平方']
const FIRMS = ['家', '个']
const PEOPLE = ['人', '名']

/** 基本情况: the space itself in the year, exactly one row. */
export const profileColumns = [
  ...spaceColumns,
  number('integer', 'year', '年度', ['年份', '考核年度', '报告年度'], true, ['年', '年度']),
  number('decimal', 'area', '总面积', ['场地总面积', '服务场地面积', '场地面积'], true, SQUARE_METRES, {
    min: 0,
    aboveMin: true,
    max: 1_000_000,
  }),
  number('decimal', 'seatArea', '创业工位面积', ['工位面积'], true, SQUARE_METRES, { min: 0 }),
  number('decimal', 'publicArea', '公共服务场地面积', ['公共服务面积', '公共面积'], true, SQUARE_METRES, {
    min: 0,
  }),
  number('integer', 'workstations', '创业工位数', ['工位数', '提供工位数', '工位总数'], true, ['个'], {
    min: 0,
    max: 100_000,
  }),
  choice('tenure', '场地性质', ['场地来源', '产权性质'], {
    自有: [],
    租赁: ['租用'],
    无偿使用: ['免费使用', '无偿'],
  }),
  date('leaseStart', '租赁起始日期', ['租期起', '租赁开始日期'], false),
  date('leaseEnd', '租赁截止日期', ['租期止', '租赁结束日期', '租赁到期日期'], false),
  number('integer', 'fullTimeStaff', '专职服务人员数', ['专职人员数', '专职服务人员'], true, PEOPLE, {
    min: 0,
    max: 10_000,
  }),
  number('integer', 'investedFirms', '获投融资企业数', ['获得投融资企业数'], false, FIRMS, { min: 0 }),
  money('investment', '获投融资金额', ['投融资金额', '获得投融资总额']),
  number('integer', 'patents', '知识产权授权数', ['知识产权数', '当年知识产权授权数'], false, ['件', '项'], {
    min: 0,
  }),
  number('integer', 'jobs', '吸纳就业人数', ['就业人数', '带动就业人数'], false, PEOPLE, { min: 0 }),
  number('integer', 'graduateJobs', '应届毕业生就业人数', ['吸纳应届大学毕业生就业人数'], false, PEOPLE, {
    min: 0,
  }),
  money('income', '总收入', ['众创空间总收入', '年度总收入']),
  money('serviceIncome', '服务收入', ['综合服务收入']),
  money('subsidy', '财政资助金额', ['财政补贴', '财政资助']),
  text('contact', '联系人', [], { personal: 'name' }),
  text('phone', '联系电话', ['电话'], { personal: 'phone' }),
] as const

export type ProfileRow = RowOf<typeof profileColumns>
