import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { CLI } from '#test/start.ts'

export interface Measured {
  readonly seconds: number
  /** Largest memory of the process, in MB; null where it can't be told. */
  readonly megabytes: number | null
}

/** The flags with which `npm run cli` runs the command line. */
const CALL = ['--max-semi-space-size=16', ...CLI]

/** Runs the command line as a whole process, as a technician would. */
export function measureCli(...words: string[]): Measured {
  const memory = ['--import', join(import.meta.dirname, 'report-memory.ts')]
  const started = performance.now()
  const { status, output, stderr } = spawnSync(process.execPath, [...memory, ...CALL, ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const seconds = (performance.now() - started) / 1000
  // 1 is: done, but the input has errors. The bench's files have none.
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
  return { seconds, megabytes: Math.round(Number(output[3]) / 1000) }
}

/** Runs any command as a whole process; null where the machine does not have it. */
export function measureCommand(command: string, ...words: string[]): Measured | null {
  const started = performance.now()
  const { status, error, stderr } = spawnSync(command, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  if (error) return null
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return { seconds: (performance.now() - started) / 1000, megabytes: null }
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!

export const seconds = (value: number): string => `${value.toFixed(2)} s`
