import { expect, test } from 'vitest'
import { maskWords, withMaskedWords } from '#shared/workflow/mask-words.ts'

test.each([
  ['请联系张三 13812345678。', '请联系张三 138****5678。'],
  ['138-1234-5678、139 1234 5678', '138****5678、139****5678'],
  ['+86 13812345678', '+86 138****5678'],
  ['0577-88123421 转 801', '0577-**** 转 801'],
  ['身份证 33030219900101123X', '身份证 ****'],
  ['第 13、25、36、47、58、69 行', '第 13、25、36、47、58、69 行'],
  ['2025-01-30 共 13812345 人次', '2025-01-30 共 13812345 人次'],
  ['91330302MA2XXXXX0K', '91330302MA2XXXXX0K'],
  ['a13812345678b2f0577881234210', 'a13812345678b2f0577881234210'],
])('%s', (text, masked) => expect(maskWords(text)).toBe(masked))

test('in whatever an answer holds, and nothing else is changed', () => {
  const answer = {
    id: 3,
    at: null,
    texts: ['13812345678', { text: '0577-88123421', rows: [1, 2] }],
    ok: true,
  }
  expect(withMaskedWords(answer)).toEqual({
    ...answer,
    texts: ['138****5678', { text: '0577-****', rows: [1, 2] }],
  })
})
