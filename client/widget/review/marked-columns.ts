import type { LedgerId } from '#shared/ledger/ledgers.ts'
import { SEVERITIES } from '../issue-list.tsx'
import { ledgerColumns } from '../ledger/ledger-columns.tsx'
import type { LedgerView } from '../ledger/lines.ts'
import type { DataColumn } from '../table/column.ts'
import { fileNameOf, type MarkedLine } from './marked-lines.ts'

/**
 * The columns of a ledger's rows with all that was said of them, on the screen as in a file.
 * @param nameOf how who signed a remark is written
 */
export function markedColumns(
  ledger: LedgerId,
  { columns }: Pick<LedgerView, 'columns'>,
  lines: readonly MarkedLine[],
  nameOf: (login: string) => string,
): readonly DataColumn<MarkedLine>[] {
  const said = new Set(lines.flatMap(({ issues }) => issues.map(({ column }) => column)))
  const marks = (line: MarkedLine) => marksText(line, nameOf)
  return [
    { id: 'row', title: '行', width: 44, value: ({ row }) => row },
    { id: 'marks', title: '提示、佐证与意见', width: 240, value: marks, text: marks },
    ...ledgerColumns(ledger, columns, lines, (header) => said.has(header)),
  ]
}

/** What stands beside a row, line by line. */
function marksText(
  { issues, words, remarks, brought, evidence }: MarkedLine,
  nameOf: (login: string) => string,
): string {
  const proof = [...brought.map(({ path }) => fileNameOf(path)), ...evidence.map(({ name }) => name)]
  return [
    ...issues.map(({ severity, message }) => `${SEVERITIES[severity].title}　${message}`),
    ...words.map((word) => `空间说明　${word}`),
    ...remarks.map(({ text, by, revision }) => `审核意见　${text}（${nameOf(by)}，第 ${revision} 次）`),
    ...proof.map((name) => `佐证　${name}`),
  ].join('\n')
}
