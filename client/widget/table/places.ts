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

// Wider with larger letters.
const rem = (pixels: number): string => `${pixels / 16}rem`

export function placesOf<Row>(columns: readonly DataColumn<Row>[]): Places {
  let wide = 0
  let narrow = 0
  let lastPinned = -1
  const styles = columns.map((column, index) => {
    const style = variables({
      '--width': rem(column.width),
      '--narrow': rem(column.narrow ?? column.width),
      '--left': rem(wide),
      '--left-narrow': rem(narrow),
    })
    wide += column.width
    narrow += column.narrow ?? column.width
    if (column.pinned) lastPinned = index
    return style
  })
  return {
    table: variables({ '--width': rem(wide), '--narrow': rem(narrow) }),
    columns: styles,
    lastPinned,
  }
}
