/** Chooses one of `n`; the label says of what. A sweep goes through all of them in turn, a random run draws. */
export type Pick = (label: string, n: number) => number

export const oneOf = <T>(pick: Pick, label: string, list: readonly T[]): T => list[pick(label, list.length)]!

export interface Sweep {
  readonly pick: Pick
  /** Labels of which some entry has not come up yet. */
  readonly left: () => string[]
}

/** Goes through the entries of every list in turn: with as many picks as a list is long, each has come up. */
export function sweep(): Sweep {
  const seen = new Map<string, { count: number; of: number }>()
  return {
    pick: (label, n) => {
      const { count, of } = seen.get(label) ?? { count: 0, of: n }
      seen.set(label, { count: count + 1, of: Math.max(of, n) })
      return count % n
    },
    left: () => [...seen].filter(([, { count, of }]) => count < of).map(([label]) => label),
  }
}
