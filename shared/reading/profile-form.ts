import type { Column } from '#shared/ledger/column.ts'
import { profileColumns } from '#shared/ledger/profile.ts'
import type { Issue } from './issue.ts'
import { spaceFinder } from './space-finder.ts'
import { readTable } from './table-reader.ts'

/** The columns of 基本情况 that are filled in on the page: whose row it is and of which year is known there. */
export const FORM_COLUMNS: readonly Column[] = profileColumns.filter(
  ({ key }) => key !== 'spaceCode' && key !== 'spaceName' && key !== 'year',
)

/** What was typed, by the keys of the columns. */
export type FormValues = Readonly<Record<string, string>>

/** The file that the form is handed in as: read, kept and shown like any other. */
export const FORM_FILE = '基本情况（在线填写）.csv'

/** Money is typed in 万元, as the ledgers keep it. */
const headerOf = ({ type, header }: Column): string => (type === 'money' ? `${header}（万元）` : header)

/** The form as the two lines of a table of 基本情况: its header, and the row. */
export const formLines = (values: FormValues, year: number): readonly [string[], string[]] => [
  ['年度', ...FORM_COLUMNS.map(headerOf)],
  [String(year), ...FORM_COLUMNS.map(({ key }) => values[key]?.trim() ?? '')],
]

/** The form as a file, UTF-8 with its mark; every cell in quotes, the very text that was typed. */
export const formCsv = (values: FormValues, year: number): string =>
  `\uFEFF${formLines(values, year)
    .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')}\r\n`

const NO_SPACES = spaceFinder({ has: () => false, owners: () => [] })

/** What the server's reader will find in the form: by the same reader (reports: Columns). */
export function checkForm(values: FormValues, year: number, space: string): readonly Issue[] {
  const outcome = readTable(
    { file: FORM_FILE, sheet: null, batches: [formLines(values, year)] },
    { year, finder: NO_SPACES, given: space, fileNames: new Set() },
  )
  return outcome.kind === 'read' ? outcome.reading.issues : []
}

/** A stored row of 基本情况 as it would be typed; null cells are empty. */
export function formValues(
  columns: readonly { readonly key: string }[],
  cells: readonly (string | number | null)[],
): FormValues {
  const typed = new Map(columns.map(({ key }, index) => [key, String(cells[index] ?? '')]))
  return Object.fromEntries(FORM_COLUMNS.map(({ key }) => [key, typed.get(key) ?? '']))
}
