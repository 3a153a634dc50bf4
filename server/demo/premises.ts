import { type PlainDate, plainDate, yearOf } from '#shared/base/plain-date.ts'
import { int, type Random } from '#shared/base/random.ts'
import type { Part } from './cast.ts'
import { bell, between, chance, clamp, weighted } from './chance.ts'

/** The rooms of a space in one year. Areas in square metres. */
export interface Premises {
  readonly workstations: number
  readonly area: number
  readonly seatArea: number
  readonly publicArea: number
  readonly tenure: '自有' | '租赁' | '无偿使用'
  readonly leaseStart: PlainDate | null
  readonly leaseEnd: PlainDate | null
}

const WORKSTATIONS = {
  small: [24, 42],
  modest: [42, 72],
  middling: [72, 110],
  large: [110, 175],
  huge: [180, 300],
} as const
const HOW_OFTEN = { small: 18, modest: 28, middling: 30, large: 19, huge: 5 }

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Draws a space's premises; some of the spaces take on more rooms in 2024 or 2025. */
export function drawPremises(draw: Random, filed: PlainDate, part: Part): (year: number) => Premises {
  const [least, most] = WORKSTATIONS[weighted(draw, HOW_OFTEN)]
  const drawn = int(draw, least, most)
  const before = part.workstations ?? (drawn > 30 && chance(draw, 0.7) ? Math.round(drawn / 5) * 5 : drawn)
  const perSeat = part.workstations ? 6.5 : between(draw, 3.6, 6)
  const publicShare = between(draw, 0.28, 0.6)
  // Article 8 wants 70 %; a few have let it slip.
  const usable = clamp(bell(draw, 0.81, 0.06), 0.66, 0.95)
  const grows = chance(draw, 0.14) && !part.workstations ? int(draw, 2024, 2025) : 9999

  const tenure = part.leaseEnded ? '租赁' : weighted(draw, { 自有: 24, 租赁: 62, 无偿使用: 14 })
  const rented = tenure === '租赁'
  const leaseStart = rented ? plainDate(yearOf(filed) - 1, int(draw, 1, 12), 1) : null
  const runsUntil = Math.max(yearOf(filed) + 3, int(draw, 2026, 2030))
  const leaseEnd = part.leaseEnded
    ? plainDate(2025, 6, 30)
    : rented
      ? plainDate(runsUntil, int(draw, 1, 12), 28)
      : null

  return (year) => {
    const workstations = year >= grows ? Math.round((before * 1.25) / 5) * 5 : before
    const seatArea = tenth(workstations * perSeat)
    const publicArea = tenth(seatArea * publicShare)
    const area = tenth((seatArea + publicArea) / usable)
    return { workstations, area, seatArea, publicArea, tenure, leaseStart, leaseEnd }
  }
}
