import { eq } from 'drizzle-orm'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import { OFFICIAL_HOLIDAYS } from '#shared/workflow/official-holidays.ts'
import { orderFaults, settingsFaults, type YearSettings } from '#shared/workflow/settings-change.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import { type KeptAppraisal, openedAppraisal, readAppraisal } from './appraisal-row.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import { addHolidays, hasHolidays } from './holiday-store.ts'
import type { Connection } from './open.ts'
import { ChangedMeanwhile, Refused } from './refused.ts'
import { appraisal, appraisalMove } from './schema/appraisal.ts'

/** A change of settings asked for: what was seen, and what is to be instead. */
export interface SettingsRequest {
  readonly year: number
  readonly seen: YearSettings & { readonly stage: Stage }
  readonly settings: YearSettings
}

const settingsOf = ({ reportDeadline, reviewDeadline, previewUntil, publicityDays }: YearSettings) => ({
  reportDeadline,
  reviewDeadline,
  previewUntil,
  publicityDays,
})

const same = (a: YearSettings, b: YearSettings): boolean =>
  JSON.stringify(settingsOf(a)) === JSON.stringify(settingsOf(b))

/** Opens a year's appraisal, in preparation. The first one brings the official holidays. @throws Refused */
export function openAppraisal(
  connection: Connection,
  { year, settings }: { readonly year: number; readonly settings: YearSettings },
  doing: Doing,
): void {
  if (readAppraisal(connection, year)) throw new Refused(`${year} 年度的考核已经启动`)
  const faults = orderFaults(settings)
  if (faults.length > 0) throw new Refused(faults.join('；'))
  const { by, at } = doing
  const opened = { year, stage: 'preparing', openedAt: at, openedBy: by } as const
  connection.drizzle
    .insert(appraisal)
    .values({ ...opened, ...settingsOf(settings) })
    .run()
  connection.drizzle.insert(appraisalMove).values({ year, from: null, to: 'preparing', at, by }).run()
  if (!hasHolidays(connection)) addHolidays(connection, OFFICIAL_HOLIDAYS)
  appendAudit(connection, doing, { action: 'appraisal opened', year, detail: { ...settingsOf(settings) } })
}

/** Changes an appraisal's settings as far as its stage lets. @throws Refused, ChangedMeanwhile */
export function changeSettings(
  connection: Connection,
  { year, seen, settings }: SettingsRequest,
  doing: Doing,
): void {
  const before: KeptAppraisal = openedAppraisal(connection, year, seen.stage)
  if (!same(before, seen)) throw new ChangedMeanwhile()
  const faults = settingsFaults(before.stage, before, settings, shanghaiDay(doing.at))
  if (faults.length > 0) throw new Refused(faults.join('；'))
  if (same(before, settings)) return
  connection.drizzle.update(appraisal).set(settingsOf(settings)).where(eq(appraisal.year, year)).run()
  const detail = { before: settingsOf(before), after: settingsOf(settings) }
  appendAudit(connection, doing, { action: 'appraisal changed', year, detail })
}
