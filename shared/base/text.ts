/** How cells and names are put into one form before anything is read or compared (reports: Text). */

// All of these are one code unit, are left alone by NFKC and are neither white space nor zero-width, so a
// cell made only of them (nearly all are) needs no further look. Spaces inside go the slow way.
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (!((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fa5))) return false
  }
  return true
}

const ZERO_WIDTH = /\u200B|\u200C|\u200D|\u2060|\uFEFF/g
const WHITE_SPACE = /\s+/g

/**
 * NFKC, then zero-width characters out. White space is left as it is: what splits at line ends (evidence)
 * or looks for control characters needs this form.
 */
export const normalizeCell = (raw: string): string => raw.normalize('NFKC').replace(ZERO_WIDTH, '')

/** The cell rule: NFKC, no zero-width characters, trimmed, inner runs of white space one space. */
export function cleanCell(raw: string): string {
  if (isPlain(raw)) return raw
  return normalizeCell(raw).replace(WHITE_SPACE, ' ').trim()
}

const EMPTY = new Set(['', '-', '--', '—', '——', '/', '\\', '无', 'n/a', 'na', 'null'])
const MAY_BE_EMPTY = /^[-—/\\无nN]/

/** Whether a cleaned cell says that there is nothing in it. */
export const isEmptyCell = (cell: string): boolean =>
  cell === '' || (cell.length <= 4 && MAY_BE_EMPTY.test(cell) && EMPTY.has(cell.toLowerCase()))

const MIDDLE_DOTS = /[•・‧∙⋅]/g

/** The form in which names are compared (metrics: Words): cleaned, no white space, one middle dot, lower case. */
export function nameKey(name: string): string {
  const cell = cleanCell(name)
  // Only Latin letters are lowered; İ and its like must not change length or merge with others unseen.
  return cell
    .replace(WHITE_SPACE, '')
    .replace(MIDDLE_DOTS, '·')
    .replace(/\p{Script=Latin}+/gu, (letters) => letters.toLowerCase())
}

/** Order by code point: UTF-16 order differs for characters outside the first plane. */
export function codePointOrder(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left === right) continue
    // A surrogate, part of a character past U+FFFF, comes after every other unit.
    const surrogates = Number(isSurrogate(left)) - Number(isSurrogate(right))
    return surrogates || left - right
  }
  return a.length - b.length
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff
