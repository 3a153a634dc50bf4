import type { CSSProperties } from 'react'
import type { DataColumn } from './column.ts'

/** Widths and, for columns that stay in sight, distances from the left edge, as CSS variables. */
export interface Places {
  readonly table: CSSProperties
  readonly columns: readonly CSSProperties[]
  /** The last column that stays in sight, or -1. */
  readonly lastPinned: number
}

const variables = (values: Readonly<Record<`--${string}`, string>>): CSSProperties => values as CSSProperties

export function placesOf<Row>(columns: readonly DataColumn<Row>[]): Places {
  let wide = 0
  let narrow = 0
  let lastPinned = -1
  const styles = columns.map((column, index) => {
    const style = variables({
      '--width': `${column.width}px`,
      '--narrow': `${column.narrow ?? column.width}px`,
      '--left': `${wide}px`,
      '--left-narrow': `${narrow}px`,
    })
    wide += column.width
    narrow += column.narrow ?? column.width
    if (column.pinned) lastPinned = index
    return style
  })
  return {
    table: variables({ '--width': `${wide}px`, '--narrow': `${narrow}px` }),
    columns: styles,
    lastPinned,
  }
}
