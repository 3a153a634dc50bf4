import { dayOf, monthOf, type PlainDate, yearOf } from './plain-date.ts'

/** A day as people are told of it: `2026年3月5日`. */
export const chineseDay = (day: PlainDate): string => `${yearOf(day)}年${monthOf(day)}月${dayOf(day)}日`
