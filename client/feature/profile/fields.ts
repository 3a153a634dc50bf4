import { PROFILE_FIELDS, type ProfileCells } from '#shared/reading/profile-form.ts'
import { REQUIRED_WHERE } from '#shared/reading/required-where.ts'

/** The fields under their headings, in the order of the ledger's columns; the year is not typed. */
export const FIELD_GROUPS = [
  ...Map.groupBy(
    PROFILE_FIELDS.filter(({ column }) => column.key !== 'year'),
    ({ column }) => column.group ?? '其他',
  ),
].map(([title, fields]) => ({ title, fields }))

/** Whether a column must be filled in, what the others hold being what it is. */
export const isRequired = (key: string, values: Readonly<Record<string, unknown>>): boolean =>
  PROFILE_FIELDS.some(({ column }) => column.key === key && column.required) ||
  (REQUIRED_WHERE.profile ?? []).some((one) => one.key === key && one.when(values[one.on] ?? null))

/** What the form shows at first: what the report has, else last year's else nothing. */
export const firstCells = ({
  current,
  lastYear,
}: {
  readonly current: ProfileCells | null
  readonly lastYear: { readonly cells: ProfileCells } | null
}): ProfileCells => current ?? lastYear?.cells ?? {}

/** The columns whose text is another than it was: nothing and blanks are alike. */
export const changedKeys = (before: ProfileCells, now: ProfileCells): string[] =>
  PROFILE_FIELDS.map(({ column }) => column.key).filter(
    (key) => key !== 'year' && (before[key] ?? '').trim() !== (now[key] ?? '').trim(),
  )
