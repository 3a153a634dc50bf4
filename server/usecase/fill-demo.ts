import type { Store } from '#server/db/store.ts'
import { DEMO_SEED, demoCity } from '#server/demo/city.ts'
import type { DemoFile } from '#server/demo/demo-file.ts'
import { uploadedSources } from '#server/file/source.ts'
import { addDemoAccounts } from './demo-accounts.ts'
import { playPastYear, playPresentYear } from './demo-year.ts'
import { importRegistry } from './import-registry.ts'
import { importReports } from './import-reports.ts'

/** The database holds something already: demo data is never mixed into it. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty'
}

/** Who the demo's records say did it. */
const BY = '演示数据'

/** What the spaces have to say to every warning. */
const EXPLAINED = '已与原始记录核对，情况属实'

/** Reports of the last year that their district still has to review. */
const TO_REVIEW: ReadonlySet<string> = new Set(['WZ-LC-010', 'WZ-LC-012', 'WZ-LC-014', 'WZ-LC-016'])

/**
 * Fills an empty database with the invented demo city, all through the same door as real files: registry, and
 * three years of reports; past years are published, of the last one the reports are being reviewed.
 * @throws NotEmpty
 */
export async function fillDemo(
  store: Store,
  at: string,
  onYear: (year: number) => void = () => {},
): Promise<void> {
  if (!(await isEmpty(store))) throw new NotEmpty('数据库中已有内容，演示数据只写入空的数据库')
  const city = await demoCity(DEMO_SEED)
  await importRegistry(store, await sources(city.registry), at)
  const last = city.years.at(-1)!.year
  for (const { year, files } of city.years) {
    onYear(year)
    const takeIn = async (handedIn: string) =>
      importReports(store, {
        ...{ year, space: null, scope: 'all', by: BY, at: handedIn, entries: await sources(files) },
        advance: (space) => (year === last && TO_REVIEW.has(space) ? 'submitted' : 'verified'),
        explanation: EXPLAINED,
      })
    if (year === last) await playPresentYear(store, { year, takeIn }, at)
    else await playPastYear(store, { year, takeIn })
  }
  await addDemoAccounts(store, BY, at)
}

/** Whether nothing has been taken in yet. */
export async function isEmpty(store: Store): Promise<boolean> {
  const [districts, years, accounts] = await Promise.all([
    store.districts(),
    store.reportYears('all'),
    store.accounts.all(),
  ])
  return districts.length === 0 && years.length === 0 && accounts.length === 0
}

const sources = (files: readonly DemoFile[]) =>
  uploadedSources(files.map(({ path, bytes }) => ({ name: path, content: Buffer.from(bytes) })))
