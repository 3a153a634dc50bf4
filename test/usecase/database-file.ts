import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the databases of one test file, gone after it. */
export function databaseFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'makerspace-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every byte in a folder's files: the database, and what SQLite keeps beside it. */
export const bytesIn = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
