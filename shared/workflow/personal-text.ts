import { plainDate } from '#shared/base/plain-date.ts'
import { normalizeCell } from '#shared/base/text.ts'

/** What of a person a text must not publish: an identity card number (身份证号码) or a telephone number (电话号码). */
export type PersonalKind = 'identity' | 'phone'

/** What people put between the digits of a number. */
const GAP = String.raw`[\s\p{Pd}_.·()]{0,3}`
const digits = (count: number): string => String.raw`(?:${GAP}\d){${count}}`

const IDENTITY_18 = new RegExp(String.raw`^[1-9]${digits(16)}${GAP}[\dX](?!\d)`, 'iu')
const IDENTITY_15 = new RegExp(String.raw`^[1-9]${digits(14)}(?!\d)`, 'u')
const COUNTRY = String.raw`(?:(?:\+|00)?${GAP}86${GAP}|0${GAP})?`
const MOBILE = new RegExp(String.raw`^${COUNTRY}1${GAP}[3-9]${digits(9)}(?!\d)`, 'u')
const AREA = String.raw`0${GAP}(?:1${GAP}0|2${GAP}\d|[3-9]${GAP}\d${GAP}\d)`
const LANDLINE = new RegExp(String.raw`^${AREA}${GAP}[2-9]${digits(6)}(?:${GAP}\d)?(?!\d)`, 'u')
/** A number without area code is one only where it is called so. */
const CALLED = /(?:电话|手机|座机|联系方式|tel|phone)[^\p{L}\d]{0,3}[2-9](?:[\s\p{Pd}]?\d){6,7}(?!\d)/iu

const NUMERALS = '〇一二三四五六七八九'
const CHINESE_DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [...NUMERALS, '零', '○', '幺'].map((one, index) => [one, String([0, 0, 1][index - 10] ?? index)]),
)

const CHINESE = /[〇零○一二三四五六七八九幺]/g

/**
 * Whether a text looks as if it held an identity card or telephone number, whatever is put between its digits;
 * full-width and Chinese digits too. An identity card number is told by its length and a day of birth that can be: one
 * with a wrong check digit is a person's number mistyped, and is none to publish either.
 */
export function personalIn(text: string): PersonalKind | null {
  const plain = normalizeCell(text)
  // As written first: in 张三138… the 三 is no digit.
  const kinds = [plain, plain.replace(CHINESE, (one) => CHINESE_DIGITS[one]!)].map(numberIn)
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
  const born = plainDate(Number(year), Number(rest.slice(0, 2)), Number(rest.slice(2, 4)))
  return born !== null && born >= '1900-01-01' && born < '2100-01-01'
}
