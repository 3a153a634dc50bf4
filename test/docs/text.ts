import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** A text of the documentation, by its path from the project's root. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** The cells of a text's table rows, headings and rules left out. */
export function tableRows(text: string): string[][] {
  const lines = text.split('\n')
  const isRow = (line: string | undefined) => line?.startsWith('|') ?? false
  const isRule = (line: string | undefined) => /^\|(?: ?-+ ?\|)+$/.test(line ?? '')
  return lines
    .filter((line, at) => isRow(line) && !isRule(line) && !isRule(lines[at + 1]))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    )
}
