/** A column of a table that is written for people to open in a spreadsheet. */
export interface WrittenColumn {
  readonly header: string
  /** `percent`: the value is a share (0.285), shown as 28.5%. `date`: `YYYY-MM-DD`. */
  readonly type: 'text' | 'integer' | 'decimal' | 'percent' | 'date'
  /** Places shown of a decimal or percentage; 2 where not said. The value itself is written whole. */
  readonly decimals?: number
  /** In characters of Latin script; as wide as what stands in it where not said. */
  readonly width?: number
}

/** A value; a text may stand in any column (`未报送` among totals), null is an empty cell. */
export type WrittenValue = string | number | null

/** A table on its way out, the same for .xlsx and .csv. */
export interface WrittenTable {
  /** The sheet's name; made to fit what Excel allows. */
  readonly name: string
  /** Lines above the header: a title, what it rests on. Of .xlsx only. */
  readonly above?: readonly string[]
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly WrittenValue[])[]
}
