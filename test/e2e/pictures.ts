import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { demoCity } from './city.ts'
import { openPage } from './open-page.ts'
import { startServer } from './server.ts'
import type { Run } from './stage.ts'

// Makes the pictures of the documentation anew: the demo city's pages as a desk screen shows them.
// node test/e2e/pictures.ts (after npm run build)

const FOLDER = join(import.meta.dirname, '../../docs/images')
const SIZE = { width: 1440, height: 1080 }
const YEAR = 2025
/** They are kept with the sources, so they stay small. */
const MOST_BYTES = 300 * 1024

const city = demoCity()
const { results } = city.command<Run>('appraisal', 'run', '--year', String(YEAR))
const ranked = results.filter(({ rank }) => rank !== null)
// One from the middle of the list: a scorecard with something gained and something missed.
const { space } = ranked[Math.floor(ranked.length / 2)]!

const server = await startServer(city.database, true)
const browser = await openBrowser()
try {
  const { page, visit } = await openPage(browser, server.origin, SIZE)
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, address] of [
    ['overview', `/?year=${YEAR}`],
    ['ranking', `/ranking?year=${YEAR}`],
    ['districts', `/districts?year=${YEAR}`],
    ['scorecard', `/scorecard/${space}?year=${YEAR}`],
  ] as const) {
    await visit(address)
    const path = join(FOLDER, `${name}.png`)
    await page.screenshot({ path, animations: 'disabled' })
    const { size } = statSync(path)
    console.log(`${name}.png ${Math.round(size / 1024)} KB`)
    if (size > MOST_BYTES) process.exitCode = 1
  }
} finally {
  await browser.close()
  await server.close()
  city.remove()
}
