import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personalIn } from '#shared/workflow/personal-text.ts'

// 11010519491231002X is the example of GB 11643; the others are invented, of the area 999999 or with wrong digits.
test.each([
  '11010519491231002X',
  '11010519491231002x',
  '110105 19491231 002X',
  '110105-19491231-002X',
  '１１０１０５１９４９１２３１００２Ｘ',
  '法人:11010519491231002X。',
  '1 11010519491231002X',
  '1101051949123\u200B1002X',
  // A wrong check digit is a number mistyped.
  '110105194912310021',
  '999999199001011234',
  '999999900101123',
  '999999 900101 123',
  '一一〇一〇五一九四九一二三一〇〇二X',
  '110105/19491231/002X',
  '110105194902300021',
  '壹壹零壹零伍壹玖肆玖壹贰叁壹零零贰X',
  '١١٠١٠٥١٩٤٩١٢٣١٠٠٢X',
])('%j looks like an identity card number', (text) => expect(personalIn(text)).toBe('identity'))

test.each([
  '13812345678',
  '联系人13812345678',
  '138 1234 5678',
  '138-1234-5678',
  '138.1234.5678',
  '１３８１２３４５６７８',
  '1３8１2３4５6７8',
  '+86 13812345678',
  '8613812345678',
  '0086-138-12345678',
  '013812345678',
  '2026 13812345678',
  '0577-88123421',
  '(0577)88123421',
  '（0577）8812 3421',
  '057788123421',
  '0577—88123421转801',
  '010 6655 4433',
  '一三八一二三四五六七八',
  '电话:88123421',
  '联系电话是88000021',
  '138/0013/8000',
  '138,0013,8000',
  '138、0013、8000',
  '138    0013    8000',
  '138*0013*8000',
  '壹叁捌零零壹叁捌零零零',
  '86013800138000',
  '١٣٨٠٠١٣٨٠٠٠',
  'Tel 8812-3421',
])('%j looks like a telephone number', (text) => expect(personalIn(text)).toBe('phone'))

test.each([
  '',
  '越新众创空间',
  '123众创空间(3期)',
  '温科发〔2026〕12号',
  '2026年3月5日至2026年3月11日(5个工作日)',
  '二〇二六年三月五日',
  '2026-03-05 至 2026-03-11',
  'WZ-0304-003',
  'WZ-LC-001',
  '温州市鹿城区某路288号',
  '325000',
  '91330302MA2XXXXX0K',
  '优秀 13 家,良好 25 家',
  '12812345678',
  '138****5678',
  '138123456789',
  '9999991990130112345',
  '999999199013011234',
  '2026 05 12 13 14',
  '88123421',
])('%j does not', (text) => expect(personalIn(text)).toBeNull())

test('a number is found wherever it stands and whatever parts its digits', () => {
  const gap = fc.constantFrom('', ' ', '-', '－', '.', '·', '\u200B')
  const words = fc.constantFrom('', '众创空间', 'A座', '(', '电话')
  const number = fc.constantFrom('11010519491231002X', '13812345678', '057788123421')
  const written = fc.record({
    number,
    words,
    after: words,
    gaps: fc.array(gap, { minLength: 18, maxLength: 18 }),
  })
  fc.assert(
    fc.property(written, ({ number, words, after, gaps }) => {
      const text =
        words +
        [...number].map((digit, at) => digit + (at < number.length - 1 ? gaps[at] : '')).join('') +
        after
      expect(personalIn(text)).toBe(number.endsWith('X') ? 'identity' : 'phone')
    }),
  )
})
