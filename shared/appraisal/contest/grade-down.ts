import { exact, floor, multiply, negate } from '#shared/base/exact.ts'
import type { ContestRules } from './contest.ts'
import type { Rooms } from './rooms.ts'

/** No grade: only under a scheme whose last one does not take everybody. */
export const NO_GRADE = -1

/** Gives grades once: entrants best first, their ranks and totals in; each one's grade out. */
export type GradeDown = (
  order: Uint32Array,
  ranks: Uint32Array,
  totals: Uint32Array,
  grades: Int8Array,
) => void

/**
 * Grades going down the ranks, as {@link Rooms} leave places: the same walk as an appraisal's own, on numbers.
 * Those of one rank are looked at together, grade by grade; nearly always that is one, and then it is short.
 * @param units how many whole units of a total make a point
 */
export function gradeDown(rules: ContestRules, rooms: Rooms, units: number): GradeDown {
  const { roomOf, places, takes, countsBarred, ceiling } = rooms
  const last = rules.grades.length
  const bars = rules.grades.map(({ from }) => leastFrom(from, units))
  const taken = new Float64Array(places.length)
  const closed = new Uint8Array(places.length)
  /** How many of one rank ask for a room together, and whether they are let in. */
  const asking = new Float64Array(places.length)
  const open = new Uint8Array(places.length)
  /** Of each entrant, and grade that it is barred from, whether it holds a place there; empty where none ever does. */
  const held = new Uint8Array(countsBarred.includes(true) ? ceiling.length * last : 0)

  const give = (entrant: number, grade: number, grades: Int8Array): void => {
    grades[entrant] = grade
    const takers = takes[grade]!
    for (let i = 0; i < takers.length; i++) {
      if (!held[entrant * last + takers[i]!]) taken[roomOf[takers[i]!]![entrant]!]!++
    }
  }

  const hold = (entrant: number, grade: number): void => {
    held[entrant * last + grade] = 1
    taken[roomOf[grade]![entrant]!]!++
  }

  const admits = (room: number, members: number): boolean => {
    if (closed[room]) return false
    if (taken[room]! + members <= places[room]!) return true
    closed[room] = 1
    return false
  }

  const gradeOne = (entrant: number, total: number, grades: Int8Array): void => {
    for (let grade = 0; grade < last; grade++) {
      const barred = ceiling[entrant]! > grade
      if (total < bars[grade]! || (barred && !countsBarred[grade])) continue
      const room = roomOf[grade]
      if (room && !admits(room[entrant]!, 1)) continue
      if (barred) {
        hold(entrant, grade)
        continue
      }
      give(entrant, grade, grades)
      return
    }
  }

  const gradeTogether = (sharing: Uint32Array, total: number, grades: Int8Array): void => {
    for (let grade = 0; grade < last; grade++) {
      if (total < bars[grade]!) continue
      const room = roomOf[grade]
      const eligible = sharing.filter(
        (own) => grades[own] === NO_GRADE && (ceiling[own]! <= grade || countsBarred[grade]),
      )
      if (room) {
        // All ask before any is let in: who comes first among equals must not matter.
        for (const own of eligible) asking[room[own]!]!++
        for (const own of eligible) {
          const members = asking[room[own]!]!
          if (members > 0) open[room[own]!] = admits(room[own]!, members) ? 1 : 0
          asking[room[own]!] = 0
        }
      }
      for (const own of eligible) {
        if (room && !open[room[own]!]) continue
        if (ceiling[own]! <= grade) give(own, grade, grades)
        else hold(own, grade)
      }
    }
  }

  return (order, ranks, totals, grades) => {
    grades.fill(NO_GRADE)
    taken.fill(0)
    closed.fill(0)
    held.fill(0)
    for (let place = 0; place < order.length; ) {
      const first = order[place]!
      let next = place + 1
      while (next < order.length && ranks[order[next]!] === ranks[first]) next++
      if (next === place + 1) gradeOne(first, totals[first]!, grades)
      else gradeTogether(order.subarray(place, next), totals[first]!, grades)
      place = next
    }
  }
}

/** The least total, in whole units, that reaches a bar. */
const leastFrom = (bar: number, units: number): number =>
  Number(-floor(negate(multiply(exact(bar), exact(units)))))
