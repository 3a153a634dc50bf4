import type { WhatIf } from '#shared/appraisal/what-if/what-if.ts'

interface Ranked {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly rank: number | null
  readonly total: number | null
  readonly grade: string | null
}

/** What other maxima do to one space. */
export interface Shift {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly rank: number
  /** Places that it goes up; down where negative. */
  readonly moved: number
  readonly rankBefore: number
  readonly total: number
  readonly grade: string | null
  readonly gradeBefore: string | null
}

export interface Shifts {
  /** Those that move most, furthest first; as many as asked for, none that stay. */
  readonly movers: readonly Shift[]
  /** Those that come first now; as many as asked for. */
  readonly first: readonly Shift[]
  readonly up: number
  readonly down: number
  readonly same: number
  /** How many get another grade. */
  readonly regraded: number
}

/**
 * What is worth seeing of a new order: a look at each space and only a few kept, since it is done with every
 * move of a hand.
 */
export function shiftsOf(
  { order, ranks, totals, grades }: WhatIf,
  results: readonly Ranked[],
  gradeNames: readonly string[],
  count: number,
): Shifts {
  const gradeOf = (place: number): string | null => gradeNames[grades[place]!] ?? null
  const moved = (place: number): number => results[place]!.rank! - ranks[place]!
  const shift = (place: number): Shift => {
    const { space, name, district, rank, grade } = results[place]!
    return {
      ...{ space, name, district, rankBefore: rank!, gradeBefore: grade },
      rank: ranks[place]!,
      moved: moved(place),
      total: totals[place]!,
      grade: gradeOf(place),
    }
  }
  const movers: number[] = []
  let up = 0
  let down = 0
  let regraded = 0
  for (const place of order) {
    const by = moved(place)
    if (by > 0) up++
    if (by < 0) down++
    if (gradeOf(place) !== results[place]!.grade) regraded++
    const least = movers.length < count ? 0 : Math.abs(moved(movers[movers.length - 1]!))
    if (Math.abs(by) <= least) continue
    const at = movers.findIndex((other) => Math.abs(moved(other)) < Math.abs(by))
    movers.splice(at === -1 ? movers.length : at, 0, place)
    if (movers.length > count) movers.pop()
  }
  return {
    movers: movers.map(shift),
    first: [...order.subarray(0, count)].map(shift),
    up,
    down,
    same: order.length - up - down,
    regraded,
  }
}
