import { number, type RowOf, spaceColumns, text } from './column.ts'

/** 补充指标: one further figure that a bureau's scheme asks for (纳税总额, 引进人才 …). */
export const extraColumns = [
  ...spaceColumns,
  text('item', '指标名称', ['指标', '项目名称'], { required: true }),
  number('decimal', 'value', '数值', ['指标值', '数量'], true, [
    '家',
    '人',
    '万元',
    '项',
    '件',
    '次',
    '场',
    '个',
    '%',
  ]),
  text('note', '说明', ['备注', '佐证说明']),
] as const

export type ExtraRow = RowOf<typeof extraColumns>
