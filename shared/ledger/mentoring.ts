import { date, evidence, number, optionalChoice, type RowOf, spaceColumns, text } from './column.ts'

/** 辅导台账: one row is one mentoring session. */
export const mentoringColumns = [
  ...spaceColumns,
  date('date', '辅导日期', ['日期', '服务日期'], true),
  text('mentor', '导师姓名', ['导师', '辅导导师'], { required: true, personal: 'name' }),
  text('tenant', '辅导对象', ['服务对象', '团队或企业名称', '被辅导单位'], { required: true }),
  number('decimal', 'hours', '辅导时长', ['时长', '小时数', '服务时长'], true, ['小时', 'h'], {
    min: 0,
    aboveMin: true,
    max: 12,
  }),
  optionalChoice('mode', '辅导方式', ['方式'], { 线下: [], 线上: [] }, '线下'),
  evidence(),
] as const

export type MentoringRow = RowOf<typeof mentoringColumns>
