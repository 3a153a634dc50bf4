import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '#server/api/router.ts'
import { createCallerFactory } from '#server/api/trpc.ts'
import { ACTORS, AT, type City, openCity, REPORTING, SPACES, type Who, YEARS } from './city.ts'

// How much of a year's results each sees, at each time.

let city: City
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city.store.close())

const as = (who: Who) =>
  createCallerFactory(appRouter)({ store: city.store, demo: false, now: () => AT, actor: ACTORS[who] })
const { own, neighbour, foreign } = SPACES

const ranking = async (who: Who, year: number) => {
  const shown = (await as(who).ranking.get({ year }))!
  return {
    spaces: shown.results.map(({ space }) => space).sort(),
    districts: shown.districts.map(({ district }) => district).sort(),
    rules: shown.rules !== null,
    footing: shown.results.some(({ footing }) => footing !== undefined),
  }
}
const EVERYTHING = {
  spaces: [foreign.code, neighbour.code, own.code],
  districts: ['东区', '西区'],
  ...{ rules: true, footing: true },
}
const PART = { rules: false, footing: false }

describe('a ranking', () => {
  test('is whole for the city bureau at any time, and for the auditor from publicity on', async () => {
    expect(await ranking('city', YEARS.none)).toEqual(EVERYTHING)
    expect(await ranking('city', YEARS.before)).toEqual(EVERYTHING)
    expect(await ranking('auditor', YEARS.publicity)).toEqual(EVERYTHING)
  })
  test('is that of a district’s own spaces to it; the other districts’ figures come with publicity', async () => {
    const spaces = [neighbour.code, own.code]
    expect(await ranking('district', YEARS.preview)).toEqual({ spaces, districts: ['东区'], ...PART })
    expect(await ranking('district', YEARS.publicity)).toEqual({
      spaces,
      districts: ['东区', '西区'],
      ...PART,
    })
  })
  test('has but itself for a space, with both its ranks', async () => {
    expect(await ranking('space', YEARS.published)).toEqual({ spaces: [own.code], districts: [], ...PART })
    const [line] = (await as('space').ranking.get({ year: YEARS.published }))!.results
    const [known] = (await as('city').ranking.get({ year: YEARS.published }))!.results.filter(
      ({ space }) => space === own.code,
    )
    expect([line!.rank, line!.districtRank]).toEqual([known!.rank, known!.districtRank])
    expect(line!.rank).toBeTypeOf('number')
  })
})

test('the years tell of a run only who may see what came of it', async () => {
  const ran = async (who: Who) =>
    (await as(who).city.years()).years.filter(({ run }) => run !== null).map(({ year }) => year)
  expect(await ran('city')).toEqual([2024, 2023, 2022, 2021, 2020])
  expect(await ran('district')).toEqual([2024, 2023, 2022])
  expect(await ran('space')).toEqual([2024, 2023, 2022])
  expect(await ran('auditor')).toEqual([2024, 2023])
  expect(await ran('expert')).toEqual([])
  const reports = async (who: Who) =>
    (await as(who).city.years()).years.map(({ year, stage, reports }) => [year, stage, reports])
  expect((await reports('district'))[0]).toEqual([REPORTING, 'reporting', 0])
  expect((await reports('city')).at(-1)).toEqual([YEARS.none, null, 3])
  expect((await reports('district')).at(-1)).toEqual([YEARS.none, null, 2])
  expect((await reports('space')).at(-1)).toEqual([YEARS.none, null, 1])
})

test('the districts’ years are those in which they may be compared', async () => {
  const years = async (who: Who) => (await as(who).district.history()).map(({ year }) => year)
  expect(await years('city')).toEqual([2020, 2021, 2022, 2023, 2024])
  expect(await years('district')).toEqual([2023, 2024])
  expect(await years('auditor')).toEqual([2023, 2024])
  const measured = async (who: Who) =>
    (await as(who).district.measured({ measure: 'events' })).map(({ year }) => year)
  expect(await measured('city')).toEqual([2020, 2021, 2022, 2023, 2024])
  expect(await measured('district')).toEqual([])
  expect(await measured('auditor')).toEqual([2023, 2024])
})

test('of other districts there are the means; what small groups have besides is left out', async () => {
  const known = async (who: Who) =>
    [
      ...(await as(who).ranking.get({ year: YEARS.publicity }))!.districts,
      ...(await as(who).district.history()).at(-1)!.districts,
    ].map(({ district, mean, median, best }) => [
      district,
      ...[mean, median, best].map((one) => one !== null),
    ])
  const whole = (district: string) => [district, true, true, true]
  const twice = (...rows: readonly unknown[]) => [...rows, ...rows]
  const sorted = (rows: readonly unknown[]) => rows.map(String).sort()
  expect(sorted(await known('city'))).toEqual(sorted(twice(whole('东区'), whole('西区'))))
  expect(sorted(await known('auditor'))).toEqual(sorted(twice(whole('东区'), whole('西区'))))
  expect(sorted(await known('district'))).toEqual(sorted(twice(whole('东区'), ['西区', true, false, false])))
})

describe('the overview', () => {
  const shown = async (who: Who, year: number) => {
    const { run, progress, totals } = await as(who).city.overview({ year })
    const held = totals.find(({ metric }) => metric === 'events_held')!
    return {
      run: run !== null,
      progress: progress.map(({ district, spaces }) => [district, spaces]),
      held: [held.value, held.before],
    }
  }
  // 3, 4 and 5 events a year.
  test('sums the city up to the city bureau, and to the auditor the years that it may see', async () => {
    const progress = [
      ['东区', 2],
      ['西区', 1],
    ]
    expect(await shown('city', YEARS.before)).toEqual({ run: true, progress, held: [12, 12] })
    expect(await shown('auditor', YEARS.before)).toEqual({ run: false, progress, held: [null, null] })
    expect(await shown('auditor', YEARS.publicity)).toEqual({ run: true, progress, held: [12, null] })
    expect(await shown('auditor', YEARS.published)).toEqual({ run: true, progress, held: [12, 12] })
  })
  test('is a district’s progress to it; sums of three spaces would tell of each', async () => {
    const progress = [['东区', 2]]
    expect(await shown('district', YEARS.before)).toEqual({ run: false, progress, held: [null, null] })
    expect(await shown('district', YEARS.published)).toEqual({ run: true, progress, held: [null, null] })
  })
  test('is a space’s own progress to it', async () => {
    const progress = [['东区', 1]]
    expect(await shown('space', YEARS.published)).toEqual({ run: true, progress, held: [null, null] })
  })
})

test('a district against the city has medians of small groups for those only who are in charge of them', async () => {
  const medians = async (who: Who, year: number, ofDistrict: string) => {
    const { total, indicators } = (await as(who).district.medians({ year, ofDistrict }))!
    return [total, indicators[0]!].map(({ city, own }) => [city !== null, own !== null])
  }
  const both = (city: boolean, own: boolean) => [
    [city, own],
    [city, own],
  ]
  expect(await medians('city', YEARS.before, '西区')).toEqual(both(true, true))
  expect(await medians('auditor', YEARS.published, '西区')).toEqual(both(true, true))
  expect(await medians('district', YEARS.preview, '东区')).toEqual(both(false, true))
  expect(await medians('district', YEARS.published, '西区')).toEqual(both(false, false))
  expect(await medians('space', YEARS.published, '东区')).toEqual(both(false, false))
})

describe('a scorecard', () => {
  const card = (who: Who, year: number, space: string = own.code) => as(who).scorecard.get({ year, space })
  const medians = async (who: Who, year: number) => {
    const { indicators } = await card(who, year)
    const [{ cityMedian, districtMedian }] = indicators as [(typeof indicators)[number]]
    return [cityMedian, districtMedian].map((one) => one !== null)
  }
  test('has medians of small groups for those only who are in charge of them', async () => {
    expect(await medians('city', YEARS.before)).toEqual([true, true])
    expect(await medians('auditor', YEARS.published)).toEqual([true, true])
    expect(await medians('district', YEARS.published)).toEqual([false, true])
    expect(await medians('space', YEARS.published)).toEqual([false, false])
  })
  test('goes back over the years whose results one may see, each by its own stage', async () => {
    const years = async (who: Who) => (await card(who, YEARS.published)).history.map(({ year }) => year)
    expect(await years('city')).toEqual([2020, 2021, 2022, 2023, 2024])
    expect(await years('district')).toEqual([2022, 2023, 2024])
    expect(await years('space')).toEqual([2022, 2023, 2024])
    expect(await years('auditor')).toEqual([2023, 2024])
  })
  test('says its place among all, however little of the others it tells', async () => {
    const [seen, known] = await Promise.all([card('space', YEARS.preview), card('city', YEARS.preview)])
    expect(seen.result).toEqual(known.result)
    expect(seen.ranked).toEqual({ city: 3, district: 2 })
  })
})
