import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLI } from '#test/start.ts'
import { madeOnce } from './cache.ts'

const ROOT = join(import.meta.dirname, '../..')
export const CASES = join(ROOT, 'test/cases')

/** A database in a folder of its own, and the command line on it. */
export interface City {
  readonly database: string
  /** It is the invented one. */
  readonly demo: boolean
  /** Runs a command with `--json` and gives what it printed; a status other than 0 and 1 throws. */
  readonly command: <T>(...words: string[]) => T
  /** The same, in a folder: paths given are those that it prints. */
  readonly commandIn: <T>(folder: string, ...words: string[]) => T
  readonly remove: () => void
}

/** A database with nothing in it, not even a file. */
export function emptyCity(): City {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-city-'))
  const database = join(folder, 'city.db')
  const commandIn = <T>(at: string, ...words: string[]): T =>
    JSON.parse(run(at, ...words, '--json', '--db', database))
  return {
    database,
    demo: false,
    commandIn,
    command: (...words) => commandIn(ROOT, ...words),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** One of the worked cases, its registry and all its years imported and verified. */
export function caseCity(name: 'plain' | 'forms' | 'faults', years: readonly number[]): City {
  const city = emptyCity()
  city.command('registry', 'import', ...registryOf(name))
  for (const year of years) {
    city.command('report', 'import', '--year', String(year), '--verify', join(CASES, name, String(year)))
  }
  return city
}

/** The registry files of a worked case. */
export function registryOf(name: string): string[] {
  const folder = join(CASES, name, 'registry')
  return readdirSync(folder).map((file) => join(folder, file))
}

/** A copy of the invented demo city, which is made once for all that it is made by. */
export function demoCity(): City {
  const city = emptyCity()
  const folder = madeOnce(
    'demo',
    madeBy('server', 'shared', 'data/schemes', 'data/demo', 'package-lock.json'),
    (made) => {
      run(ROOT, 'demo', '--db', join(made, 'city.db'))
    },
  )
  copyFileSync(join(folder, 'city.db'), city.database)
  return { ...city, demo: true }
}

function run(folder: string, ...words: string[]): string {
  try {
    return execFileSync(process.execPath, [...CLI, ...words], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: 'pipe',
    })
  } catch (error) {
    // Done, but the input has errors.
    const { status, stdout } = error as { status: number | null; stdout: string }
    if (status === 1) return stdout
    throw error
  }
}

/** A mark of all files under some paths. */
function madeBy(...paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    const full = join(ROOT, path)
    for (const entry of path.includes('.')
      ? ['']
      : readdirSync(full, { recursive: true, encoding: 'utf8' }).sort()) {
      if (entry === '' || /\.\w+$/.test(entry)) hash.update(entry).update(readFileSync(join(full, entry)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
