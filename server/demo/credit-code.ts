import { pick, type Random } from '#shared/base/random.ts'

/** GB 32100-2015: the 31 characters of a credit code, each worth its place. */
const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** GB 11714: the organisation's own part, 0-9 and A-Z worth 0 to 35. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** 工商 (9) 企业, 个体工商户, 农民专业合作社; 民政 (5) 民办非企业. */
const REGISTRAR = { 企业: '91', 个体工商户: '92', 其他组织: '52' } as const

/** No division of administration has this code, so none of these codes can be a real organisation's. */
const NOWHERE = '999999'

function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + weight * parseInt(body[i]!, 36), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** The 18th character of a credit code whose first 17 are given. */
export function checkCharacter(first17: string): string {
  const sum = CODE_WEIGHTS.reduce(
    (total, weight, i) => total + weight * CODE_ALPHABET.indexOf(first17[i]!),
    0,
  )
  return CODE_ALPHABET[(31 - (sum % 31)) % 31]!
}

/** An invented 统一社会信用代码, right by its check characters and of no real place. */
export function inventCreditCode(draw: Random, kind: keyof typeof REGISTRAR): string {
  const body = `MA${Array.from({ length: 6 }, () => pick(draw, [...CODE_ALPHABET])).join('')}`
  const first17 = `${REGISTRAR[kind]}${NOWHERE}${body}${organisationCheck(body)}`
  return first17 + checkCharacter(first17)
}
