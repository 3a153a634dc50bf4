import { inflateSync } from 'node:zlib'

/** What stands of a table in a WOFF file's directory. */
interface PackedTable {
  readonly tag: number
  readonly checksum: number
  readonly bytes: Buffer
}

const WOFF = 0x774f4646
const HEADER = 44
const ENTRY = 20

/**
 * A font as the system's renderer reads it (TTF or OTF) from one packed for the web (WOFF 1.0: the same tables,
 * each deflated by itself).
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== WOFF) throw new Error('not a WOFF 1.0 font')
  const flavor = woff.readUInt32BE(4)
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) =>
    unpack(woff, HEADER + ENTRY * index),
  )
  const directory = Buffer.alloc(12 + 16 * tables.length)
  const power = Math.floor(Math.log2(tables.length))
  directory.writeUInt32BE(flavor, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * (tables.length - 2 ** power), 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + 16 * index
    directory.writeUInt32BE(tag, entry)
    directory.writeUInt32BE(checksum, entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(bytes.length, entry + 12)
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4)
    parts.push(bytes, padding)
    offset += bytes.length + padding.length
  }
  return Buffer.concat(parts)
}

function unpack(woff: Buffer, entry: number): PackedTable {
  const at = (place: number) => woff.readUInt32BE(entry + place)
  const [tag, offset, packed, length, checksum] = [at(0), at(4), at(8), at(12), at(16)]
  const bytes = woff.subarray(offset, offset + packed)
  return { tag, checksum, bytes: packed < length ? inflateSync(bytes) : bytes }
}
