import { cleanCell, isEmptyCell } from '#shared/base/text.ts'
import type { BoundHeader } from './columns.ts'
import type { SpaceFinder } from './space-finder.ts'
import { type Cell, cellText } from './table.ts'

/** Tells of each row whose it is. */
export interface Whose {
  (cells: readonly Cell[]): { space: string | null; name: string | null; unknown: string | null }
  /** The header of the column that decides; null where the call or a folder does. */
  readonly column: string | null
  /** Nothing says whose the rows are. */
  readonly nobody: boolean
}

/** Whose row it is: the first of 空间编码, the call or folder, 空间名称 that is there (reports: Which space). */
export function spaceOfRow(bound: BoundHeader, home: string | null, finder: SpaceFinder): Whose {
  const indexes = (key: string) =>
    bound.columns.find(({ column }) => column.key === key)?.sources.map(({ index }) => index) ?? []
  const codeAt = indexes('spaceCode')
  const nameAt = indexes('spaceName')
  const text = (cells: readonly Cell[], at: readonly number[]): string => {
    for (const index of at) {
      const cell = cleanCell(cellText(cells[index]))
      if (!isEmptyCell(cell)) return cell
    }
    return ''
  }
  const decidedBy = (at: readonly number[], find: (cell: string) => string | null, column: string): Whose => {
    const remembered = new Map<string, string | null>()
    const whose = (cells: readonly Cell[]) => {
      const cell = text(cells, at)
      let space = remembered.get(cell)
      if (space === undefined) {
        space = cell === '' ? null : find(cell)
        remembered.set(cell, space)
      }
      const name = column === '空间名称' || nameAt.length === 0 ? null : text(cells, nameAt) || null
      return { space, name, unknown: space === null ? cell : null }
    }
    return Object.assign(whose, { column, nobody: false })
  }
  if (codeAt.length > 0) return decidedBy(codeAt, finder.byCode, '空间编码')
  if (home === null && nameAt.length > 0) return decidedBy(nameAt, finder.byName, '空间名称')
  const whose = (cells: readonly Cell[]) => ({
    space: home,
    name: nameAt.length === 0 ? null : text(cells, nameAt) || null,
    unknown: null,
  })
  return Object.assign(whose, { column: null, nobody: home === null })
}
