import { cleanCell } from '#shared/base/text.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { issue } from '#shared/reading/messages.ts'
import { type PlacedRow, type PlainTable, readPlainTable } from '#shared/reading/plain-table.ts'
import type { Table } from '#shared/reading/table.ts'
import { type DistrictRow, REGISTRY_TABLES, type RegisteredSpaceRow } from './columns.ts'
import type { District, Space } from './space.ts'

/** The sound rows of one table of the registry, and what is wrong with the others. */
export interface RegistryTable {
  readonly kind: PlainTable<'districts' | 'spaces'>['kind']
  readonly districts: readonly PlacedRow<DistrictRow>[]
  readonly spaces: readonly PlacedRow<RegisteredSpaceRow>[]
  readonly issues: readonly Issue[]
}

/** Reads one table of the registry by the rules of reports (metrics: The registry). */
export function readRegistryTable(table: Table): RegistryTable {
  const { kind, rows, issues } = readPlainTable(table, REGISTRY_TABLES)
  // Rows were read by the columns from which their types are derived.
  return {
    kind,
    districts: kind === 'districts' ? (rows as unknown as PlacedRow<DistrictRow>[]) : [],
    spaces: kind === 'spaces' ? (rows as unknown as PlacedRow<RegisteredSpaceRow>[]) : [],
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
