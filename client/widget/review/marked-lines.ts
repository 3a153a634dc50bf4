import type { Answers } from '#client/api/trpc.ts'
import { nameKey } from '#shared/base/text.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Issue } from '#shared/reading/issue.ts'
import type { Review } from './use-review.ts'

type Report = Answers['report']['get']

/** A row of a ledger with all that was said of it and put to it. */
export interface MarkedLine {
  readonly key: string
  readonly file: string
  readonly sheet: string | null
  readonly row: number
  readonly cells: readonly (string | number | null)[]
  readonly issues: readonly Issue[]
  readonly words: readonly string[]
  readonly evidence: Review['evidence']
  /** Files that its own column names, as far as they came with the tables. */
  readonly brought: Review['brought']
  readonly remarks: Review['remarks']
  readonly counted: boolean | null
}

const keyOf = ({
  file,
  sheet,
  row,
}: {
  file: string | null
  sheet: string | null
  row: number | null
}): string => JSON.stringify([file, sheet, row])

/** The rows of a ledger in the report's order, each with what belongs to it. */
export function markedLines(report: Report, review: Review, ledger: LedgerId): MarkedLine[] {
  const { columns, rows } = report.ledgers[ledger]
  const issues = Map.groupBy(report.issues, keyOf)
  const words = Map.groupBy(review.warnings, ({ issue }) => keyOf(issue))
  const ofHere = <T extends { readonly ledger: unknown; readonly here: Parameters<typeof keyOf>[0] | null }>(
    all: readonly T[],
  ) =>
    Map.groupBy(
      all.filter((one) => one.ledger === ledger && one.here !== null),
      ({ here }) => keyOf(here!),
    )
  const evidence = ofHere(review.evidence)
  const remarks = ofHere(review.remarks)
  const brought = new Map(
    review.brought.map((one) => [nameKey(one.path.slice(one.path.lastIndexOf('/') + 1)), one]),
  )
  const named = columns.findIndex(({ key }) => key === 'evidence')
  const verdicts = (report.verdicts as Partial<Record<LedgerId, readonly { readonly counted: boolean }[]>>)[
    ledger
  ]
  return rows.map((row, index) => {
    const key = keyOf(row)
    const names = named < 0 ? [] : String(row.cells[named] ?? '').split('、')
    return {
      ...{ key, file: row.file, sheet: row.sheet, row: row.row, cells: row.cells },
      issues: issues.get(key) ?? [],
      words: (words.get(key) ?? []).flatMap(({ word }) => (word ? [word.text] : [])),
      evidence: evidence.get(key) ?? [],
      brought: names.flatMap((name) => brought.get(nameKey(name)) ?? []),
      remarks: remarks.get(key) ?? [],
      counted: verdicts?.[index]?.counted ?? null,
    }
  })
}

/** Whether there is anything beside the row to look at. */
export const isMarked = ({ issues, evidence, brought, remarks }: MarkedLine): boolean =>
  issues.length + evidence.length + brought.length + remarks.length > 0
