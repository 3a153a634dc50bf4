import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const CACHE = join(ROOT, 'node_modules/.cache/e2e')

/** The folder of an installed package, and its version. */
export function packageAt(name: string): { readonly folder: string; readonly version: string } {
  const folder = join(ROOT, 'node_modules', name)
  const { version } = createRequire(import.meta.url)(join(folder, 'package.json')) as { version: string }
  return { folder, version }
}

/**
 * A folder that is made once for what it is made from (`mark`) and kept until that changes: `make` fills a folder
 * of its own, which takes the name only when it is whole, so that a run broken off leaves nothing half made behind.
 */
export function madeOnce(kind: string, mark: string, make: (folder: string) => void): string {
  const place = join(CACHE, `${kind}-${mark}`)
  if (existsSync(place)) return place
  const making = `${place}.${process.pid}`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  make(making)
  try {
    renameSync(making, place)
  } catch (error) {
    // Another run was faster: what it made is the same.
    if (!existsSync(place)) throw error
  }
  for (const name of readdirSync(CACHE)) {
    const other = join(CACHE, name)
    if (name.startsWith(`${kind}-`) && other !== place) rmSync(other, { recursive: true, force: true })
  }
  return place
}
