import type { SpaceResult } from './city.ts'

/** What one space had before and has after. */
export interface BeforeAfter<T> {
  readonly before: T
  readonly after: T
}

export interface SpaceComparison {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly status: BeforeAfter<SpaceResult['status']>
  readonly total: BeforeAfter<number | null>
  readonly rank: BeforeAfter<number | null>
  readonly districtRank: BeforeAfter<number | null>
  readonly grade: BeforeAfter<string | null>
  /** Places that it goes up, down where negative; null unless ranked both times. */
  readonly moved: number | null
}

/** What other points do to ranks and grades. */
export interface Comparison {
  /** In the order of the results after. */
  readonly spaces: readonly SpaceComparison[]
  /** How many go up, go down, and keep their rank. */
  readonly moves: { readonly up: number; readonly down: number; readonly same: number }
  /** How many go from one grade to another one; null is no grade. */
  readonly gradeChanges: readonly {
    readonly from: string | null
    readonly to: string | null
    readonly spaces: number
  }[]
}

/** Compares two appraisals of the same spaces, such as under two schemes; a space in only one of them is left out. */
export function compareResults(before: readonly SpaceResult[], after: readonly SpaceResult[]): Comparison {
  const known = new Map(before.map((result) => [result.space, result]))
  const spaces = after.flatMap((now) => {
    const was = known.get(now.space)
    return was ? [compare(was, now)] : []
  })
  const count = (sign: number) =>
    spaces.filter(({ moved }) => moved !== null && Math.sign(moved) === sign).length
  const changed = spaces.filter(({ grade }) => grade.before !== grade.after)
  const byChange = Map.groupBy(changed, ({ grade }) => JSON.stringify(grade))
  return {
    spaces,
    moves: { up: count(1), down: count(-1), same: count(0) },
    gradeChanges: [...byChange.values()].map((alike) => ({
      from: alike[0]!.grade.before,
      to: alike[0]!.grade.after,
      spaces: alike.length,
    })),
  }
}

function compare(was: SpaceResult, now: SpaceResult): SpaceComparison {
  const both = <K extends 'status' | 'total' | 'rank' | 'districtRank' | 'grade'>(key: K) => ({
    before: was[key],
    after: now[key],
  })
  return {
    ...{ space: now.space, name: now.name, district: now.district },
    status: both('status'),
    total: both('total'),
    rank: both('rank'),
    districtRank: both('districtRank'),
    grade: both('grade'),
    moved: was.rank === null || now.rank === null ? null : was.rank - now.rank,
  }
}
