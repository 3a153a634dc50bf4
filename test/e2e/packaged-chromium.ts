import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { madeOnce, packageAt } from './cache.ts'

/** A browser to start, and what its process needs to know. */
export interface Executable {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * The Chromium (headless, x64) that comes as a package. Taken out of it here and not by its own code, which
 * uses whatever an earlier version left in the folder for temporary files.
 */
export function packagedChromium(): Executable {
  const { folder, version } = packageAt('@sparticuz/chromium')
  const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(folder, 'bin', name)))
  const place = madeOnce('chromium', version, (made) =>
    writeFileSync(join(made, 'chromium'), unpacked('chromium.br'), { mode: 0o755 }),
  )
  const path = join(place, 'chromium')
  if (starts({ path, env: {} })) return { path, env: {} }
  // The machine has no NSS or expat: the package carries them.
  const libraries = madeOnce('libraries', version, (made) => untar(unpacked('al2023.tar.br'), made))
  const env = { LD_LIBRARY_PATH: join(libraries, 'lib') }
  if (!starts({ path, env })) {
    throw new Error(
      'the Chromium from npm does not start on this machine: install one and name it in CHROMIUM_PATH',
    )
  }
  return { path, env }
}

/** Whether all that the browser is linked with is there. */
const starts = ({ path, env }: Executable): boolean =>
  spawnSync(path, ['--version'], { env: { ...process.env, ...env } }).status === 0

/** Writes the regular files of a tar archive under a folder. */
function untar(archive: Buffer, folder: string): void {
  const text = (from: number, length: number) =>
    archive.toString('latin1', from, from + length).replace(/\0.*$/s, '')
  for (let head = 0; text(head, 100) !== ''; ) {
    const size = Number.parseInt(text(head + 124, 12), 8)
    const file = join(folder, text(head, 100))
    if ('0'.includes(text(head + 156, 1))) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, archive.subarray(head + 512, head + 512 + size), { mode: 0o755 })
    }
    head += 512 + Math.ceil(size / 512) * 512
  }
}
