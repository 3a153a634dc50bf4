import type { BrowserContext } from 'playwright-core'
import { workersBrowser } from './browser.ts'
import type { City } from './city.ts'
import type { Clock } from './clock.ts'
import { type OpenPage, openPage } from './open-page.ts'
import { type PrintedRun, publishedRun } from './published-run.ts'
import { startServer } from './server.ts'
import type { Looking } from './signed-in.ts'

/** What `appraisal run --json` prints. */
export type Run = PrintedRun

/** A city, a server on it, and pages in the worker's browser. */
export interface Stage {
  readonly city: City
  /** A page of an account: the city bureau's, if none is named. */
  readonly open: (
    viewport?: { readonly width: number; readonly height: number },
    as?: Looking,
  ) => Promise<OpenPage>
  /** Stops everything and removes the city's database. */
  readonly close: () => Promise<void>
}

export async function stageOf(city: City, clock?: Clock): Promise<Stage> {
  const server = await startServer(city.database, city.demo, clock)
  const browser = await workersBrowser()
  const contexts: BrowserContext[] = []
  return {
    city,
    open: async (viewport, as) => {
      const opened = await openPage(browser, server.origin, viewport, as)
      contexts.push(opened.page.context())
      return opened
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()))
      await server.close()
      city.remove()
    },
  }
}

/** Runs the appraisals of some years by the command line, as far as they are not published, and gives them by year. */
export const runsOf = (city: City, years: readonly number[]): Map<number, Run> =>
  new Map(
    years.map((year) => [
      year,
      publishedRun(city.database, year) ?? city.command<Run>('appraisal', 'run', '--year', String(year)),
    ]),
  )
