import type { Answers } from '#client/api/trpc.ts'
import { nameKey } from '#shared/base/text.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { type LedgerLine, linesOf } from '../ledger/lines.ts'
import type { Review } from './use-review.ts'

type Report = Answers['report']['get']

/** A row of a ledger with all that was said of it and put to it. */
export interface MarkedLine extends LedgerLine {
  readonly key: string
  readonly issues: readonly Issue[]
  readonly words: readonly string[]
  readonly evidence: Review['evidence']
  /** Files that its own column names, as far as they came with the tables. */
  readonly brought: Review['brought']
  readonly remarks: Review['remarks']
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
  const { columns } = report.ledgers[ledger]
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
  const brought = new Map(review.brought.map((one) => [nameKey(fileNameOf(one.path)), one]))
  const named = columns.findIndex(({ key }) => key === 'evidence')
  return linesOf(report, ledger).map((line) => {
    const key = keyOf(line)
    const names = named < 0 ? [] : String(line.cells[named] ?? '').split('、')
    return {
      ...line,
      key,
      issues: issues.get(key) ?? [],
      words: (words.get(key) ?? []).flatMap(({ word }) => (word ? [word.text] : [])),
      evidence: evidence.get(key) ?? [],
      brought: names.flatMap((name) => brought.get(nameKey(name)) ?? []),
      remarks: remarks.get(key) ?? [],
    }
  })
}

/** Whether there is anything beside the row to look at. */
export const isMarked = ({ issues, evidence, brought, remarks }: MarkedLine): boolean =>
  issues.length + evidence.length + brought.length + remarks.length > 0

/** A file's name without its folders. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
