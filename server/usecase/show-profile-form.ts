import type { KeptRevision } from '#server/db/report-reader.ts'
import type { SeenRevision } from '#server/db/standing-revision.ts'
import type { Store } from '#server/db/store.ts'
import { openWorkbooks } from '#server/file/workbook.ts'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import { PROFILE_FIELDS, type ProfileCells } from '#shared/reading/profile-form.ts'
import { rowCheck, typedIn, typedText } from '#shared/reading/row-check.ts'
import type { Value } from '#shared/reading/row-reader.ts'
import type { Permitted } from '#shared/workflow/report-time.ts'
import { ledgerTables } from './faulty-ledgers.ts'
import { type Rows, tableOpener } from './table-opener.ts'

/** What the online form for 基本情况 begins with. */
export interface ProfileForm {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly year: number
  /** The report's newest revision; null where nothing was handed in. */
  readonly seen: SeenRevision | null
  /** Whether the report may be written now. */
  readonly handIn: Permitted
  /** What the newest revision has, faults included; null where it has no row. */
  readonly current: ProfileCells | null
  /** What last year's report in force has; null where there is none. */
  readonly lastYear: { readonly year: number; readonly cells: ProfileCells } | null
}

/** The form as a space, or a bureau for it, finds it; null where there is no such space. */
export async function showProfileForm(
  store: Store,
  { year, space, at, isCity }: { year: number; space: string; at: string; isCity: boolean },
): Promise<ProfileForm | null> {
  const registered = await store.space(space)
  if (!registered) return null
  const { name, district } = registered
  const newest = await store.revision(year, space)
  const before = await store.inForceNumber(year - 1, space)
  const last = before === null ? null : await store.revision(year - 1, space, before)
  return {
    ...{ space, name, district, year },
    seen: newest && { revision: newest.number, status: newest.status },
    handIn: (await store.reviews.times(year, space, at, isCity)).handIn,
    current: newest && (await cellsOf(store, newest, year, space)),
    lastYear: last?.profile ? { year: year - 1, cells: cellsOfRow(last.profile) } : null,
  }
}

/** A row's values as one would type them into the form: money in 万元, days as YYYY-MM-DD. */
const cellsOfRow = (row: ProfileRow): ProfileCells =>
  Object.fromEntries(
    PROFILE_FIELDS.map(({ column: { key } }) => [key, typedText(row[key as keyof ProfileRow] as Value)]),
  )

/**
 * What a revision has: the row itself, or where it was faulty and so is not part of the report, what was typed in its
 * table.
 */
async function cellsOf(
  store: Store,
  revision: KeptRevision,
  year: number,
  space: string,
): Promise<ProfileCells | null> {
  if (revision.profile) return cellsOfRow(revision.profile)
  const workbooks = openWorkbooks()
  try {
    const open = tableOpener(store, { space }, workbooks)
    for (const { sha256, sheet } of ledgerTables(revision, 'profile')) {
      const rows = await open(sha256, sheet)
      const cells = rows && firstRow(rows, year)
      if (cells) return cells
    }
    return null
  } finally {
    await workbooks.close()
  }
}

function firstRow(rows: Rows, year: number): ProfileCells | null {
  const table = rowCheck(rows.slice(0, 15), year)
  if (!table) return null
  for (const line of rows.slice(table.headerRow)) {
    const { passedOver, values } = table.check(line)
    if (passedOver) continue
    return Object.fromEntries(
      table.columns.map((bound) => {
        const value = values[bound.column.key] ?? null
        // Amounts may have been typed in another unit than the form's: what was read is in the form's.
        return [bound.column.key, value === null ? typedIn(line, bound) : typedText(value)]
      }),
    )
  }
  return null
}
