/**
 * Seeded randomness: the same seed gives the same draws on every machine and in every version of the
 * program, so that an invented city or the spread of a rank can be made again exactly.
 * Not for secrets.
 */

/** The next draw: uniform on 0 ≤ x < 1, a multiple of 2⁻³². */
export type Random = () => number

/** Four 32-bit words from a text (cyrb128: four multiplicative hashes that are stirred into each other). */
function words(seed: string): [number, number, number, number] {
  let a = 1779033703
  let b = 3144134277
  let c = 1013904242
  let d = 2773480762
  for (let i = 0; i < seed.length; i++) {
    const unit = seed.charCodeAt(i)
    a = b ^ Math.imul(a ^ unit, 597399067)
    b = c ^ Math.imul(b ^ unit, 2869860233)
    c = d ^ Math.imul(c ^ unit, 951274213)
    d = a ^ Math.imul(d ^ unit, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a]
}

/**
 * A generator of its own for a seed (any text). Seeds that differ at all give unrelated draws, so a part
 * of a whole (a space, a year) takes a seed made of the whole's seed and its own name.
 *
 * The generator is sfc32 (Chris Doty-Humphrey's Small Fast Counter): only 32-bit integer steps, which
 * every JavaScript engine carries out alike, and a counter that rules out short cycles.
 */
export function random(seed: string): Random {
  let [a, b, c, d] = words(seed)
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  // The state needs some rounds until each of its bits depends on the whole seed.
  for (let i = 0; i < 16; i++) next()
  return next
}

/** A whole number from least to most, both included, each equally likely. */
export const int = (draw: Random, least: number, most: number): number =>
  least + Math.floor(draw() * (most - least + 1))

/** One of the items, each equally likely. There must be one. */
export function pick<T>(draw: Random, items: readonly T[]): T {
  if (items.length === 0) throw new RangeError('nothing to pick from')
  return items[Math.floor(draw() * items.length)]!
}

/** The items in an order of which each is equally likely (Fisher and Yates); the list given stays as it is. */
export function shuffle<T>(draw: Random, items: readonly T[]): T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = int(draw, 0, i)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
