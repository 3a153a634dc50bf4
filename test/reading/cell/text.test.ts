import { expect, test } from 'vitest'
import { readEvidence, readText } from '#shared/reading/cell/text.ts'
import { readCell } from './read-cell.ts'

test.each<[string, string, string]>([
  ['as it is', '温州', '温州'],
  ['trimmed, inner white space one space', ' 张\u3000\t 三\n', '张 三'],
  ['full-width made half', 'Ｌａｂ（２）', 'Lab(2)'],
  ['tabs and line ends are white space', 'a\tb\r\nc\nd', 'a b c d'],
  ['200 characters', '名'.repeat(200), '名'.repeat(200)],
  ['201 characters', '名'.repeat(201), 'TEXT_TOO_LONG'],
  ['200 characters of four bytes', '𠮷'.repeat(200), '𠮷'.repeat(200)],
  ['201 characters of four bytes', '𠮷'.repeat(201), 'TEXT_TOO_LONG'],
  ['200 after the cell rule', `  ${'名'.repeat(200)}\u200B  `, '名'.repeat(200)],
  ['one character that NFKC makes four, times 51', '㍿'.repeat(51), 'TEXT_TOO_LONG'],
  ['a null', 'a\u0000b', 'TEXT_INVALID'],
  ['a bell', '\u0007', 'TEXT_INVALID'],
  ['a vertical tab, though it is white space', 'a\u000Bb', 'TEXT_INVALID'],
  ['a form feed at the end', 'a\u000C', 'TEXT_INVALID'],
  ['delete', 'a\u007F', 'TEXT_INVALID'],
  ['a C1 control', 'a\u0085b', 'TEXT_INVALID'],
])('a text: %s', (_, typed, expected) => expect(readCell(readText, typed)).toBe(expected))

test.each<[string, readonly string[]]>([
  ['a.jpg', ['a.jpg']],
  ['a.jpg;b.pdf', ['a.jpg', 'b.pdf']],
  ['a.jpg；b.pdf、c d.png', ['a.jpg', 'b.pdf', 'c d.png']],
  ['a.jpg\nb.pdf\r\nc.png\rd.png', ['a.jpg', 'b.pdf', 'c.png', 'd.png']],
  ['a.jpg;;\n; b.pdf ;', ['a.jpg', 'b.pdf']],
  ['a.jpg;无;-', ['a.jpg']],
  ['a b.jpg c.jpg', ['a b.jpg c.jpg']],
  ['a,b.jpg', ['a,b.jpg']],
])('names of files: %j', (typed, expected) => expect(readCell(readEvidence, typed)).toEqual(expected))
