import { openDatabase } from '#server/db/open.ts'
import { appraisal } from '#server/db/schema/appraisal.ts'
import { type Store, storeOn } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import type { Stage } from '#shared/workflow/stage.ts'

/**
 * A small invented city with two districts, a year at every stage that matters to who may see what, each with
 * verified reports and a run: one that any answer can be searched for whom it speaks of.
 */

export const AT = '2026-01-15T08:00:00.000Z'

/** A year for each time that the table speaks of; of `none` no appraisal was opened. */
export const YEARS = { none: 2020, before: 2021, preview: 2022, publicity: 2023, published: 2024 } as const

export type Time = keyof typeof YEARS

/** A further year, in which reports are handed in: none yet. */
export const REPORTING = 2025

const OPENED = { publicityDays: 5, openedAt: AT, openedBy: 'city' }

export const STAGE_OF: Readonly<Record<Time, Stage | null>> = {
  none: null,
  before: 'scoring',
  preview: 'preview',
  publicity: 'publicity',
  published: 'published',
}

/** Spaces as the acting ones see them: the own one, another of the same district, one of the other district. */
export const SPACES = {
  own: { code: 'SPACE-OWN', name: '本处众创空间', district: '东区' },
  neighbour: { code: 'SPACE-NEAR', name: '邻近众创空间', district: '东区' },
  foreign: { code: 'SPACE-FAR', name: '远方众创空间', district: '西区' },
} as const

export type Subject = keyof typeof SPACES

/** The indicator that the expert is to mark. */
export const MARKED = 'm1'

export const ACTORS = {
  city: { role: 'city', login: 'city' },
  district: { role: 'district', login: 'district', district: '东区' },
  space: { role: 'space', login: 'space', space: SPACES.own.code },
  auditor: { role: 'auditor', login: 'auditor' },
  expert: {
    role: 'expert',
    login: 'expert',
    grants: Object.values(YEARS).map((year) => ({ year, indicator: MARKED })),
  },
  nobody: { role: 'nobody' },
} as const satisfies Readonly<Record<string, Actor>>

export type Who = keyof typeof ACTORS

/** Persons of every space's ledgers, told apart by what stands behind their first sign. */
export const PERSONS = (Object.keys(SPACES) as Subject[]).map((subject, place) => ({
  subject,
  contact: `钱某联${place}`,
  mentor: `孙某导${place}`,
  phone: `1420000${place}678`,
}))

const lines = (...rows: readonly string[]): Buffer => Buffer.from(rows.join('\n'))

const registryFiles = () =>
  uploadedSources([
    {
      name: 'districts.csv',
      content: lines('区划代码,名称,类型', '330001,东区,县市区', '330002,西区,县市区'),
    },
    {
      name: 'spaces.csv',
      content: lines(
        '空间编码,空间名称,所属区县,备案日期',
        ...Object.values(SPACES).map(({ code, name, district }) => `${code},${name},${district},2015-01-01`),
      ),
    },
  ])

/** What a space hands in for a year: sound, but for a session of a mentor that its roster does not have. */
export function reportFiles(year: number, subject: Subject, folder: string = SPACES[subject].code) {
  const place = Object.keys(SPACES).indexOf(subject)
  const { contact, mentor, phone } = PERSONS[place]!
  const events = Array.from({ length: place + 3 }, (_, i) => `活动${i},路演,${year}-03-0${i + 1},20,`)
  return [
    {
      name: `${folder}/1.csv`,
      content: lines(
        '年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数,联系人,联系电话',
        `${year},1000,500,300,20,自有,3,${contact},${phone}`,
      ),
    },
    { name: `${folder}/2.csv`, content: lines('活动名称,活动类型,举办日期,参加人数,附件', ...events) },
    { name: `${folder}/4.csv`, content: lines('姓名,类型,聘用日期', `${mentor},专职,2015-01-01`) },
    {
      name: `${folder}/5.csv`,
      content: lines(
        '辅导日期,导师,辅导对象,时长',
        `${year}-03-05,${mentor},甲企,1.5`,
        `${year}-03-06,外来${mentor},甲企,1.5`,
      ),
    },
  ]
}

export interface City {
  readonly store: Store
  /** Does something, and undoes whatever it did to the database. */
  readonly undone: <T>(act: () => Promise<T>) => Promise<T>
}

/** @param file the database */
export async function openCity(file = ':memory:'): Promise<City> {
  const connection = openDatabase(file)
  const store = storeOn(connection)
  const { sqlite, drizzle } = connection
  const { issues } = await importRegistry(store, await registryFiles(), AT)
  if (issues.length > 0) throw new Error(issues[0]!.message)
  for (const [time, year] of Object.entries(YEARS) as [Time, number][]) {
    const files = (Object.keys(SPACES) as Subject[]).flatMap((subject) => reportFiles(year, subject))
    const entries = await uploadedSources(files)
    await importReports(store, {
      year,
      entries,
      space: null,
      scope: 'all',
      advance: 'verified',
      by: 'city',
      at: AT,
    })
    await runAppraisal(store, { year, by: 'city', at: AT })
    const stage = STAGE_OF[time]
    if (stage)
      drizzle
        .insert(appraisal)
        .values({ year, stage, ...OPENED })
        .run()
  }
  drizzle
    .insert(appraisal)
    .values({ year: REPORTING, stage: 'reporting', ...OPENED })
    .run()
  return {
    store,
    undone: async (act) => {
      sqlite.exec('BEGIN')
      try {
        return await act()
      } finally {
        sqlite.exec('ROLLBACK')
      }
    },
  }
}
