import { chineseDay } from '#shared/base/chinese-day.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { hasReached, type Stage } from './stage.ts'

/** What of an appraisal the city bureau sets: the last days of its parts, and how long it is public. */
export interface YearSettings {
  /** Last day on which spaces hand in (报送截止日). */
  readonly reportDeadline: PlainDate | null
  /** Last day of review (审核截止日). */
  readonly reviewDeadline: PlainDate | null
  /** Last day of preview (预览截止日). */
  readonly previewUntil: PlainDate | null
  /** Working days of publicity (公示期). */
  readonly publicityDays: number
}

/** Working days of publicity where the bureau names none, and the most it may name. */
export const PUBLICITY_DAYS = { usual: 5, most: 60 } as const

type DayName = 'reportDeadline' | 'reviewDeadline' | 'previewUntil'

export const SETTING_TITLE: Readonly<Record<keyof YearSettings, string>> = {
  reportDeadline: '报送截止日',
  reviewDeadline: '审核截止日',
  previewUntil: '预览截止日',
  publicityDays: '公示工作日',
}

/** The stage that each last day ends: in it, it may only be put off, and not once it is over; after it, never. */
const ENDS: Readonly<Record<DayName, Stage>> = {
  reportDeadline: 'reporting',
  reviewDeadline: 'reviewing',
  previewUntil: 'preview',
}

const DAYS = Object.keys(ENDS) as DayName[]

/** Whether a setting may still be changed at a stage. */
export const mayChange = (
  name: keyof YearSettings,
  stage: Stage,
  settings: YearSettings,
  today: PlainDate,
): boolean => {
  if (name === 'publicityDays') return !hasReached(stage, 'publicity')
  const until = settings[name]
  if (stage === ENDS[name]) return until === null || until >= today
  return !hasReached(stage, ENDS[name])
}

/**
 * What is wrong with a change of settings, as sentences for the bureau; empty where nothing is. What people were
 * promised is kept: a last day that runs is put off at most, one that is over stays.
 */
export function settingsFaults(
  stage: Stage,
  before: YearSettings,
  after: YearSettings,
  today: PlainDate,
): string[] {
  const faults = DAYS.flatMap((name) => dayFault(name, stage, before, after, today))
  if (after.publicityDays !== before.publicityDays && !mayChange('publicityDays', stage, before, today))
    faults.push('公示已经开始，公示工作日不能再改')
  return [...faults, ...orderFaults(after)]
}

/** What is wrong with settings whenever they are made. */
export function orderFaults({ publicityDays, ...days }: YearSettings): string[] {
  const faults: string[] = []
  if (!Number.isInteger(publicityDays) || publicityDays < 1 || publicityDays > PUBLICITY_DAYS.most)
    faults.push(`公示工作日应为 1 至 ${PUBLICITY_DAYS.most} 的整数`)
  const set = DAYS.flatMap((name) => (days[name] === null ? [] : [{ name, day: days[name] }]))
  for (const [place, { name, day }] of set.entries()) {
    const before = set[place - 1]
    if (before && day < before.day)
      faults.push(`${SETTING_TITLE[name]}不能早于${SETTING_TITLE[before.name]}（${chineseDay(before.day)}）`)
  }
  return faults
}

function dayFault(
  name: DayName,
  stage: Stage,
  before: YearSettings,
  after: YearSettings,
  today: PlainDate,
): string[] {
  const [old, next] = [before[name], after[name]]
  if (next === old) return []
  const title = SETTING_TITLE[name]
  if (!mayChange(name, stage, before, today))
    return [`${title}已过，不能再改；个别空间请用“重新开放”，全体延期须先退回上一阶段`]
  if (next === null) return [`${title}不能留空`]
  if (stage === ENDS[name] && old !== null && next < old)
    return [`${title}（${chineseDay(old)}）已经公布，只能延后`]
  return next < today ? [`${title}不能早于今天`] : []
}
