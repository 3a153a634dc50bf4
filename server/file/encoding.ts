import { isUtf8 } from 'node:buffer'
import type { Bytes } from './bytes.ts'
import { FileRefused } from './file-fault.ts'

/** How a text file's bytes stand for characters (reports: Text). GB18030 includes GBK and GB2312. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

type Chunks = Iterable<Buffer>

/**
 * A byte-order mark decides; else bytes that are valid UTF-8 are UTF-8; else valid GB18030 is GB18030. Goes
 * through all the bytes (twice where they are no UTF-8).
 * @throws FileRefused ENCODING_UNKNOWN where they are none of these, or not what their mark says
 */
export function detectEncoding(bytes: Bytes): Encoding {
  const marked = byteOrderMark(bytes)
  const candidates: readonly Encoding[] = marked ? [marked] : ['utf-8', 'gb18030']
  for (const encoding of candidates) if (isValid(bytes.chunks(), encoding)) return encoding
  throw unknownEncoding()
}

/**
 * The text, piece by piece, without a byte-order mark, never with a replacement character that was not typed.
 * @throws FileRefused ENCODING_UNKNOWN at the first bytes that are not valid
 */
export function* decode(chunks: Chunks, encoding: Encoding): Generator<string> {
  try {
    if (encoding === 'utf-8') {
      let first = true
      for (const part of wholeCharacters(chunks)) {
        // Decoded part by part: a decoder that streams is silent about a character cut off at the very end.
        yield new TextDecoder('utf-8', { fatal: true, ignoreBOM: !first }).decode(part)
        first &&= part.length === 0
      }
      return
    }
    const decoder = new TextDecoder(encoding, { fatal: true })
    for (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw unknownEncoding()
    throw error
  }
}

function byteOrderMark(bytes: Bytes): Encoding | null {
  let start: readonly number[] = []
  for (const chunk of bytes.chunks()) {
    start = [...start, ...chunk.subarray(0, 3)]
    if (start.length >= 3) break
  }
  const [a, b, c] = start
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

function isValid(chunks: Chunks, encoding: Encoding): boolean {
  if (encoding === 'utf-8') {
    for (const part of wholeCharacters(chunks)) if (!isUtf8(part)) return false
    return true
  }
  try {
    for (const _ of decode(chunks, encoding));
    return true
  } catch (error) {
    if (error instanceof FileRefused) return false
    throw error
  }
}

/** The same bytes, cut where no UTF-8 character is cut in two (the last piece may end in half of one). */
function* wholeCharacters(chunks: Chunks): Generator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const end = lastWhole(bytes)
    yield bytes.subarray(0, end)
    rest = Buffer.from(bytes.subarray(end))
  }
  if (rest.length > 0) yield rest
}

/** Where the last character that may not be complete begins, at most three bytes before the end. */
function lastWhole(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 3; at--) {
    const byte = bytes[at]!
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return at + length > bytes.length ? at : bytes.length
    }
  }
  return bytes.length
}

const unknownEncoding = (): FileRefused =>
  new FileRefused(
    'ENCODING_UNKNOWN',
    '无法确定文件的文字编码。请用 Excel 或 WPS 另存为 .xlsx 或“CSV UTF-8”后重新报送。',
  )
