import { number, type RowOf, spaceColumns, text, told } from './column.ts'

/** 补充指标: one further figure that a bureau's scheme asks for (纳税总额, 引进人才 …). */
export const extraColumns = [
  ...spaceColumns,
  told(text('item', '指标名称', ['指标', '项目名称'], { required: true }), {
    meaning: '主管部门另行要求的一项指标，名称照通知写；同一指标只填一行',
    example: '纳税总额',
  }),
  told(
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
    { meaning: '按通知要求的单位填，只写数字', example: '86.5', shownUnit: null },
  ),
  text('note', '说明', ['备注', '佐证说明']),
] as const

export type ExtraRow = RowOf<typeof extraColumns>
