/**
 * Exact fractions. Every metric and every point is computed with these, never in binary floating point,
 * and leaves them once, rounded half up (away from zero), as what is stored, shown and scored.
 *
 * Outside of a computation a decimal travels as a plain `number`: with at most 15 significant digits (all
 * that a cell may hold), a double and its shortest decimal notation stand for each other one to one.
 */
export interface Exact {
  /** numerator */
  readonly n: bigint
  /** denominator, above zero; the fraction need not be in lowest terms */
  readonly d: bigint
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/i

/** The fraction that a decimal (a number's shortest notation, or a text such as `-12.50`) stands for. */
export function exact(value: number | bigint | string): Exact {
  if (typeof value === 'bigint') return { n: value, d: 1n }
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n }
  const match = DECIMAL.exec(String(value))
  if (!match) throw new RangeError(`not a decimal: ${value}`)
  const [, minus, whole = '0', fraction = '', exponent = '0'] = match
  const digits = BigInt(minus + whole + fraction)
  const shift = Number(exponent) - fraction.length
  return shift >= 0 ? { n: digits * 10n ** BigInt(shift), d: 1n } : { n: digits, d: 10n ** BigInt(-shift) }
}

export const ZERO: Exact = { n: 0n, d: 1n }

export function add(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  // Denominators of decimals divide one another; without this, those of long sums would grow with each term.
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d }
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d }
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}
export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d })
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b))
export const multiply = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d })
/** a / b; the caller has made sure that b is not zero. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.n === 0n) throw new RangeError('division by zero')
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: -a.d * b.n }
}
/** Below, equal or above zero as a is less than, equal to or more than b. */
export function compare(a: Exact, b: Exact): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}
export const minimum = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b)
export const maximum = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b)
export const sum = (values: Iterable<Exact>): Exact => {
  let total = ZERO
  for (const value of values) total = add(total, value)
  return total
}
/** The greatest whole number that is not above a. */
export function floor(a: Exact): bigint {
  const quotient = a.n / a.d
  return a.n % a.d < 0n ? quotient - 1n : quotient
}

/** a rounded half up (away from zero) to `decimals` places, as the decimal that is shown and stored. */
export function round(a: Exact, decimals: number): number {
  const scaled = (a.n < 0n ? -a.n : a.n) * 10n ** BigInt(decimals)
  const units = (scaled * 2n + a.d) / (a.d * 2n)
  if (units === 0n) return 0
  const digits = units.toString().padStart(decimals + 1, '0')
  const text =
    decimals === 0 ? digits : `${digits.slice(0, digits.length - decimals)}.${digits.slice(-decimals)}`
  return Number(a.n < 0n ? `-${text}` : text)
}
