import { crc32, deflateRawSync } from 'node:zlib'

/** One member, with everything a dishonest zip may lie about. */
export interface HandMade {
  readonly name: string | Buffer
  readonly data?: Buffer | string
  readonly flags?: number
  readonly method?: 0 | 8 | 99
  /** Declared instead of the real ones. */
  readonly crc?: number
  readonly size?: number
  /** st_mode of Unix. */
  readonly mode?: number
}

/** A zip written byte by byte, as evil as asked for. */
export function handMadeZip(members: readonly HandMade[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const name = Buffer.from(member.name as string)
    const data = Buffer.from((member.data ?? '') as string)
    const method = member.method ?? 8
    const packed = method === 8 ? deflateRawSync(data) : data
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(member.flags ?? 0, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(member.crc ?? crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(member.size ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, name])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(((member.mode ?? 0) << 16) >>> 0, 6)
    entry.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x03'), common, entry, name)
    local.push(head, packed)
    offset += head.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
