import { choice, date, type RowOf, spaceColumns, text } from './column.ts'

/** 导师名册: one row is one mentor's appointment. */
export const mentorColumns = [
  ...spaceColumns,
  text('name', '导师姓名', ['姓名', '导师'], { required: true, personal: 'name' }),
  choice('kind', '导师类型', ['类型', '专兼职'], { 专职: [], 兼职: [] }),
  text('employer', '工作单位', ['单位', '所在单位']),
  date('appointed', '聘任日期', ['聘任起始日期', '聘用日期', '受聘日期'], true),
  date('until', '聘任截止日期', ['聘期止', '聘任结束日期', '到期日期'], false),
] as const

export type MentorRow = RowOf<typeof mentorColumns>
