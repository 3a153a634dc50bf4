import { expect, test } from 'vitest'
import { checkCharacter, readCreditCode } from '#shared/reading/cell/credit-code.ts'
import { readCell } from './read-cell.ts'

const INVALID = 'CREDIT_CODE_INVALID'

// Codes of well-known firms, as published.
test.each(['91110000600037341L', '91440300708461136T', '914403001922038216'])('%s', (code) => {
  expect(readCell(readCreditCode, code)).toBe(code)
  expect(checkCharacter(code.slice(0, 17))).toBe(code[17])
})

test.each<[string, string]>([
  ['91330300tleg2elqpa', '91330300TLEG2ELQPA'],
  ['91330300 TLEG2ELQPA', '91330300TLEG2ELQPA'],
  [' 9133 0300 TLEG 2ELQ PA ', '91330300TLEG2ELQPA'],
  ['９１３３０３００ＴＬＥＧ２ＥＬＱＰＡ', '91330300TLEG2ELQPA'],
  ['91330300TLEG2\u200BELQPA', '91330300TLEG2ELQPA'],
  ['91330300TLEG2ELQPB', INVALID],
  ['91330300TLEG2ELQP', INVALID],
  ['91330300TLEG2ELQPAA', INVALID],
  // I, O, S, V and Z are not of its alphabet.
  ['91330300OLEG2ELQPA', INVALID],
  ['91330300ILEG2ELQPA', INVALID],
  ['91330300SLEG2ELQPA', INVALID],
  ['91330300-TLEG2ELQPA', INVALID],
  // Two places changed round.
  ['19330300TLEG2ELQPA', INVALID],
  ['办理中', INVALID],
  ['330302199001011234', INVALID],
  ['无', 'empty'],
])('%s', (typed, expected) => expect(readCell(readCreditCode, typed)).toBe(expected))
