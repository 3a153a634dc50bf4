import { date, evidence, number, optionalChoice, type RowOf, spaceColumns, text, told } from './column.ts'

/** 辅导台账: one row is one mentoring session. */
export const mentoringColumns = [
  ...spaceColumns,
  told(date('date', '辅导日期', ['日期', '服务日期'], true), { example: '2025-04-12' }),
  told(text('mentor', '导师姓名', ['导师', '辅导导师'], { required: true, personal: 'name' }), {
    meaning: '与导师名册中的姓名一致',
    example: '李四',
  }),
  told(text('tenant', '辅导对象', ['服务对象', '团队或企业名称', '被辅导单位'], { required: true }), {
    meaning: '与入驻台账中的名称一致',
    example: '云新科技（示例）有限公司',
  }),
  told(
    number('decimal', 'hours', '辅导时长', ['时长', '小时数', '服务时长'], true, ['小时', 'h'], {
      min: 0,
      aboveMin: true,
      max: 12,
    }),
    { meaning: '单次辅导的时长', example: '1.5' },
  ),
  told(optionalChoice('mode', '辅导方式', ['方式'], { 线下: [], 线上: [] }, '线下'), {
    meaning: '面对面还是在线上',
  }),
  evidence(),
] as const

export type MentoringRow = RowOf<typeof mentoringColumns>
