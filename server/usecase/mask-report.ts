import { fileKind } from '#server/file/file-kind.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import { ledgerOf } from '#shared/ledger/ledgers.ts'
import { maskFileName } from '#shared/workflow/mask-file-name.ts'
import { maskIssue } from '#shared/workflow/mask-issue.ts'
import { maskValue } from '#shared/workflow/mask-row.ts'
import type { ReportDetail } from './show-report.ts'

type LedgerView = ReportDetail['ledgers'][LedgerId]

/**
 * A report with names and telephone numbers of persons masked (workflow: Personal data): for everybody but the space
 * and its bureaus, and for everybody on a scorecard. What was counted was counted by the full names.
 */
export const maskReport = <R extends ReportDetail>(report: R): R => ({
  ...report,
  issues: report.issues
    .map(maskIssue)
    .map((issue) => ({ ...issue, file: issue.file === null ? null : maskedPath(issue.file) })),
  files: report.files.map((file) => ({ ...file, path: maskedPath(file.path) })),
  ledgers: Object.fromEntries(
    Object.entries(report.ledgers).map(([id, view]) => [id, maskView(id as LedgerId, view)]),
  ) as unknown as R['ledgers'],
})

/** Tables are known by their paths; names of evidence tell of persons. */
export const maskedPath = (path: string): string =>
  fileKind(path) === 'evidence' ? maskFileName(path) : path

function maskView(id: LedgerId, view: LedgerView): LedgerView {
  const declared = ledgerOf(id).columns
  const personal = view.columns.map(({ key }) => declared.find((column) => column.key === key)?.personal)
  if (!personal.some(Boolean)) return view
  return {
    ...view,
    rows: view.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => {
        const kind = personal[at]
        return kind && typeof cell === 'string' ? maskValue(cell, kind) : cell
      }),
    })),
  }
}
