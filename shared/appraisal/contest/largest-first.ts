/** Numbers of up to so many bits are told apart in one pass. */
const MOST_BITS = 11

/**
 * A sorter for so many keys (whole numbers from 0 to 2³² − 1): gives their indices, largest key first, those of
 * equal keys in their own order. The list that it gives is written over by the next call.
 *
 * A radix sort from the least digit up: about two passes over the keys for totals of some hundred points, with
 * no comparison and nothing allocated, so that thousands of rankings of a city are a matter of a second.
 */
export function largestFirst(count: number): (keys: Uint32Array) => Uint32Array {
  const places = new Uint32Array(1 << MOST_BITS)
  let from = new Uint32Array(count)
  let to = new Uint32Array(count)

  return (keys) => {
    let least = 0xffffffff
    let most = 0
    for (let i = 0; i < count; i++) {
      const key = keys[i]!
      if (key < least) least = key
      if (key > most) most = key
      from[i] = i
    }
    // Distances from the largest key are sorted upwards: only as many digits as they have.
    const bits = most > least ? 32 - Math.clz32(most - least) : 0
    const passes = Math.ceil(bits / MOST_BITS)
    const width = Math.ceil(bits / passes)
    const mask = (1 << width) - 1
    for (let pass = 0; pass < passes; pass++) {
      const shift = pass * width
      places.fill(0, 0, mask + 1)
      for (let i = 0; i < count; i++) places[((most - keys[i]!) >>> shift) & mask]!++
      let place = 0
      for (let digit = 0; digit <= mask; digit++) {
        const members = places[digit]!
        places[digit] = place
        place += members
      }
      for (let i = 0; i < count; i++) {
        const index = from[i]!
        to[places[((most - keys[index]!) >>> shift) & mask]!++] = index
      }
      ;[from, to] = [to, from]
    }
    return from
  }
}
