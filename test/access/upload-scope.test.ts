import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { uploadedSources } from '#server/file/source.ts'
import { importReports, UnknownSpace } from '#server/usecase/import-reports.ts'
import { openHandedIn } from '#server/usecase/open-handed-in.ts'
import { type Scope, scopeOf } from '#shared/workflow/can.ts'
import { ACTORS, AT, type City, openCity, REPORTING, reportFiles, SPACES, type Who } from './city.ts'

// Whose files one may hand in, and who may have them back: spaces out of reach are as if there were none.

let city: City
beforeEach(async () => {
  city = await openCity()
})
afterEach(() => city.store.close())

const YEAR = REPORTING
const { own, neighbour, foreign } = SPACES
const scopes = (who: Who): Scope => scopeOf(ACTORS[who], 'report.write')

const handIn = async (who: Who, files: Readonly<Record<string, string>>, space: string | null = null) =>
  importReports(city.store, {
    ...{ year: YEAR, space, scope: scopes(who), advance: null, by: who, at: AT },
    entries: await uploadedSources(
      Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })),
    ),
  })
const taken = ({ reports }: Awaited<ReturnType<typeof handIn>>) => reports.map(({ space }) => space)
const told = ({ issues }: Awaited<ReturnType<typeof handIn>>, code: string) =>
  issues.filter((issue) => issue.code === code).map(({ space, row, value }) => [space, row, value])

const events = (...codes: readonly string[]): string =>
  [
    '空间编码,活动名称,活动类型,举办日期,参加人数',
    ...codes.map((code) => `${code},新办活动,路演,${YEAR}-05-05,20`),
  ].join('\n')
const mayHave = async (who: Who, content: string): Promise<boolean> => {
  const hash = createHash('sha256').update(content).digest('hex')
  return (await openHandedIn(city.store, hash, scopeOf(ACTORS[who], 'personal.read'))) !== null
}
const READERS = ['city', 'district', 'space', 'auditor', 'expert', 'nobody'] as const
const readersOf = async (content: string) => {
  const may = await Promise.all(READERS.map((who) => mayHave(who, content)))
  return READERS.filter((_, place) => may[place])
}

test('rows of spaces out of reach are of none that is known, and nothing of theirs is touched', async () => {
  const before = await city.store.revisionHeads(YEAR, foreign.code)
  const file = events(own.code, foreign.code, 'NO-SUCH-SPACE')
  const result = await handIn('district', { 'events.csv': file })
  expect(taken(result)).toEqual([own.code])
  // One that the registry has elsewhere is told of as one that it has not.
  expect(told(result, 'SPACE_UNKNOWN')).toEqual([
    [null, 3, foreign.code],
    [null, 4, 'NO-SUCH-SPACE'],
  ])
  const [there, nowhere] = result.issues.filter(({ code }) => code === 'SPACE_UNKNOWN')
  expect(there!.message.replace(foreign.code, 'NO-SUCH-SPACE')).toBe(nowhere!.message)
  expect(await city.store.revisionHeads(YEAR, foreign.code)).toEqual(before)
})

test('nor does a name or a folder lead out of reach', async () => {
  const [profile] = reportFiles(YEAR, 'foreign')
  const named = String(profile!.content)
    .split('\n')
    .map((line, row) => `${row === 0 ? '空间名称' : foreign.name},${line}`)
    .join('\n')
  expect(taken(await handIn('district', { 'profile.csv': named }))).toEqual([])
  expect(taken(await handIn('district', { [`${foreign.code}/1.csv`]: String(profile!.content) }))).toEqual([])
  expect(taken(await handIn('city', { 'profile.csv': named }))).toEqual([foreign.code])
})

test('a space hands in for itself, whatever its files say', async () => {
  const result = await handIn('space', { 'events.csv': events(own.code, neighbour.code) }, own.code)
  expect(taken(result)).toEqual([own.code])
  expect(told(result, 'SPACE_UNKNOWN')).toEqual([[null, 3, neighbour.code]])
  await expect(handIn('space', { 'events.csv': events(own.code) }, neighbour.code)).rejects.toThrow(
    UnknownSpace,
  )
})

test('a file is for who may see all of the spaces in it', async () => {
  const [one, both, city3] = [
    events(own.code),
    events(own.code, neighbour.code),
    events(own.code, foreign.code),
  ]
  for (const file of [one, both, city3]) await handIn('city', { 'events.csv': file })
  expect(await readersOf(one)).toEqual(['city', 'district', 'space'])
  expect(await readersOf(both)).toEqual(['city', 'district'])
  expect(await readersOf(city3)).toEqual(['city'])
})

test('one with rows of nobody known is the city bureau’s alone, until it is handed in for somebody', async () => {
  const file = events(own.code, foreign.code)
  await handIn('district', { 'events.csv': file })
  expect(await readersOf(file)).toEqual(['city'])
  const lost = '无表头的文字'
  await handIn('district', { 'note.csv': lost })
  expect(await readersOf(lost)).toEqual(['city'])
  await handIn('space', { 'note.csv': lost }, own.code)
  expect(await readersOf(lost)).toEqual(['city', 'district', 'space'])
})

test('what several spaces handed in alike is each one’s', async () => {
  const empty = '活动名称,活动类型,举办日期,参加人数'
  await handIn('city', { [`${foreign.code}/2.csv`]: empty })
  expect(await readersOf(empty)).toEqual(['city'])
  await handIn('city', { [`${own.code}/2.csv`]: empty })
  expect(await readersOf(empty)).toEqual(['city', 'district', 'space'])
})
