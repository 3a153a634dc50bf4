import { formatInstant } from '#client/format/date.ts'

/** The run that a table's figures come from. */
export interface SourceRun {
  readonly id: number
  readonly at: string
  readonly scheme: {
    readonly id: string
    readonly version: string
    readonly title: string
    readonly sha256: string
  }
}

/** Where a saved table comes from, line by line: for the sheet 来源. */
export function sourceLines(
  name: string,
  { rows, address, at, run }: { rows: number; address: string; at: Date; run: SourceRun | null },
): readonly (readonly [string, string | number])[] {
  return [
    ['表格', name],
    ['系统', '温州市众创空间年度绩效考核'],
    ['保存时间', formatInstant(at.toISOString())],
    ['页面地址', address],
    ['行数', rows],
    ...(run
      ? ([
          ['数据版本', `第 ${run.id} 次计算，${formatInstant(run.at)}`],
          ['方案', `${run.scheme.title}（${run.scheme.id}，第 ${run.scheme.version} 版）`],
          ['方案校验码', run.scheme.sha256],
        ] as const)
      : []),
    ['说明', '各单元格与保存时页面所示相同（筛选、排序、隐去的内容也相同）；“合计”为表中所列各行之和'],
  ]
}
