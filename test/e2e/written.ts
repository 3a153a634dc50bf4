// How numbers are to be read on the pages, worked out by moving digits and not as the pages do it.

export const NONE = '—'

/** `1,234.50`; as many decimals as asked for. */
export function written(value: number | null, decimals: number): string {
  if (value === null) return NONE
  const [whole, rest] = value.toFixed(decimals).split('.')
  const apart = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? apart : `${apart}.${rest}`
}

export const points = (value: number | null): string => written(value, 2)

/** A share kept with 4 decimals as a percentage with 2: 0.8735 is `87.35%`. */
export function percent(share: number | null): string {
  if (share === null) return NONE
  const digits = share.toFixed(4).replace('.', '').padStart(5, '0')
  return `${written(Number(digits.slice(0, -2)), 0)}.${digits.slice(-2)}%`
}

/** `+2.00`, `−3.00` (a minus, not a hyphen). */
export const signed = (value: number, decimals: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${written(Math.abs(value), decimals)}`

/** Adds points (2 decimals each) without what binary fractions would add. */
export const sumOfPoints = (values: readonly number[]): number =>
  values.reduce((cents, value) => cents + Math.round(value * 100), 0) / 100
