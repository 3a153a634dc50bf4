import { openStore, type Store } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { type ImportRequest, importReports } from '#server/usecase/import-reports.ts'
import { showReport } from '#server/usecase/show-report.ts'
import type { ImportResult } from '#shared/reading/import-result.ts'
import type { Issue } from '#shared/reading/issue.ts'

/** A small city with two spaces, and what they hand in: files by path, as text or bytes. */

export const AT = '2026-01-15T08:00:00.000Z'
export const YEAR = 2025

const DISTRICTS = '区划代码,名称,类型\n330302,鹿城区,县市区'
const SPACES = [
  '空间编码,空间名称,所属区县,备案日期,曾用名',
  'WZ-LC-001,越新众创空间,鹿城区,2019-09-05,旧名',
  'WZ-LC-002,能能众创空间,鹿城区,2019-09-05,',
].join('\n')

export type Files = Readonly<Record<string, string | Buffer>>
export const sources = (files: Files) =>
  uploadedSources(Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })))

/** @param file the database; a city that is there already is opened again */
export async function openCity(file = ':memory:'): Promise<Store> {
  const store = openStore(file)
  if ((await store.spaces('all')).length === 0) {
    const { issues } = await importRegistry(store, await sources({ 'd.csv': DISTRICTS, 's.csv': SPACES }), AT)
    if (issues.length > 0) throw new Error(issues[0]!.message)
  }
  return store
}

export async function handIn(
  store: Store,
  files: Files,
  more: Partial<ImportRequest> = {},
): Promise<ImportResult> {
  const request = {
    year: YEAR,
    space: null,
    scope: 'all' as const,
    advance: null,
    by: 'test',
    at: AT,
    ...more,
  }
  return importReports(store, { ...request, entries: await sources(files) })
}

export const report = async (store: Store, space = 'WZ-LC-001', revision?: number) =>
  (await showReport(store, YEAR, space, revision))!

/** `CODE file row column`, as far as they are there. */
export const told = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, file, row, column }) =>
    [code, file, row, column].filter((part) => part !== null).join(' '),
  )

export const errorsOf = (issues: readonly Issue[]): string[] =>
  told(issues.filter(({ severity }) => severity === 'error'))

const lines = (...rows: readonly string[]): string => rows.join('\n')

const PROFILE = '年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数'
const EVENTS = '活动名称,活动类型,举办日期,参加人数,附件'
const MENTORS = '姓名,类型,聘用日期'

export const profile = (workstations = 20): string =>
  lines(PROFILE, `2025,1000,500,300,${workstations},自有,3`)
export const events = (...names: readonly string[]): string =>
  lines(EVENTS, ...names.map((name) => `${name},路演,2025-03-05,20,`))
export const mentors = (...names: readonly string[]): string =>
  lines(MENTORS, ...names.map((name) => `${name},专职,2024-01-01`))
export const tenants = (): string =>
  lines(
    '企业名称,类型,信用代码,注册日期,入驻日期,工位数',
    '云新,企业,91330300TLEG2ELQPA,2025-03-05,2025-01-01,2',
  )
export const mentoring = (): string => lines('辅导日期,导师,辅导对象,时长', '2025-03-05,张三,云新,1.5')

/** Everything that a report wants, under a folder. */
export const whole = (folder = 'WZ-LC-001'): Files => ({
  [`${folder}/1.csv`]: profile(),
  [`${folder}/2.csv`]: events('甲', '乙', '丙', '丁'),
  [`${folder}/3.csv`]: tenants(),
  [`${folder}/4.csv`]: mentors('张三', '李四'),
  [`${folder}/5.csv`]: mentoring(),
})
