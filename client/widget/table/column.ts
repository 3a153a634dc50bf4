import type { ReactNode } from 'react'
import { NO_VALUE } from '#client/format/number.ts'

export type CellValue = string | number | null

/** A column of a table: what its cells hold, how they read, and how much room they want. */
export interface DataColumn<Row> {
  /** Names the column in the address and in `data-col`. */
  readonly id: string
  readonly title: string
  /** A second, quieter line of the heading. */
  readonly hint?: string
  /** The value itself: sorted by, and `data-value` of the cell. */
  readonly value: (row: Row) => CellValue
  /** How it is written, on screen and in downloads; left out: the value as it is. */
  readonly text?: (row: Row) => string
  /** What is on screen, where it is more than text. */
  readonly cell?: (row: Row) => ReactNode
  /** Numbers stand at the end, so that their digits are under each other. */
  readonly align?: 'start' | 'center' | 'end'
  /** Pixels, on a wide and on a narrow screen. */
  readonly width: number
  readonly narrow?: number
  /** Stays in sight when the table is scrolled sideways; such columns come first. */
  readonly pinned?: boolean
  /** The cell names its row to a screen reader. */
  readonly heads?: boolean
  /** Takes what room is left. */
  readonly grows?: boolean
  /** How much is missing in the cell, from 0 to 1; tints it: the table as a heat map. */
  readonly shade?: (row: Row) => number | null
  readonly sortable?: boolean
  /** Sorts largest first when first chosen. */
  readonly largestFirst?: boolean
  /** May be added up: the table gets a last line with the sum. */
  readonly sum?: boolean
  /** The value is a day (`2025-03-05`) or an instant in ISO, and a time in a workbook too. */
  readonly time?: 'day' | 'instant'
  /** The number format of a workbook's cell. */
  readonly workbookFormat?: string
}

export function cellText<Row>(column: DataColumn<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const value = column.value(row)
  return value === null || value === '' ? NO_VALUE : String(value)
}

// Made when texts are first put in order: it takes its time, and most tables begin in the order of a number.
let collator: Intl.Collator | undefined

/** Smallest first: numbers by size, text in the order of a Chinese dictionary. */
export function compareCells(a: CellValue | undefined, b: CellValue | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  collator ??= new Intl.Collator('zh-CN', { numeric: true })
  return collator.compare(String(a ?? ''), String(b ?? ''))
}
