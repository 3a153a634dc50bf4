import type { Look } from './look.ts'
import type { ChartOption } from './option.ts'

/** The very numbers of a chart, to be read. */
export interface ChartTable {
  readonly columns: readonly { readonly title: string; readonly decimals?: number }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** What a chart says, three times: drawn, in a sentence, and as a table. */
export interface ChartSpec {
  /** Drawn in light or dark. */
  readonly option: (look: Look) => ChartOption
  readonly sentence: string
  readonly table: ChartTable
  /** Pixels. */
  readonly height: number
}
