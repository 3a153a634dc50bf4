import type { Maxima } from '#shared/appraisal/what-if/what-if.ts'

/** The maxima as they stand in the address: all of them in the scheme's order, with commas between. */
export const maximaParam = (maxima: Maxima): string => maxima.flat().join(',')

/** The maxima of an address, in the shape of the scheme's own; those where there are none, or not as many. */
export function readMaxima(param: string | undefined, own: Maxima): Maxima {
  const numbers = (param ?? '').split(',').map((text) => (text === '' ? Number.NaN : Number(text)))
  if (numbers.length !== own.flat().length || !numbers.every((max) => max >= 0 && max <= 1e6)) return own
  let next = 0
  return own.map((document) => document.map(() => numbers[next++]!))
}

/** The maxima with one of them changed. */
export const withMaximum = (maxima: Maxima, document: number, indicator: number, max: number): Maxima =>
  maxima.map((own, i) => (i === document ? own.map((old, j) => (j === indicator ? max : old)) : own))

/** Points to two decimals at most, added without what binary fractions would add. */
export const sumOfMaxima = (maxima: readonly number[]): number =>
  maxima.reduce((cents, max) => cents + Math.round(max * 100), 0) / 100
