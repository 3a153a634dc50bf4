import { cleanCell } from '#shared/base/text.ts'
import { bindHeader } from '#shared/reading/columns.ts'
import { findHeader, HEADER_ROWS, hasIdentityColumn } from '#shared/reading/header.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { issue, type Place } from '#shared/reading/messages.ts'
import { rowReader } from '#shared/reading/row-reader.ts'
import { type Cell, cellText, type Table } from '#shared/reading/table.ts'
import { type DistrictRow, REGISTRY_TABLES, type RegisteredSpaceRow } from './columns.ts'
import type { District, Space } from './space.ts'

interface Placed<R> {
  readonly row: R
  readonly place: Place
}

/** The sound rows of one table of the registry, and what is wrong with the others. */
export interface RegistryTable {
  readonly kind: 'districts' | 'spaces' | 'empty' | 'no-header' | 'personal-data'
  readonly districts: readonly Placed<DistrictRow>[]
  readonly spaces: readonly Placed<RegisteredSpaceRow>[]
  readonly issues: readonly Issue[]
}

/** Reads one table of the registry by the rules of reports (metrics: The registry). */
export function readRegistryTable(table: Table): RegistryTable {
  const rows: (readonly Cell[])[] = []
  for (const batch of table.batches) for (const cells of batch) rows.push(cells)
  const head = rows.slice(0, HEADER_ROWS)
  const nothing = { districts: [], spaces: [], issues: [] }
  if (rows.every((cells) => cells.every((cell) => cleanCell(cellText(cell)) === '')))
    return { kind: 'empty', ...nothing }
  const header = findHeader(head, REGISTRY_TABLES)
  if (hasIdentityColumn(head, header)) return { kind: 'personal-data', ...nothing }
  if (!header) return { kind: 'no-header', ...nothing }

  const kind = header.kind.id
  const place: Place = { file: table.file, sheet: table.sheet }
  const bound = bindHeader(header, head.slice(0, header.row - 1), place)
  const issues: Issue[] = [...bound.issues]
  const read = rowReader(kind, bound, new Set(), place, 0)
  const sound: Placed<Record<string, unknown>>[] = []
  rows.slice(header.row).forEach((cells, index) => {
    const row = header.row + index + 1
    const found = read(cells, row)
    if (!found) return
    issues.push(...found.issues)
    if (found.faulty || bound.incomplete) return
    const values = header.kind.columns.map(({ key }, at) => [key, found.values[at]])
    sound.push({ row: Object.fromEntries(values), place: { ...place, row } })
  })
  // Rows were read by the columns from which their types are derived.
  return {
    kind,
    districts: kind === 'districts' ? (sound as unknown as Placed<DistrictRow>[]) : [],
    spaces: kind === 'spaces' ? (sound as unknown as Placed<RegisteredSpaceRow>[]) : [],
    issues,
  }
}

const CODE = /^[A-Za-z0-9-]{4,32}$/

/** What the tables of one import come to, with what can only be told across them. */
export function mergeRegistry(
  tables: readonly RegistryTable[],
  known: readonly District[],
): { districts: District[]; spaces: Space[]; issues: Issue[] } {
  const issues = tables.flatMap((table) => table.issues)
  const named = tables.flatMap((table) => table.districts)
  const renewed = new Set(named.map(({ row }) => row.code))
  const districts = new Map<string, District>()
  // A space names its district by name too: no two may share one.
  const names = new Set(known.filter(({ code }) => !renewed.has(code)).map(({ name }) => name))
  for (const { row, place } of named) {
    if (districts.has(row.code)) {
      issues.push(issue('CODE_DUPLICATE', { ...place, column: '区划代码', value: row.code }))
    } else if (names.has(row.name)) {
      issues.push(issue('CODE_DUPLICATE', { ...place, column: '名称', value: row.name }))
    } else {
      districts.set(row.code, row)
      names.add(row.name)
    }
  }
  const all = new Map([...known, ...districts.values()].map((district) => [district.code, district]))
  const nameOf = new Map(
    [...all.values()].flatMap(({ code, name }) => [[code, name] as const, [name, name] as const]),
  )

  const spaces = new Map<string, Space>()
  for (const { row, place } of tables.flatMap((table) => table.spaces)) {
    const district = nameOf.get(row.district)
    const problems: Issue[] = []
    if (!CODE.test(row.code))
      problems.push(issue('CODE_INVALID', { ...place, column: '空间编码', value: row.code }))
    else if (spaces.has(row.code)) {
      problems.push(issue('CODE_DUPLICATE', { ...place, column: '空间编码', value: row.code }))
    }
    if (!district)
      problems.push(issue('DISTRICT_UNKNOWN', { ...place, column: '所属区县', value: row.district }))
    issues.push(...problems)
    if (problems.length > 0 || !district) continue
    spaces.set(row.code, {
      ...row,
      district,
      kind: row.kind ?? '综合型',
      formerNames: (row.formerNames ?? '').split(/[、;]/).map(cleanCell).filter(Boolean),
    })
  }
  return { districts: [...districts.values()], spaces: [...spaces.values()], issues }
}
