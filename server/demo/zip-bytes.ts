import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { DemoFile } from './demo-file.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/** 10 January 2026, 09:00, as MS-DOS writes it: the time of day, then the date. */
const TIME = 9 << 11
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 10

/**
 * The zip (or workbook) with the time of every entry set to one and the same, so that its bytes depend on
 * its contents alone. The zip must be a plain one, without comment and not of the 64-bit kind.
 */
export function timeless(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError('no plain zip')
  let entry = view.getUint32(end + 16, true)
  while (entry < end) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY) throw new RangeError('no plain zip')
    const local = view.getUint32(entry + 42, true)
    for (const times of [entry + 12, local + 10]) {
      view.setUint16(times, TIME, true)
      view.setUint16(times + 2, DATE, true)
    }
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true)
  }
  return zip
}

/** The files as one zip. */
export async function zipBytes(files: readonly DemoFile[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { path, bytes } of files) zip.addBuffer(Buffer.from(bytes), path, { forceDosTimestamp: true })
  zip.end()
  return timeless(await buffer(zip.outputStream))
}
