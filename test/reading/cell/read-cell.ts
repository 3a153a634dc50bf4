import { cleanCell, isEmptyCell } from '#shared/base/text.ts'
import { type CellReader, Fault, Noted } from '#shared/reading/cell/reading.ts'

/** What a reader makes of a cell as typed: its value, the code of what is wrong, or `value CODE` where something is noted. */
export function readCell(read: CellReader<unknown>, typed: string): unknown {
  const cell = cleanCell(typed)
  if (isEmptyCell(cell)) return 'empty'
  const value = read(cell, typed)
  if (value instanceof Fault) return value.code
  return value instanceof Noted ? `${value.value} ${value.code}` : value
}
