import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { SourceUnreadable } from './file-fault.ts'

/** Bytes that can be gone through as often as needed, without ever being held whole unless asked for. */
export interface Bytes {
  readonly size: number
  /** Where they are on disk; null where they are only in memory. */
  readonly file: string | null
  /** All of them. */
  read(): Buffer
  /** In pieces. A piece is good only until the next one is asked for: its memory is used again. */
  chunks(): Iterable<Buffer>
}

const CHUNK = 64 * 1024

export function memoryBytes(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    file: null,
    read: () => buffer,
    *chunks() {
      for (let at = 0; at < buffer.length; at += CHUNK) yield buffer.subarray(at, at + CHUNK)
    },
  }
}

/**
 * A file on disk. Every way of reading it throws {@link SourceUnreadable} where that fails, or where the file is
 * no longer as long as it was.
 * @param size its length when it was found
 * @param label its path as a person knows it
 */
export function diskBytes(file: string, size: number, label = file): Bytes {
  const whole = (length: number): void => {
    if (length !== size) throw new SourceUnreadable(label, '读取期间文件被改动')
  }
  return {
    size,
    file,
    read() {
      const buffer = attempt(label, () => readFileSync(file))
      whole(buffer.length)
      return buffer
    },
    *chunks() {
      const descriptor = attempt(label, () => openSync(file, 'r'))
      try {
        whole(fstatSync(descriptor).size)
        const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(CHUNK, size)))
        for (let at = 0; at < size; ) {
          const length = attempt(label, () => readSync(descriptor, buffer, 0, Math.min(CHUNK, size - at), at))
          if (length === 0) whole(at)
          at += length
          yield buffer.subarray(0, length)
        }
      } finally {
        closeSync(descriptor)
      }
    },
  }
}

/** Runs `act`, naming the path where the machine refuses. */
export function attempt<T>(label: string, act: () => T): T {
  try {
    return act()
  } catch (cause) {
    throw new SourceUnreadable(label, cause)
  }
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Bytes): string {
  const hash = createHash('sha256')
  for (const chunk of bytes.chunks()) hash.update(chunk)
  return hash.digest('hex')
}
