import { formatDay, formatInstant } from '#client/format/date.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { dayNumber } from '#shared/base/plain-date.ts'
import { STAGE, STAGES, type Stage } from '#shared/workflow/stage.ts'
import { CheckMark } from './check-mark.tsx'
import styles from './stage-steps.module.css'

/** Where a year's appraisal stands, and its days. */
export interface YearState {
  readonly stage: Stage
  readonly reportDeadline: PlainDate | null
  readonly reviewDeadline: PlainDate | null
  readonly previewUntil: PlainDate | null
  readonly publicityUntil: PlainDate | null
  readonly today: PlainDate
  readonly since: Partial<Readonly<Record<Stage, string>>>
}

/** The last day of each stage that has one. */
const LAST_DAY: Partial<Record<Stage, keyof YearState & `${string}`>> = {
  reporting: 'reportDeadline',
  reviewing: 'reviewDeadline',
  preview: 'previewUntil',
  publicity: 'publicityUntil',
}

export function lastDayOf(stage: Stage, state: YearState): PlainDate | null {
  const name = LAST_DAY[stage]
  return name ? (state[name] as PlainDate | null) : null
}

/** How long a last day is still away, in words. */
export function remaining(day: PlainDate, today: PlainDate): string {
  const days = dayNumber(day) - dayNumber(today)
  if (days < 0) return `已过 ${-days} 天`
  return days === 0 ? '今天截止' : `还有 ${days} 天`
}

/** The seven stages in a row: which are behind, which one it is, until when each lasts. */
export function StageSteps({ state }: { readonly state: YearState }) {
  const here = STAGES.indexOf(state.stage)
  return (
    <ol className={styles.steps} data-testid="stages">
      {STAGES.map((stage, place) => {
        const day = lastDayOf(stage, state)
        const where = place < here ? 'behind' : place === here ? 'here' : 'ahead'
        const since = state.since[stage]
        return (
          <li
            key={stage}
            data-where={where}
            data-stage={stage}
            aria-current={where === 'here' ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden="true">
              {where === 'behind' ? <CheckMark /> : place + 1}
            </span>
            <b>{STAGE[stage].title}</b>
            {day && <span>至 {formatDay(day)}</span>}
            {day && where === 'here' && <em>{remaining(day, state.today)}</em>}
            {!day && since && where !== 'ahead' && <span>{formatInstant(since).split(' ')[0]} 起</span>}
          </li>
        )
      })}
    </ol>
  )
}
