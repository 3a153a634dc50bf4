import {
  choice,
  date,
  evidence,
  number,
  optionalChoice,
  type RowOf,
  spaceColumns,
  text,
  told,
} from './column.ts'

/** 活动台账: one row is one event held. */
export const eventColumns = [
  ...spaceColumns,
  told(text('name', '活动名称', ['名称', '活动主题'], { required: true }), {
    meaning: '活动的正式名称',
    example: '青年创业沙龙（第三期）',
  }),
  told(
    choice('kind', '活动类型', ['类型', '活动类别'], {
      创业大赛: ['大赛', '竞赛', '创新创业大赛'],
      创业沙龙: ['沙龙'],
      路演: ['项目路演'],
      创业教育: ['创业培训', '培训', '讲座', '创业讲座', '教育培训'],
      其他: ['其它'],
    }),
    { meaning: '按活动的主要内容选一种' },
  ),
  told(date('date', '举办日期', ['日期', '活动日期', '举办时间', '活动时间'], true, { ranges: true }), {
    meaning: '开始的那一天；几天的活动可填“2025年3月5日-7日”，按第一天计',
    example: '2025-03-05',
  }),
  told(
    optionalChoice(
      'role',
      '组织形式',
      ['举办角色', '主承办'],
      { 主办: [], 联合主办: ['联合举办', '合办'], 承办: [], 协办: [] },
      '主办',
    ),
    { meaning: '本空间在活动中的角色' },
  ),
  told(
    number(
      'integer',
      'participants',
      '参加人数',
      ['参与人数', '人数', '参加人次'],
      true,
      ['人', '人次', '名'],
      { min: 0, max: 1_000_000 },
    ),
    { meaning: '实际到场人数，与签到表一致', example: '45' },
  ),
  told(text('place', '举办地点', ['地点', '活动地点']), { example: '本空间路演厅' }),
  evidence(),
] as const

export type EventRow = RowOf<typeof eventColumns>
