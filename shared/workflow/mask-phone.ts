import { cleanCell } from '#shared/base/text.ts'

const MOBILE = /^((?:\+?86|0)?)(1[3-9]\d)\d{4}(\d{4})$/
/** With the area code or without: of the number itself the first and the last two digits are left. */
const LANDLINE = /^((?:\+?86)?(?:0(?:10|2\d|[3-9]\d\d))?)(\d\d)(\d{3,4})(\d\d)$/

/**
 * Masks telephone numbers: 138****5678, 0577-88****21. Any other row of digits (a short number, one with an
 * extension) is masked whole, and so is every letter beside it (workflow: Personal data). Several numbers in a
 * cell may be parted by 、 , ; or /.
 */
export const maskPhone = (phones: string): string =>
  cleanCell(phones)
    .split(/([、,;/])/)
    .map((part, index) => (index % 2 === 0 ? maskOne(part) : part))
    .join('')

function maskOne(phone: string): string {
  const bare = phone.replace(/[^\d+]/g, '')
  const [, before, head, tail] = MOBILE.exec(bare) ?? landline(bare) ?? [null, '', '', '']
  const digits = bare.replace(/[^\d]/g, '').length
  const first = `${before}${head}`.replace('+', '').length
  const last = digits - tail!.length
  let at = 0
  return [...phone]
    .map((one) => {
      if (!/\d/.test(one)) return /\p{L}/u.test(one) ? '*' : one
      const kept = at < first || at >= last
      at++
      return kept ? one : '*'
    })
    .join('')
}

function landline(bare: string): readonly (string | undefined)[] | null {
  const found = LANDLINE.exec(bare)
  return found && [found[0], found[1], found[2], found[4]]
}
