import type { Random } from '#shared/base/random.ts'
import { bell, clamp } from './chance.ts'

/** The four subjects of the appraisal, each of which a space may be better or worse at. */
export type Subject = 'activities' | 'incubation' | 'premises' | 'mentoring'
const SUBJECTS: readonly Subject[] = ['activities', 'incubation', 'premises', 'mentoring']

/** How good the space is at a subject in a year, 0 (hopeless) to 1 (as good as it gets). */
export type Strength = (subject: Subject, year: number) => number

/** What the whole city had for a year in each subject: trends ought to look alive. */
const CLIMATE: Readonly<Record<Subject, Readonly<Record<number, number>>>> = {
  activities: { 2023: -0.08, 2024: 0.02, 2025: 0.05 },
  incubation: { 2023: -0.03, 2024: -0.05, 2025: 0.04 },
  premises: { 2023: 0.03, 2024: -0.07, 2025: 0.02 },
  mentoring: { 2023: -0.09, 2024: 0, 2025: 0.05 },
}

/**
 * A space's strengths: its merit with a leaning to each subject that stays, a drift over the years, and a
 * little luck in each. Years before 2023 are like 2023.
 */
export function drawStrength(draw: Random, merit: number, momentum: number): Strength {
  const strengths = new Map<string, number>()
  for (const subject of SUBJECTS) {
    const leaning = bell(draw, 0, 0.1)
    for (const year of [2023, 2024, 2025]) {
      const luck = bell(draw, 0, 0.07)
      const value = merit + leaning + momentum * (year - 2024) + luck + CLIMATE[subject][year]!
      strengths.set(`${subject}/${year}`, clamp(value, 0.05, 1))
    }
  }
  return (subject, year) => strengths.get(`${subject}/${Math.max(2023, year)}`)!
}
