import { number, type RowOf, text } from '#shared/ledger/column.ts'
import type { TableKind } from '#shared/reading/header.ts'

// 空间编码 is a value of these rows: one table holds those of many spaces.
const space = text('space', '空间编码', ['众创空间编码', '编码', '空间代码'], { required: true })
const note = text('note', '说明', ['备注'])

const markColumns = [
  space,
  text('indicator', '指标', ['指标名称', '评分指标'], { required: true }),
  text('expert', '专家', ['专家姓名', '评分专家'], { required: true, personal: 'name' }),
  number('decimal', 'points', '分值', ['评分', '得分'], true, ['分'], { min: 0 }),
  note,
] as const

const flagColumns = [space, text('flag', '标记', ['标记名称'], { required: true }), note] as const

export type MarkRow = RowOf<typeof markColumns>
export type FlagRow = RowOf<typeof flagColumns>

/** The tables of what is given by hand: experts' marks (评分表) and bureaus' flags (标记表); schemes: Values. */
export const INPUT_TABLES: readonly TableKind<'marks' | 'flags'>[] = [
  { id: 'marks', title: '评分表', columns: markColumns },
  { id: 'flags', title: '标记表', columns: flagColumns },
]
