import { type CellReader, Fault } from './reading.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const FORM = /^[0-9A-HJ-NP-RTUWXY]{18}$/
/** 3 to the power of the place, modulo 31 (GB 32100-2015). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The check character that the first 17 characters of a code call for (GB 32100-2015). */
export function checkCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += ALPHABET.indexOf(first17[i]!) * WEIGHTS[i]!
  return ALPHABET[(31 - (sum % 31)) % 31]!
}

const INVALID = new Fault('CREDIT_CODE_INVALID', '请核对营业执照上的 18 位统一社会信用代码')

/** Reads a 统一社会信用代码: 18 characters, lower case raised, inner spaces removed, check character right. */
export const readCreditCode: CellReader<string> = (cell) => {
  const code = cell.replaceAll(' ', '').replace(/[a-z]/g, (letter) => letter.toUpperCase())
  return FORM.test(code) && checkCharacter(code) === code[17] ? code : INVALID
}
