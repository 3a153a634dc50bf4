import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { shanghaiDay } from '#shared/workflow/deadline.ts'

const DAY = 24 * 60 * 60 * 1000

/** A server's clock that can be put ahead: a year's work goes by in a minute. */
export interface Clock {
  /** What the server is started with. */
  readonly preload: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The day in Wenzhou so many days after the server's present one. */
  readonly day: (after: number) => PlainDate
  /** So many days go by. */
  readonly pass: (days: number) => void
  readonly remove: () => void
}

export function clockAhead(): Clock {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-clock-'))
  const file = join(folder, 'ahead')
  let days = 0
  const pass = (more: number) => {
    days += more
    writeFileSync(file, String(days * DAY))
  }
  pass(0)
  return {
    preload: ['--import', new URL('./clock-ahead.mjs', import.meta.url).href],
    env: { CLOCK_AHEAD: file },
    day: (after) => shanghaiDay(new Date(Date.now() + (days + after) * DAY).toISOString()),
    pass,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
