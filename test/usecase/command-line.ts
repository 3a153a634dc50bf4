import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CLI } from '#test/start.ts'
import type { Files } from './city.ts'

/** Writes files below a folder, as someone would have them on disk. */
export function onDisk(folder: string, files: Files): string {
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}

/** Starts `report import` as a process of its own. */
export const startImport = (db: string, path: string): ChildProcess =>
  spawn(
    process.execPath,
    [...CLI, 'report', 'import', '--year', '2025', '--verify', '--json', '--db', db, path],
    { stdio: ['ignore', 'ignore', 'ignore'] },
  )

/** How a process ended: its exit status, or the signal that killed it. */
export const ended = (child: ChildProcess): Promise<number | NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? signal))
  })
