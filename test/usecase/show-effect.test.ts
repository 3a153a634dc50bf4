import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { type AdvanceTo, importReports } from '#server/usecase/import-reports.ts'
import { type CountedRevision, showEffect } from '#server/usecase/show-effect.ts'
import { showReport } from '#server/usecase/show-report.ts'

// Against what a draft's metrics are compared, worked by hand.

const AT = '2026-01-15T08:00:00.000Z'
const SPACE = 'WZ-LC-001'
let store: Store
const sources = (files: Record<string, string>) =>
  uploadedSources(Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) })))
beforeAll(async () => {
  store = openStore(':memory:')
  const registry = {
    'a.csv': '区划代码,名称,类型\n330302,鹿城区,县市区',
    'b.csv': `空间编码,空间名称,所属区县,备案日期\n${SPACE},越新众创空间,鹿城区,2015-01-01`,
  }
  await importRegistry(store, await sources(registry), AT)
})
afterAll(() => store.close())

const handIn = async (year: number, events: number, advance: AdvanceTo, profile = true) => {
  const lines = Array.from({ length: events }, (_, i) => `活动${i},路演,${year}-03-${10 + i},20`)
  const report = await importReports(store, {
    ...{ year, space: SPACE, scope: 'all', advance, by: 'test', at: AT },
    entries: await sources({
      'e.csv': `活动名称,活动类型,举办日期,参加人数\n${lines.join('\n')}`,
      ...(profile && {
        'p.csv': `年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数\n${year},1000,500,300,20,自有,3`,
      }),
    }),
  })
  return report.reports[0]!.revision
}
/** Year, revision, whether in force, and the events held. */
const told = (one: CountedRevision | null) =>
  one && [one.year, one.revision, one.inForce, one.metrics.events_held]
const effect = async (year: number, revision?: number) => {
  const { before, lastYear, after } = (await showEffect(store, { year, space: SPACE, revision }))!
  return { before: told(before), lastYear: told(lastYear), after: told(after) }
}

test('the revision in force before it, the last one handed in, last year’s in force', async () => {
  expect(await showEffect(store, { year: 2024, space: SPACE })).toBeNull()
  await handIn(2024, 4, null)
  expect(await effect(2024)).toEqual({ before: null, lastYear: null, after: [2024, 1, false, 4] })
  await handIn(2024, 5, 'verified')
  // A draft that was never handed in is nothing to compare with.
  expect(await effect(2024)).toEqual({ before: null, lastYear: null, after: [2024, 2, true, 5] })

  await handIn(2025, 2, 'submitted')
  expect(await effect(2025)).toEqual({
    before: null,
    lastYear: [2024, 2, true, 5],
    after: [2025, 1, false, 2],
  })
  await handIn(2025, 3, null)
  expect((await effect(2025)).before).toEqual([2025, 1, false, 2])
  await handIn(2025, 6, 'verified')
  await handIn(2025, 7, null)
  await handIn(2025, 8, null)
  expect(await effect(2025)).toEqual({
    before: [2025, 3, true, 6],
    lastYear: [2024, 2, true, 5],
    after: [2025, 5, false, 8],
  })
  expect((await effect(2025, 3)).before).toEqual([2025, 1, false, 2])
})

test('the metrics are those of the report', async () => {
  const { after } = (await showEffect(store, { year: 2025, space: SPACE }))!
  expect(after.metrics).toEqual((await showReport(store, 2025, SPACE))!.metrics)
})

test('how many errors stand in the way', async () => {
  await importReports(store, {
    ...{ year: 2025, space: SPACE, scope: 'all', advance: null, by: 'test', at: AT },
    entries: await sources({
      'e.csv': '活动名称,活动类型,举办日期,参加人数\n甲,路演,2025-02-30,约20\n乙,路演,2025-02-20,20',
    }),
  })
  const { after } = (await showEffect(store, { year: 2025, space: SPACE }))!
  expect([after.errors, after.metrics.events_held]).toEqual([2, 1])
})
