import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRouter } from '#server/api/router.ts'
import { createCallerFactory } from '#server/api/trpc.ts'
import { ACTORS, AT, type City, openCity, PERSONS, SPACES, type Who, YEARS } from './city.ts'
import { leaks } from './leaks.ts'

// Names and telephone numbers of persons: in full where people work on the report, masked everywhere else.

let city: City
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city.store.close())

const { contact, mentor, phone } = PERSONS[0]!
const report = (who: Who, more: { masked?: boolean } = {}) =>
  createCallerFactory(appRouter)({
    ...{ store: city.store, demo: false, now: () => AT, actor: ACTORS[who] },
  }).report.get({ year: YEARS.published, space: SPACES.own.code, ...more })
type Shown = Awaited<ReturnType<typeof report>>

const cells = (shown: Shown, ledger: 'profile' | 'mentors' | 'mentoring', key: string) => {
  const { columns, rows } = shown.ledgers[ledger]
  const at = columns.findIndex((column) => column.key === key)
  return rows.map((row) => row.cells[at])
}
const persons = (shown: Shown) => [
  ...cells(shown, 'profile', 'contact'),
  ...cells(shown, 'profile', 'phone'),
  ...cells(shown, 'mentors', 'name'),
  ...cells(shown, 'mentoring', 'mentor'),
]

test.each(['city', 'district', 'space'] as const)('in full to %s', async (who) => {
  expect(persons(await report(who))).toEqual([contact, phone, mentor, mentor, `外来${mentor}`])
})

test('masked to the auditor, and to everybody on a scorecard', async () => {
  const masked = ['钱***', '142****0678', '孙***', '孙***', '外*****']
  for (const shown of [await report('auditor'), await report('city', { masked: true })]) {
    expect(persons(shown)).toEqual(masked)
    expect(leaks(shown, 'auditor')).toEqual([])
  }
})

test('what was counted was counted by the full names', async () => {
  const [full, masked] = [await report('city'), await report('auditor')]
  expect(masked.verdicts).toEqual(full.verdicts)
  expect(full.verdicts.mentoring.map(({ reason }) => reason)).toEqual([null, 'MENTOR_UNKNOWN'])
  expect(masked.metrics).toEqual(full.metrics)
})
