import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { LedgerContent, ReportIssue } from '#shared/reading/assemble.ts'

/** Fewest characters (code points) of a word of explanation (workflow: Stages of a report). */
export const FEWEST_CHARACTERS = 5
/** Most characters of one. */
export const MOST_CHARACTERS = 500

/** Stands for every warning of a revision: what the command line writes, and marks so. Does not carry over. */
export const EVERY_WARNING = '*'

/** A warning, with what tells it from all others of its report. */
export interface KeyedWarning {
  readonly key: string
  readonly issue: ReportIssue
}

type Contents = Partial<Readonly<Record<LedgerId, LedgerContent>>>

/**
 * The warnings of a revision, each with a key made of what it is about: its code, ledger, column, value and sentence,
 * and what stands in its row, wherever the row is. So an explanation holds in the next revision too, where the same
 * is said of the same row; alike ones are numbered.
 * @param contents the revision's ledgers
 */
export function keyedWarnings(issues: readonly ReportIssue[], contents: Contents): KeyedWarning[] {
  const warnings = issues.filter(({ severity }) => severity === 'warning')
  if (warnings.length === 0) return []
  const rowText = rowTexts(contents)
  const seen = new Map<string, number>()
  return warnings.map((issue) => {
    const { code, ledger, column, value, message } = issue
    const about = JSON.stringify([code, ledger, column, value, message, rowText(issue)])
    const alike = seen.get(about) ?? 0
    seen.set(about, alike + 1)
    return { key: alike === 0 ? about : `${about}#${alike + 1}`, issue }
  })
}

/** What stands in the row that an issue is about; where none of the report's rows is there, the place itself. */
function rowTexts(contents: Contents): (issue: ReportIssue) => string | null {
  const placeOf = (file: string | null, sheet: string | null, row: number | null) =>
    JSON.stringify([file, sheet, row])
  const byLedger = new Map<LedgerId, Map<string, string>>()
  const rowsOf = (ledger: LedgerId): Map<string, string> => {
    const known = byLedger.get(ledger)
    if (known) return known
    const rows = new Map<string, string>()
    for (const { file, sheet, rows: stored } of contents[ledger]?.parts ?? []) {
      for (const [row, ...values] of stored) rows.set(placeOf(file, sheet, row), JSON.stringify(values))
    }
    byLedger.set(ledger, rows)
    return rows
  }
  return ({ ledger, file, sheet, row }) => {
    if (file === null && row === null) return null
    const place = placeOf(file, sheet, row)
    return (ledger === null || row === null ? undefined : rowsOf(ledger).get(place)) ?? place
  }
}

/** Whether a text is enough of an explanation: five characters, blanks around them left out. */
export const explains = (text: string): boolean => [...text.trim()].length >= FEWEST_CHARACTERS

/** The word that stands for a warning; undefined where there is none. */
export const explanationOf = <T>(key: string, explanations: ReadonlyMap<string, T>): T | undefined =>
  explanations.get(key) ?? explanations.get(EVERY_WARNING)

/** The warnings that want a word still. */
export const unexplained = (
  warnings: readonly KeyedWarning[],
  explanations: ReadonlyMap<string, string>,
): KeyedWarning[] => warnings.filter(({ key }) => !explains(explanationOf(key, explanations) ?? ''))
