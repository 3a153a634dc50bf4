import { normalizeCell } from '#shared/base/text.ts'

/** What of a person a text must not publish: an identity card number (身份证号码) or a telephone number (电话号码). */
export type PersonalKind = 'identity' | 'phone'

/** What people put between the digits of a telephone number; between those of an identity card no list's commas. */
const GAP = String.raw`[\s\p{Pd}_.·()/,、，:：*~+|]{0,4}`
const NARROW_GAP = String.raw`[\s\p{Pd}_.·()/]{0,3}`
const digits = (count: number, gap = GAP): string => String.raw`(?:${gap}\d){${count}}`

const IDENTITY_18 = new RegExp(String.raw`^[1-9]${digits(16, NARROW_GAP)}${NARROW_GAP}[\dX](?!\d)`, 'iu')
const IDENTITY_15 = new RegExp(String.raw`^[1-9]${digits(14, NARROW_GAP)}(?!\d)`, 'u')
const COUNTRY = String.raw`(?:(?:\+|00)?${GAP}86${GAP})?(?:0${GAP})?`
const MOBILE = new RegExp(String.raw`^${COUNTRY}1${GAP}[3-9]${digits(9)}(?!\d)`, 'u')
const AREA = String.raw`0${GAP}(?:1${GAP}0|2${GAP}\d|[3-9]${GAP}\d${GAP}\d)`
const LANDLINE = new RegExp(String.raw`^${AREA}${GAP}[2-9]${digits(6)}(?:${GAP}\d)?(?!\d)`, 'u')
/** A number without area code is one only where it is called so. */
const CALLED =
  /(?:电话|手机|座机|联系方式|tel|phone)[^\p{L}\d]{0,3}(?:是|为|号码|号)?[^\p{L}\d]{0,3}[2-9](?:[\s\p{Pd}]?\d){6,7}(?!\d)/iu

/** Digits as they are written in words, by what they stand for. */
const NUMERALS = ['〇零○', '一幺壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']
const IN_WORDS = new RegExp(`[${NUMERALS.join('')}]`, 'g')
const inDigits = (word: string): string => String(NUMERALS.findIndex((words) => words.includes(word)))

/** Digits of other scripts, each script's ten in a row from its zero. */
const OTHER_DIGIT = /(?!\d)\p{Nd}/gu
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}

/**
 * Whether a text looks as if it held an identity card or telephone number, whatever is put between its digits;
 * full-width and Chinese digits too. An identity card number is told by its length and a day of birth that can be: one
 * with a wrong check digit, or the 30th of February, is a person's number mistyped, and is none to publish either.
 */
export function personalIn(text: string): PersonalKind | null {
  const plain = normalizeCell(text).replace(OTHER_DIGIT, asciiDigit)
  // As written first: in 张三138… the 三 is no digit.
  const kinds = [plain, plain.replace(IN_WORDS, inDigits)].map(numberIn)
  return kinds.find((kind) => kind === 'identity') ?? kinds.find((kind) => kind !== null) ?? null
}

function numberIn(plain: string): PersonalKind | null {
  let phone = CALLED.test(plain)
  for (const { index } of plain.matchAll(/(?<!\d)[\d+]/g)) {
    const rest = plain.slice(index, index + 80)
    if (isIdentity(IDENTITY_18, rest, true) || isIdentity(IDENTITY_15, rest, false)) return 'identity'
    phone ||= MOBILE.test(rest) || LANDLINE.test(rest)
  }
  return phone ? 'phone' : null
}

function isIdentity(form: RegExp, text: string, longYear: boolean): boolean {
  const found = form.exec(text)
  if (!found) return false
  const bare = found[0].replace(/[^\dX]/giu, '')
  const [year, rest] = longYear
    ? [bare.slice(6, 10), bare.slice(10)]
    : [`19${bare.slice(6, 8)}`, bare.slice(8)]
  const [month, day] = [Number(rest.slice(0, 2)), Number(rest.slice(2, 4))]
  return /^(?:19|20)/.test(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31
}
