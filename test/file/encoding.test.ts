import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { type Bytes, memoryBytes } from '#server/file/bytes.ts'
import { decode, detectEncoding, type Encoding } from '#server/file/encoding.ts'

/** Bytes that come in pieces of a given length. */
const cut = (buffer: Buffer, length: number): Bytes => ({
  ...memoryBytes(buffer),
  *chunks() {
    // The piece's memory is used again, as it is for a file on disk.
    const piece = Buffer.alloc(length)
    for (let at = 0; at < buffer.length; at += length) {
      const taken = buffer.copy(piece, 0, at, at + length)
      yield piece.subarray(0, taken)
    }
  },
})

const textOf = (bytes: Bytes): string => [...decode(bytes.chunks(), detectEncoding(bytes))].join('')

const SAMPLE = '空间编码,活动名称\r\nWZ-0302-001,“创客”沙龙①㎡€𠮷龘㑇\n'

const WAYS: [what: string, bytes: Buffer, encoding: Encoding][] = [
  ['UTF-8', Buffer.from(SAMPLE), 'utf-8'],
  ['UTF-8 with mark', Buffer.from(`\uFEFF${SAMPLE}`), 'utf-8'],
  ['UTF-16LE', iconv.encode(SAMPLE, 'utf-16le', { addBOM: true }), 'utf-16le'],
  ['UTF-16BE', iconv.encode(SAMPLE, 'utf-16be', { addBOM: true }), 'utf-16be'],
  ['GB18030, with characters of two and four bytes', iconv.encode(SAMPLE, 'gb18030'), 'gb18030'],
]

describe('which encoding', () => {
  test.each(WAYS)('%s, whole and in pieces of any length', (_, buffer, encoding) => {
    for (const length of [1, 2, 3, 5, 7, 16, 1000]) {
      const bytes = cut(buffer, length)
      expect(detectEncoding(bytes)).toBe(encoding)
      expect(textOf(bytes)).toBe(SAMPLE)
    }
  })

  test('GBK and GB2312 are part of GB18030', () => {
    for (const name of ['gbk', 'gb2312']) {
      const bytes = memoryBytes(iconv.encode('温州市众创空间,入驻台账', name))
      expect([detectEncoding(bytes), textOf(bytes)]).toEqual(['gb18030', '温州市众创空间,入驻台账'])
    }
  })

  test.each([
    ['nothing', [], ''],
    ['ASCII', [0x61, 0x2c, 0x62], 'a,b'],
    ['only a mark', [0xef, 0xbb, 0xbf], ''],
    ['a second mark is text', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61], '\uFEFFa'],
    // As Windows writes the euro sign in code page 936.
    ['0x80 among GBK', [0xce, 0xc2, 0x80], '温€'],
    ['the euro sign of GB18030', [0xa2, 0xe3], '€'],
    ['a replacement character that was typed', [0xef, 0xbf, 0xbd], '\uFFFD'],
  ])('%s', (_, bytes, text) => {
    expect(textOf(memoryBytes(Buffer.from(bytes)))).toBe(text)
  })

  test.each([
    ['0xFF', [0x61, 0xff, 0x61]],
    ['half a GBK character at the end', [0xce, 0xc2, 0xd6]],
    ['half a GBK character before a line end', [0xce, 0x0a, 0x61]],
    ['three bytes of four', [0xce, 0xc2, 0x94, 0x39, 0xda]],
    ['four bytes past the last character', [0xce, 0xc2, 0xe3, 0x32, 0x9a, 0x36]],
    ['UTF-8 with mark that is none', [0xef, 0xbb, 0xbf, 0xce, 0xc2]],
    ['UTF-8 with mark, cut off', [0xef, 0xbb, 0xbf, 0xe6, 0xb8]],
    ['UTF-16LE of odd length', [0xff, 0xfe, 0x61, 0x00, 0x62]],
    ['UTF-16LE with a lone high surrogate', [0xff, 0xfe, 0x3d, 0xd8, 0x61, 0x00]],
    ['UTF-16LE with a lone low surrogate', [0xff, 0xfe, 0x00, 0xde]],
    ['UTF-16LE that ends in a high surrogate', [0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8]],
    ['UTF-16BE of odd length', [0xfe, 0xff, 0x00]],
    ['UTF-16BE with a lone surrogate', [0xfe, 0xff, 0xde, 0x00, 0x00, 0x61]],
  ])('%s is unknown', (_, bytes) => {
    for (const length of [1, 2, 1000]) {
      expect(() => detectEncoding(cut(Buffer.from(bytes), length))).toThrow('文字编码')
    }
  })

  test('any text comes back from any encoding, cut anywhere', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((value) => !/[\uFEFF\uFFFE]/.test(value))
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (value, length) => {
        expect(textOf(cut(Buffer.from(value), length))).toBe(value)
        for (const encoding of ['utf-16le', 'utf-16be'] as const) {
          expect(textOf(cut(iconv.encode(value, encoding, { addBOM: true }), length))).toBe(value)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('every Chinese character survives GB18030', () => {
    const all = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, at) =>
      String.fromCodePoint(0x4e00 + at),
    ).join('')
    const rare = Array.from({ length: 0x800 }, (_, at) => String.fromCodePoint(0x20000 + at)).join('')
    const bytes = memoryBytes(iconv.encode(all + rare, 'gb18030'))
    expect(detectEncoding(bytes)).toBe('gb18030')
    expect(textOf(bytes)).toBe(all + rare)
  })

  test('bytes that change after they were looked at are still not guessed', () => {
    expect(() => [...decode([Buffer.from([0x61, 0xe6])], 'utf-8')]).toThrow('文字编码')
    expect(() => [...decode([Buffer.from([0x61, 0xe6])], 'gb18030')]).toThrow('文字编码')
  })
})
