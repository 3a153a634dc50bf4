import type { ColumnGuide } from '#shared/reading/column-guide.ts'
import { typedText } from '#shared/reading/row-check.ts'
import type { Value } from '#shared/reading/row-reader.ts'

/** What a cell is read as, with its unit, where that is not what was typed; null where there is nothing to say. */
export function readAs(
  { column, unit }: ColumnGuide,
  typed: string,
  value: Value | undefined,
): string | null {
  if (value === undefined || value === null || typed.trim() === '') return null
  const text = typedText(value)
  if (text === typed.trim() || column.type === 'evidence') return null
  return unit === null ? text : `${text} ${unit}`
}
