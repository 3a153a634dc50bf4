import type { Random } from '#shared/base/random.ts'

/** Yes with probability p. */
export const chance = (draw: Random, p: number): boolean => draw() < p

/** Uniform from low to high. */
export const between = (draw: Random, low: number, high: number): number => low + draw() * (high - low)

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))

/**
 * Bell-shaped around mean with the given standard deviation, never further off than 3.5 of them: the sum
 * of four uniform draws, which needs no function whose last digits differ between engines.
 */
export function bell(draw: Random, mean: number, deviation: number): number {
  const sum = draw() + draw() + draw() + draw()
  return mean + (sum - 2) * Math.sqrt(3) * deviation
}

/** One of the words, as likely as its weight says. */
export function weighted<W extends string>(draw: Random, weights: Readonly<Record<W, number>>): W {
  const words = Object.keys(weights) as W[]
  let rest = draw() * words.reduce((sum, word) => sum + weights[word], 0)
  for (const word of words) {
    rest -= weights[word]
    if (rest < 0) return word
  }
  return words[words.length - 1]!
}
