import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanCell, codePointOrder, isEmptyCell, nameKey } from '#shared/base/text.ts'

describe('the cell rule', () => {
  test.each<[string, string]>([
    ['２０２５', '2025'],
    ['（总面积）', '(总面积)'],
    ['㎡', 'm2'],
    ['ﬁ', 'fi'],
    ['  a  b\t\n c ', 'a b c'],
    ['\u3000a\u00A0\u2003b\u3000', 'a b'],
    ['a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf', 'abcdef'],
    ['\uFEFF \u200B \u2060', ''],
    [' \u200B a', 'a'],
    ['a \u200B b', 'a b'],
    ['e\u0301', 'é'],
    ['', ''],
    ['plain-text_1', 'plain-text_1'],
    ['温州', '温州'],
    ['⽇', '日'],
    ['豈', '豈'],
    ['𠮷 x', '𠮷 x'],
    ['①', '1'],
  ])('%j is %j', (raw, cell) => expect(cleanCell(raw)).toBe(cell))

  test('the quick way gives what the rule gives, and twice is once', () => {
    const rule = (raw: string) =>
      raw
        .normalize('NFKC')
        .replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF/g, '')
        .replace(/\s+/g, ' ')
        .replace(/^ | $/g, '')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (raw) => {
        expect(cleanCell(raw)).toBe(rule(raw))
        expect(cleanCell(cleanCell(raw))).toBe(cleanCell(raw))
      }),
      { numRuns: 2000 },
    )
    for (let code = 0; code < 0x3_0000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const raw = `a${String.fromCodePoint(code)}`
      if (cleanCell(raw) !== rule(raw)) expect(cleanCell(raw), code.toString(16)).toBe(rule(raw))
    }
  })
})

describe('empty', () => {
  test.each([
    '',
    '-',
    '--',
    '—',
    '——',
    '/',
    '\\',
    '无',
    'N/A',
    'n/a',
    'N/a',
    'NA',
    'na',
    'null',
    'NULL',
    'Null',
  ])('%j', (cell) => expect(isEmptyCell(cell)).toBe(true))
  test.each([
    '0',
    '---',
    '———',
    '//',
    '无。',
    '没有',
    'nil',
    'none',
    'N.A.',
    '否',
    '–',
    '―',
    '*',
    '.',
    'nulls',
    'A/N',
    ' ',
  ])('not %j', (cell) => expect(isEmptyCell(cell)).toBe(false))
})

describe('names as they are compared', () => {
  test.each<[string, string]>([
    ['张 伟', '张伟'],
    ['张\u3000伟\u200B', '张伟'],
    ['阿不都•买买提', '阿不都·买买提'],
    ['阿不都・买买提', '阿不都·买买提'],
    ['阿不都‧买买提', '阿不都·买买提'],
    ['阿不都∙买买提', '阿不都·买买提'],
    ['阿不都⋅买买提', '阿不都·买买提'],
    ['阿不都･买买提', '阿不都·买买提'],
    ['ＡＩ Lab', 'ailab'],
    ['ÉCOLE', 'école'],
    ['ΑΒΓ', 'ΑΒΓ'],
    ['Д', 'Д'],
    ['温州（越新）', '温州(越新)'],
  ])('%s is %s', (name, key) => expect(nameKey(name)).toBe(key))
})

test('order by code point', () => {
  const names = ['b', 'a', '𠮷', '\uFF5A', '中', 'A', 'ab', '\uE000', '😀', '']
  const byBytes = [...names].sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)))
  expect([...names].sort(codePointOrder)).toEqual(byBytes)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (x, y) => {
      expect(Math.sign(codePointOrder(x, y))).toBe(Buffer.compare(Buffer.from(x), Buffer.from(y)))
    }),
    { numRuns: 1000 },
  )
})
