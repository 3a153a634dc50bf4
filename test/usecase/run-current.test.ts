import { expect, test } from 'vitest'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { handIn, openCity, whole, YEAR } from './city.ts'
import { anna, openYear } from './year.ts'

// A run is current as long as nothing that it rests on has changed since.

/** Points for growth against last year: it rests on what was published of that, too. */
const GROWTH = {
  ...{ id: 'growth', version: '1', title: '增长' },
  groups: [
    {
      ...{ id: 'all', title: '全部' },
      indicators: [
        {
          ...{ id: 'events', title: '活动', max: 100 },
          value: { growth: { metric: 'events_held' } },
          rule: { form: 'perUnit', points: 1 },
        },
      ],
    },
  ],
  grades: [{ name: '合格', from: 0 }],
}

test.each([
  ['an edition of last year', 'published', YEAR - 1, false],
  ['an edition of two years ago', 'published', YEAR - 2, true],
  ['its own edition', 'published', YEAR, true],
  ['a verification of last year', 'verified', YEAR - 1, false],
  ['a download', 'downloaded', YEAR, true],
] as const)('%s', async (_, action, year, current) => {
  const store = await openCity()
  await openYear(store)
  await handIn(store, whole(), { advance: 'verified', isCity: true })
  await runAppraisal(store, { year: YEAR, scheme: GROWTH as never, ...anna('2026-02-22') })
  const isCurrent = async () => (await store.years.facts(YEAR, anna('2026-02-23').at)).run?.current
  expect(await isCurrent()).toBe(true)
  await store.log.add(anna('2026-02-23'), { action, year })
  expect(await isCurrent()).toBe(current)
  store.close()
})
