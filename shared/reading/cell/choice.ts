import type { ChoiceColumn } from '#shared/ledger/column.ts'
import { type CellReader, Fault } from './reading.ts'

/** Reads one of the column's words, or one of their aliases for it. */
export function choiceReader(column: ChoiceColumn): CellReader<string> {
  const words = new Map<string, string>()
  for (const [word, aliases] of Object.entries(column.choices)) {
    for (const spelling of [word, ...aliases]) words.set(spelling, word)
  }
  const unknown = new Fault('ENUM_UNKNOWN', `请从中选填：${Object.keys(column.choices).join('、')}`)
  return (cell) => words.get(cell) ?? unknown
}
