import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#server/db/open.ts'
import { appraisal } from '#server/db/schema/appraisal.ts'
import { storeOn } from '#server/db/store.ts'
import { emptyCity, registryOf } from './city.ts'
import type { OpenPage } from './open-page.ts'
import { type Stage, stageOf } from './stage.ts'

/** A space's manager before the page, in a year in which reports are handed in. */
export interface HandingIn {
  readonly stage: Stage
  readonly opened: OpenPage
  /** The space's code. */
  readonly code: string
  /** For files to be handed in. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** @param lastYear the 基本情况 that the space handed in for the year before, as csv */
export async function handingIn(year: number, lastYear: string): Promise<HandingIn> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-handing-in-'))
  const city = emptyCity()
  city.command('registry', 'import', ...registryOf('faults'))
  const code = await openYear(city.database, year)
  const last = join(folder, '去年.csv')
  writeFileSync(last, lastYear)
  city.command('report', 'import', '--year', String(year - 1), '--space', code, '--verify', last)
  const stage = await stageOf(city)
  const opened = await stage.open(undefined, 'space')
  return {
    ...{ stage, opened, code, folder },
    close: async () => {
      await stage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Lets reports of the year be handed in, and tells which space is the one that hands in. */
async function openYear(database: string, year: number): Promise<string> {
  const connection = openDatabase(database)
  const at = '2026-01-05T00:00:00.000Z'
  connection.drizzle
    .insert(appraisal)
    .values({ year, stage: 'reporting', publicityDays: 5, openedAt: at, openedBy: 'city' })
    .run()
  const [space] = await storeOn(connection).spaces('all')
  connection.sqlite.close()
  return space!.code
}
