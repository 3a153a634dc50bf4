/**
 * Where labels stand that want to be at these heights but need so much room each: all together as near to what they
 * want as can be (least squares), none outside the bounds, in their own order. In the order given.
 */
export function apart(wanted: readonly number[], room: number, least: number, most: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
  // Without the room that those above take, neighbours only have to be in order: where they are not, they share a mean.
  const pools: { sum: number; size: number }[] = []
  order.forEach((own, place) => {
    let pool = { sum: wanted[own]! - place * room, size: 1 }
    for (let last = pools.at(-1); last && mean(last) > mean(pool); last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size }
      pools.pop()
    }
    pools.push(pool)
  })
  const most0 = most - (wanted.length - 1) * room
  const places = pools.flatMap((pool) =>
    Array.from({ length: pool.size }, () => Math.max(least, Math.min(most0, mean(pool)))),
  )
  const found = new Array<number>(wanted.length)
  order.forEach((own, place) => {
    found[own] = places[place]! + place * room
  })
  return found
}

const mean = ({ sum, size }: { readonly sum: number; readonly size: number }): number => sum / size
