import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { dayFromNumber, dayNumber, firstDay } from '#shared/base/plain-date.ts'

/** Files of a city with so many spaces, each with a sound report; sessions apart, as one large table for all. */
export interface BenchCity {
  readonly districts: string
  readonly spaces: string
  /** Profile, events, tenants and mentors of every space, a table each for all spaces. */
  readonly ledgers: readonly string[]
  /** One csv of all sessions. */
  readonly sessions: string
}

export const codeOf = (space: number): string => `WZ-B-${String(space).padStart(5, '0')}`
const FIRST = dayNumber(firstDay(2025))
const two = (value: number): string => String(value).padStart(2, '0')
const dayOf = (index: number): string => `2025-${two((index % 12) + 1)}-${two((index % 28) + 1)}`

/** Days of 2025 that repeat only after all of them. */
const dayInYear = (index: number): string => dayFromNumber(FIRST + (index % 365))

/** Writes a city's files into a folder; `sessions` is how many each space has. */
export function writeCity(folder: string, spaces: number, sessions: number): BenchCity {
  const all = Array.from({ length: spaces }, (_, index) => index)
  const write = (name: string, header: string, lines: Iterable<string>): string => {
    const file = join(folder, name)
    const out = openSync(file, 'w')
    let buffer = `${header}\r\n`
    for (const line of lines) {
      buffer += `${line}\r\n`
      if (buffer.length > 1_000_000) {
        writeSync(out, buffer)
        buffer = ''
      }
    }
    writeSync(out, buffer)
    closeSync(out)
    return file
  }
  return {
    districts: write(
      'districts.csv',
      '区划代码,名称,类型',
      Array.from({ length: 14 }, (_, i) => `${330300 + i},第${i}区,县市区`),
    ),
    spaces: write(
      'spaces.csv',
      '空间编码,空间名称,所属区县,备案日期',
      all.map((i) => `${codeOf(i)},测速众创空间${i},第${i % 14}区,2021-01-01`),
    ),
    ledgers: [
      write(
        '1-profile.csv',
        '空间编码,年度,总面积,创业工位面积,公共服务场地面积,创业工位数,场地性质,专职服务人员数',
        all.map((i) => `${codeOf(i)},2025,1000,500,300,${60 + (i % 50)},自有,3`),
      ),
      write(
        '2-events.csv',
        '空间编码,活动名称,活动类型,举办日期,参加人数',
        rows(all, 6, (i, n) => `${codeOf(i)},活动${n},路演,${dayOf(i + n)},${20 + n}`),
      ),
      write(
        '3-tenants.csv',
        '空间编码,团队或企业名称,类型,入驻日期,使用工位数',
        rows(all, 20, (i, n) => `${codeOf(i)},团队${i}之${n},创业团队,2024-03-0${(n % 9) + 1},3`),
      ),
      write(
        '4-mentors.csv',
        '空间编码,导师姓名,导师类型,聘任日期',
        rows(all, 5, (i, n) => `${codeOf(i)},导师${i}之${n},兼职,2024-01-01`),
      ),
    ],
    sessions: write(
      '5-sessions.csv',
      '空间编码,辅导日期,导师姓名,辅导对象,辅导时长,辅导方式',
      rows(
        all,
        sessions,
        (i, n) =>
          `${codeOf(i)},${dayInYear(n * 3 + i)},导师${i}之${n % 5},团队${i}之${n % 20},${1 + (n % 4) * 0.5},${n % 3 ? '线下' : '线上'}`,
      ),
    ),
  }
}

function* rows(
  spaces: readonly number[],
  each: number,
  line: (space: number, n: number) => string,
): Generator<string> {
  for (const space of spaces) for (let n = 0; n < each; n++) yield line(space, n)
}
