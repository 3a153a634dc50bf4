import { choice, date, type RowOf, spaceColumns, text, told } from './column.ts'

/** 导师名册: one row is one mentor's appointment. */
export const mentorColumns = [
  ...spaceColumns,
  told(text('name', '导师姓名', ['姓名', '导师'], { required: true, personal: 'name' }), { example: '李四' }),
  told(choice('kind', '导师类型', ['类型', '专兼职'], { 专职: [], 兼职: [] }), {
    meaning: '专职：本空间的工作人员；兼职：外聘',
  }),
  told(text('employer', '工作单位', ['单位', '所在单位']), {
    meaning: '兼职导师所在的单位',
    example: '某大学创业学院',
  }),
  told(date('appointed', '聘任日期', ['聘任起始日期', '聘用日期', '受聘日期'], true), {
    meaning: '聘期的第一天',
    example: '2024-06-01',
  }),
  told(date('until', '聘任截止日期', ['聘期止', '聘任结束日期', '到期日期'], false), {
    meaning: '聘期的最后一天；没有约定的空着',
    example: '2026-05-31',
  }),
] as const

export type MentorRow = RowOf<typeof mentorColumns>
