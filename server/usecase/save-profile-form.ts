import type { Doing } from '#server/db/audit-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { SeenRevision } from '#server/db/standing-revision.ts'
import type { Store } from '#server/db/store.ts'
import { writeCells } from '#server/file/csv-write.ts'
import { uploadedSources } from '#server/file/source.ts'
import { type ProfileCells, profileTable } from '#shared/reading/profile-form.ts'
import { importReports } from './import-reports.ts'

/** What the form's table is called among the files of a report. */
export const PROFILE_FILE = '基本情况（在线填写）.csv'

export interface ProfileSave {
  readonly year: number
  readonly space: string
  readonly isCity: boolean
  /** The newest revision as the form began with it; null: none. */
  readonly seen: SeenRevision | null
  readonly cells: ProfileCells
}

/** The revision that it made; where the very same was there already, the newest. */
export interface ProfileSaved {
  readonly revision: number
  readonly changed: boolean
}

/**
 * Takes what was typed into the form in as a table that is handed in: it is kept, read and checked like any other, and
 * the report's other ledgers carry over. Faults make a draft with faults, as in an upload.
 * @throws Refused where the report may not be written now, ChangedMeanwhile where it is no longer as it was seen
 */
export async function saveProfileForm(
  store: Store,
  { year, space, isCity, seen, cells }: ProfileSave,
  doing: Doing,
): Promise<ProfileSaved> {
  const may = (await store.reviews.times(year, space, doing.at, isCity)).handIn
  if (!may.ok) throw new Refused(may.why)
  const content = writeCells(profileTable(cells, year))
  const { reports, issues } = await importReports(store, {
    ...{ year, space, isCity, seen, scope: { space }, advance: null, how: 'form', ...doing },
    entries: await uploadedSources([{ name: PROFILE_FILE, content }]),
  })
  const [saved] = reports
  if (!saved) throw new Refused(issues[0]?.message ?? '没有保存，请刷新后重试')
  return { revision: saved.revision, changed: saved.changed }
}
