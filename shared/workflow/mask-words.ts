/**
 * Numbers of persons in what people write, for those who may not see persons (workflow: Personal data). Only as they are
 * usually written: rows and figures are told in numbers too, and stay.
 */
const MOBILE = /(?<![\dA-Za-z])((?:\+?86[\s-]?)?1[3-9]\d)[\s-]?\d{4}[\s-]?(\d{4})(?![\dA-Za-z])/g
const LANDLINE = /(?<![\dA-Za-z])(0\d{2,3}[\s-]?)[2-9]\d{6,7}(?![\dA-Za-z])/g
const IDENTITY = /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{9}[\dXx](?![\dA-Za-z])/g

/** A text with telephone and identity card numbers masked: `138****5678`. */
export const maskWords = (text: string): string =>
  text.replace(IDENTITY, '****').replace(MOBILE, '$1****$2').replace(LANDLINE, '$1****')

/** An answer with all its texts so masked; what is no text stays. */
export function withMaskedWords<T>(answer: T): T {
  if (typeof answer === 'string') return maskWords(answer) as T
  if (typeof answer !== 'object' || answer === null) return answer
  if (Array.isArray(answer)) return answer.map(withMaskedWords) as T
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, withMaskedWords(value)])) as T
}
