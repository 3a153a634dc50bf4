import { openStore, type Store } from '#server/db/store.ts'
import { inventCreditCode } from '#server/demo/credit-code.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { showScorecard } from '#server/usecase/show-scorecard.ts'
import type { RunInputs } from '#shared/appraisal/run-inputs.ts'
import { random } from '#shared/base/random.ts'
import type { Scheme } from '#shared/scheme/document.ts'

// A city of six spaces whose ledgers are written row by row, handed in as csv and read by the real reader.

export const YEAR = 2025
export const OWN = 'WZ-0302-001'
const AT = '2026-01-15T08:00:00.000Z'

type Cells = Record<string, string | number>

/** A space's ledgers: rows by the headers of their columns. */
export interface Books {
  profile: Cells
  events: Cells[]
  tenants: Cells[]
  mentors: Cells[]
  mentoring: Cells[]
  extras: Cells[]
}

const csv = (rows: readonly Cells[]): string => {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
    .map((cells) => cells.join(','))
    .join('\n')
}

let made = 0
/** Nothing in one city is called like anything else. */
const named = (what: string): string => `${what}${++made}`
const day = (index: number, year = YEAR): string =>
  `${year}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (Math.floor(index / 12) % 28)).padStart(2, '0')}`

export const emptyBooks = (profile: Cells = {}): Books => ({
  profile: {
    ...{ 年度: YEAR, 总面积: 1000, 创业工位面积: 500, 公共服务场地面积: 300, 创业工位数: 100 },
    ...{ 场地性质: '自有', 专职服务人员数: 3 },
    ...profile,
  },
  events: [],
  tenants: [],
  mentors: [],
  mentoring: [],
  extras: [],
})

export function addEvents(
  { events }: Books,
  number: number,
  { role = '主办', kind = '路演', participants = 20, year = YEAR } = {},
): void {
  for (let i = 0; i < number; i++) {
    events.push({
      ...{ 活动名称: named('活动'), 活动类型: kind, 举办日期: day(events.length, year) },
      ...{ 组织形式: role, 参加人数: participants },
    })
  }
}

export function addTenants(
  { tenants }: Books,
  number: number,
  { entered = '2025-01-01', kind = '创业团队', seats = 0 } = {},
): void {
  for (let i = 0; i < number; i++) {
    tenants.push({ 团队或企业名称: named('团队'), 类型: kind, 入驻日期: entered, 使用工位数: seats })
  }
}

/** Firms, or sole proprietors, that registered where they had entered before. */
export function addFirms(
  { tenants }: Books,
  number: number,
  { kind = '企业' as '企业' | '个体工商户', year = YEAR } = {},
): void {
  for (let i = 0; i < number; i++) {
    const name = named('温州示例有限公司')
    tenants.push({
      ...{ 团队或企业名称: name, 类型: kind, 统一社会信用代码: inventCreditCode(random(name), kind) },
      ...{ 注册日期: `${year}-05-06`, 入驻日期: `${year}-01-01`, 使用工位数: 0 },
    })
  }
}

/** Mentors, each with so many sessions with the tenants in turn. */
export function addMentors(books: Books, number: number, sessions: number): void {
  for (let i = 0; i < number; i++) {
    const mentor = named('导师')
    books.mentors.push({ 导师姓名: mentor, 导师类型: '兼职', 工作单位: '温州大学', 聘任日期: '2024-01-01' })
    addSessions(books, mentor, sessions)
  }
}

export function addSessions(books: Books, mentor: string, number: number): void {
  for (let i = 0; i < number; i++) {
    const tenant = books.tenants[books.mentoring.length % books.tenants.length]!
    books.mentoring.push({
      ...{ 辅导日期: day(books.mentoring.length), 导师姓名: mentor },
      ...{ 辅导对象: tenant.团队或企业名称!, 辅导时长: 1.5 },
    })
  }
}

/** Files that the books of a space are handed in as. */
const filesOf = (space: string, { profile, ...ledgers }: Books) =>
  [{ profile: [profile] }, ledgers]
    .flatMap((books) => Object.entries(books))
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => ({ name: `${space}/${name}.csv`, content: Buffer.from(csv(rows)) }))

export interface LedgerCity {
  readonly store: Store
  readonly handIn: (space: string, books: Books, year?: number) => Promise<void>
  /** Runs the year by a scheme and gives what the page shows of the own space. */
  readonly run: (
    scheme: Scheme,
    inputs?: RunInputs,
  ) => Promise<NonNullable<Awaited<ReturnType<typeof showScorecard>>>>
}

/** @param districts the spaces' districts, the own space first */
export async function ledgerCity(districts: readonly string[]): Promise<LedgerCity> {
  const store = openStore(':memory:')
  const registry = {
    'd.csv': '区划代码,名称,类型\n330302,鹿城区,县市区\n330303,龙湾区,县市区\n330305,洞头区,县市区',
    's.csv': csv(
      districts.map((district, i) => ({
        ...{
          空间编码: codeOf(i),
          空间名称: `${codeOf(i)}众创空间`,
          所属区县: district,
          备案日期: '2020-03-01',
        },
      })),
    ),
  }
  const files = Object.entries(registry).map(([name, text]) => ({ name, content: Buffer.from(text) }))
  await importRegistry(store, await uploadedSources(files), AT)
  return {
    store,
    handIn: async (space, books, year = YEAR) => {
      const entries = await uploadedSources(filesOf(space, books))
      const request = {
        year,
        entries,
        space: null,
        scope: 'all' as const,
        advance: 'verified' as const,
        by: 'test',
        at: AT,
      }
      const { issues, reports } = await importReports(store, request)
      if (reports[0]?.status !== 'verified') throw new Error(JSON.stringify(issues.slice(0, 3)))
    },
    run: async (scheme, inputs) => {
      await runAppraisal(store, { year: YEAR, scheme, ...(inputs ? { inputs } : {}), by: 'test', at: AT })
      return (await showScorecard(store, { role: 'city', login: 'city' }, YEAR, OWN))!
    },
  }
}

export const codeOf = (index: number): string => `WZ-0302-00${index + 1}`
