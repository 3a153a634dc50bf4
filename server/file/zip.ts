import { closeSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { ZIP_BYTES, ZIP_ENTRIES, ZIP_FILES } from './bounds.ts'
import { attempt, type Bytes } from './bytes.ts'
import { FileRefused, invalidFile, SourceUnreadable } from './file-fault.ts'
import { memberName } from './zip-name.ts'

/** A file inside a zip. */
export interface ZipMember {
  /** Folders and name, with `/`. */
  readonly name: string
  /** Length, as counted. */
  readonly size: number
  /** Its bytes, inflated anew each time. @throws SourceUnreadable where the zip has changed since */
  read(): Buffer
}

/** Sees every piece of every member as it is inflated; what it is given is good only until it returns. */
export type Onlooker = (name: string, chunk: Buffer) => void

/** What is said of a zip that goes beyond its bounds. */
export interface ZipSentences {
  readonly bytes: string
  readonly files: string
}

/**
 * Everything in a zip, after a look at all of it: nothing may leave it (`..`, an absolute path, a link), be encrypted
 * or damaged, and what it inflates to is counted while inflating, piece by piece.
 * @throws FileRefused FILE_INVALID or FILE_TOO_LARGE; SourceUnreadable
 */
export async function inspectZip(
  bytes: Bytes,
  tooLarge: ZipSentences,
  onlooker: Onlooker = () => {},
): Promise<ZipMember[]> {
  const zip = await open(bytes)
  try {
    if (zip.entryCount > ZIP_ENTRIES) throw new FileRefused('FILE_TOO_LARGE', tooLarge.files)
    const members = new Map<string, ZipMember>()
    let total = 0
    for await (const entry of zip.eachEntry()) {
      const name = memberName(entry)
      if (name.endsWith('/')) continue
      if (members.has(name)) throw invalidFile(`里有两个同名文件 ${name}`)
      if (members.size === ZIP_FILES) throw new FileRefused('FILE_TOO_LARGE', tooLarge.files)
      const size = await inflate(zip, entry, (chunk) => {
        total += chunk.length
        if (total > ZIP_BYTES) throw new FileRefused('FILE_TOO_LARGE', tooLarge.bytes)
        onlooker(name, chunk)
      })
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
      members.set(name, { name, size, read: () => extract(bytes, entry, fileDataStart, size) })
    }
    return [...members.values()]
  } catch (error) {
    throw error instanceof FileRefused || error instanceof SourceUnreadable ? error : damaged(error)
  } finally {
    zip.close()
  }
}

async function open(bytes: Bytes): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true }
  try {
    return await (bytes.file === null
      ? fromBufferPromise(bytes.read(), options)
      : openPromise(bytes.file, options))
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new SourceUnreadable(bytes.file ?? '', error)
    throw invalidFile('打不开，可能已损坏或并非真正的压缩文件', undefined, error)
  }
}

/** Sends a member's bytes by, checked against its declared length and CRC-32; its length. */
async function inflate(zip: ZipFile, entry: Entry, visit: (chunk: Buffer) => void): Promise<number> {
  if (!entry.canDecodeFileData()) throw invalidFile('使用了不支持的压缩方式')
  let size = 0
  let sum = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += chunk.length
    sum = crc32(chunk, sum)
    visit(chunk)
  }
  if (sum !== entry.crc32) throw invalidFile('已损坏（校验不符）')
  return size
}

function extract(bytes: Bytes, entry: Entry, start: number, size: number): Buffer {
  const packed = range(bytes, start, entry.compressedSize)
  const changed = (): SourceUnreadable => new SourceUnreadable(bytes.file ?? '压缩包', '读取期间文件被改动')
  try {
    const content =
      entry.compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
    if (content.length === size && crc32(content) === entry.crc32) return content
  } catch {
    throw changed()
  }
  throw changed()
}

function range(bytes: Bytes, start: number, length: number): Buffer {
  const { file } = bytes
  if (file === null) return bytes.read().subarray(start, start + length)
  const descriptor = attempt(file, () => openSync(file, 'r'))
  try {
    const buffer = Buffer.alloc(length)
    for (let at = 0; at < length; ) {
      const read = attempt(file, () => readSync(descriptor, buffer, at, length - at, start + at))
      if (read === 0) break
      at += read
    }
    return buffer
  } finally {
    closeSync(descriptor)
  }
}

const damaged = (error: unknown): FileRefused =>
  error instanceof Error && error.message.includes('encryption')
    ? invalidFile('有密码', '去掉密码后重新报送', error)
    : invalidFile('已损坏', undefined, error)
