import type {
  BarSeriesOption,
  BoxplotSeriesOption,
  LineSeriesOption,
  ScatterSeriesOption,
} from 'echarts/charts'
import type {
  GridComponentOption,
  LegendComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | BoxplotSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | MarkLineComponentOption
  | TooltipComponentOption
>

/** The very numbers of a chart, to be read. */
export interface ChartTable {
  readonly columns: readonly { readonly title: string; readonly decimals?: number }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** What a chart says, three times: drawn, in a sentence, and as a table. */
export interface ChartSpec {
  readonly option: ChartOption
  readonly sentence: string
  readonly table: ChartTable
  /** Pixels. */
  readonly height: number
}
