import { openBrowser } from './browser.ts'
import { demoCity } from './city.ts'

/** Before any file of tests: what they all take from the cache is made, else two of them would make it at once. */
export async function setup(): Promise<void> {
  demoCity().remove()
  const browser = await openBrowser()
  await browser.close()
}
