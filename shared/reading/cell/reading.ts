import type { IssueCode } from '../issue-codes.ts'

/** What a cell reader gives back where the cell does not hold a value of its type. */
export class Fault {
  readonly code: IssueCode
  /** Chinese: what to write instead, where the column's type does not already say it. */
  readonly hint: string
  constructor(code: IssueCode, hint = '') {
    this.code = code
    this.hint = hint
  }
}

/** A value that was read, with something to be noted about how. */
export class Noted<T> {
  readonly value: T
  readonly code: IssueCode
  constructor(value: T, code: IssueCode) {
    this.value = value
    this.code = code
  }
}

/**
 * Reads one filled cell.
 * @param cell the cell after the cell rule (never empty)
 * @param raw the cell as typed: NFKC would turn ¹ into 1, so odd digits can only be seen here
 */
export type CellReader<T> = (cell: string, raw: string) => T | Fault | Noted<T>

/** Superscript, subscript, circled and fraction digits (Unicode category No), which NFKC would turn into others. */
const ODD_DIGIT = /\p{No}/u
const SQUARE_METRE = /[mｍ]²/gu

export function hasOddDigit(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    if (raw.charCodeAt(i) > 0x7f) return ODD_DIGIT.test(raw.replace(SQUARE_METRE, ''))
  }
  return false
}
