import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const CACHE = join(ROOT, 'node_modules/.cache/e2e')

/** The folder of an installed package, and its version. */
export function packageAt(name: string): { readonly folder: string; readonly version: string } {
  const folder = join(ROOT, 'node_modules', name)
  const { version } = createRequire(import.meta.url)(join(folder, 'package.json')) as { version: string }
  return { folder, version }
}

/**
 * A folder that is made once and kept: `make` fills a folder of its own, which takes the name only when it is
 * whole, so that a run broken off leaves nothing half made behind.
 */
export function madeOnce(name: string, make: (folder: string) => void): string {
  const place = join(CACHE, name)
  if (existsSync(place)) return place
  const making = `${place}.${process.pid}`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  make(making)
  mkdirSync(dirname(place), { recursive: true })
  renameSync(making, place)
  return place
}
