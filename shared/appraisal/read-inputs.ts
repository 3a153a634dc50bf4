import { nameKey } from '#shared/base/text.ts'
import { numberText } from '#shared/metric/metric-text.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { issue, type Place } from '#shared/reading/messages.ts'
import { type PlacedRow, type PlainTable, readPlainTable } from '#shared/reading/plain-table.ts'
import type { Table } from '#shared/reading/table.ts'
import { appliesTo, documentsOf, type Scheme } from '#shared/scheme/document.ts'
import { flagsIn } from '#shared/scheme/flags.ts'
import { findItem, type MarkedItem, markedItems } from '#shared/scheme/marked-items.ts'
import { type FlagRow, INPUT_TABLES, type MarkRow } from './input-tables.ts'
import type { Flag, Mark } from './run-inputs.ts'

/** The sound rows of one table of marks or flags, and what is wrong with the others. */
export type InputTable = PlainTable<'marks' | 'flags'>

const SPACE: ReadonlySet<string> = new Set(['space'])

/** Reads one table of marks or flags, told apart by their headers, by the rules of reports. */
export const readInputTable = (table: Table): InputTable => readPlainTable(table, INPUT_TABLES, SPACE)

/** What marks and flags are held against. */
export interface InputContext {
  readonly year: number
  /** Sound. */
  readonly scheme: Scheme
  /** All spaces of the registry by code, with whether they take part in the year. */
  readonly spaces: ReadonlyMap<string, { readonly kind: string; readonly takesPart: boolean }>
}

/**
 * Holds marks and flags against registry and scheme: marks for items that experts do not mark, above the
 * highest mark, or twice from one expert are errors; flags that the scheme does not look at are warned of.
 */
export function checkInputs(
  tables: readonly InputTable[],
  context: InputContext,
): { marks: Mark[]; flags: Flag[]; issues: Issue[] } {
  const issues = tables.flatMap((table) => table.issues)
  const report = (found: Issue) => issues.push(found)
  // Rows were read by the columns from which their types are derived.
  const rowsOf = <R>(kind: InputTable['kind']) =>
    tables.flatMap((table) => (table.kind === kind ? (table.rows as unknown as PlacedRow<R>[]) : []))
  return {
    marks: checkMarks(rowsOf<MarkRow>('marks'), context, report),
    flags: checkFlags(rowsOf<FlagRow>('flags'), context, report),
    issues,
  }
}

function checkMarks(
  rows: readonly PlacedRow<MarkRow>[],
  context: InputContext,
  report: (found: Issue) => void,
): Mark[] {
  const documents = documentsOf(context.scheme).map((document) => ({
    document,
    items: markedItems(document),
  }))
  const seen = new Set<string>()
  return rows.flatMap(({ row, place }): readonly Mark[] => {
    const at = { ...place, space: row.space }
    const kind = kindOf(row.space, place, context, report)
    if (kind === null) return []
    // A space of no document, or of several, keeps the year from being appraised at all: that is said there.
    const items = documents.find(({ document }) => appliesTo(document, kind))?.items ?? []
    const item = findItem(items, row.indicator)
    if (!item) {
      report(issue('INDICATOR_UNKNOWN', { ...at, column: '指标', value: row.indicator }, choicesText(items)))
      return []
    }
    if (item.highest !== null && row.points > item.highest) {
      const hint = `“${item.title}”应在 0 至 ${numberText(item.highest)} 分之间`
      report(issue('NUMBER_OUT_OF_RANGE', { ...at, column: '分值', value: String(row.points) }, hint))
      return []
    }
    const key = JSON.stringify([row.space, item.id, nameKey(row.expert)])
    if (seen.has(key)) {
      report(issue('MARK_DUPLICATE', { ...at, column: '专家', value: row.expert }))
      return []
    }
    seen.add(key)
    return [{ ...row, indicator: item.id }]
  })
}

function checkFlags(
  rows: readonly PlacedRow<FlagRow>[],
  context: InputContext,
  report: (found: Issue) => void,
): Flag[] {
  const known = flagsIn(context.scheme)
  const hint = known.size === 0 ? '该方案不用标记' : `该方案用到的标记：${[...known].join('、')}`
  const byKey = new Map([...known].map((flag) => [nameKey(flag), flag]))
  return rows.flatMap(({ row, place }): readonly Flag[] => {
    if (kindOf(row.space, place, context, report) === null) return []
    const flag = known.has(row.flag) ? row.flag : byKey.get(nameKey(row.flag))
    if (flag === undefined) {
      report(issue('FLAG_UNKNOWN', { ...place, space: row.space, column: '标记', value: row.flag }, hint))
    }
    return [{ ...row, flag: flag ?? row.flag }]
  })
}

/** The kind of a space that takes part; null, and what is to be said of it, for any other. */
function kindOf(
  code: string,
  place: Place,
  { year, spaces }: InputContext,
  report: (found: Issue) => void,
): string | null {
  const space = spaces.get(code)
  const column = '空间编码'
  if (!space) report(issue('SPACE_UNKNOWN', { ...place, column, value: code }))
  else if (!space.takesPart) {
    report(issue('SPACE_NOT_APPRAISED', { ...place, space: code, column, value: code }, String(year)))
  }
  return space?.takesPart ? space.kind : null
}

const choicesText = (items: readonly MarkedItem[]): string =>
  items.length === 0 ? '该方案没有评分指标' : `应为${items.map(({ title }) => title).join('、')}`
