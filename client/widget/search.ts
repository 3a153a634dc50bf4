/** Reading one parameter of an address's search part: what is not as it should be counts as not there. */

/** Some text; a number typed into the address is its digits. */
export function textParam(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** One of the words. */
export function wordParam<const W extends string>(value: unknown, words: readonly W[]): W | undefined {
  return words.find((word) => word === value)
}

/** A whole number from 1. */
export function ordinalParam(value: unknown): number | undefined {
  return Number.isInteger(value) && (value as number) > 0 ? (value as number) : undefined
}

/** How a table is sorted: the column's id, with `-` before it for largest first. */
export interface Sort {
  readonly column: string
  readonly descending: boolean
}

export const sortOf = (param: string): Sort =>
  param.startsWith('-') ? { column: param.slice(1), descending: true } : { column: param, descending: false }

export const sortParam = ({ column, descending }: Sort): string => (descending ? `-${column}` : column)
