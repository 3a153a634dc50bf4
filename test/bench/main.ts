import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { codeOf, writeCity } from './city.ts'
import { type Measured, measureCli, measureCommand, median, seconds } from './measure.ts'
import { benchSpread } from './spread.ts'

// Measures what is claimed, in one run on one machine: ratios are what to quote, single times are not.

const RUNS = 3
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const print = (what: string, figures: string): void => console.log(`${what}\n    ${figures}`)

/** A city's registry and ledgers but for the sessions, taken over; gives the database. */
function baseCity(name: string, spaces: number, sessions: number) {
  const place = join(folder, name)
  mkdirSync(place)
  const city = writeCity(place, spaces, sessions)
  const db = join(place, 'base.db')
  measureCli('registry', 'import', city.districts, city.spaces, '--db', db)
  measureCli('report', 'import', '--year', '2025', '--verify', ...city.ledgers, '--db', db)
  return { ...city, db }
}

function millionSessions(): void {
  const city = baseCity('large', 10_000, 100)
  const ours: Measured[] = []
  const shell: (Measured | null)[] = []
  for (let run = 0; run < RUNS; run++) {
    const bare = join(folder, `bare-${run}.db`)
    shell.push(measureCommand('sqlite3', bare, '.mode csv', `.import ${city.sessions} t`))
    const db = join(folder, `import-${run}.db`)
    cpSync(city.db, db)
    ours.push(measureCli('report', 'import', '--year', '2025', '--verify', city.sessions, '--db', db))
    if (run < RUNS - 1) rmSync(db)
    rmSync(bare, { force: true })
  }
  const time = median(ours.map((one) => one.seconds))
  const memory = Math.max(...ours.map((one) => one.megabytes ?? 0))
  const bare = shell.flatMap((one) => (one ? [one.seconds] : []))
  const against =
    bare.length === 0
      ? '本机没有 sqlite3'
      : `sqlite3 .import ${seconds(median(bare))}，${(time / median(bare)).toFixed(2)} 倍`
  print(
    'report import：一个 csv，1,000,000 次辅导，10,000 家空间，全部接收并计算',
    `${seconds(time)}，内存最多 ${memory} MB；${against}（目标 4 倍、400 MB 以内）`,
  )

  const db = join(folder, `import-${RUNS - 1}.db`)
  const runs = Array.from(
    { length: RUNS },
    () => measureCli('appraisal', 'run', '--year', '2025', '--db', db).seconds,
  )
  print('appraisal run：10,000 家空间', `${seconds(median(runs))}（目标 2 s 以内）`)
}

function manyFiles(): void {
  const place = join(folder, 'files')
  mkdirSync(place)
  const city = writeCity(place, 150, 0)
  const db = join(place, 'files.db')
  measureCli('registry', 'import', city.districts, city.spaces, '--db', db)
  const reports = join(place, 'reports')
  for (let space = 0; space < 150; space++) writeReport(join(reports, codeOf(space)), space)
  const { seconds: time } = measureCli('report', 'import', '--year', '2025', '--verify', reports, '--db', db)
  print('report import：150 家空间的 750 个文件', seconds(time))
}

/** Five files of one space. */
function writeReport(place: string, space: number): void {
  mkdirSync(place, { recursive: true })
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(join(place, name), lines.join('\r\n'))
  const list = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n))
  const day = (n: number) =>
    `2025-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
  write('基本情况.csv', [
    '年度,总面积,创业工位面积,公共服务场地面积,创业工位数,场地性质,专职服务人员数',
    '2025,1000,500,300,84,自有,3',
  ])
  write('活动台账.csv', [
    '活动名称,活动类型,举办日期,参加人数',
    ...list(26, (n) => `活动${n},路演,${day(n)},${20 + n}`),
  ])
  write('入驻台账.csv', [
    '团队或企业名称,类型,入驻日期,使用工位数',
    ...list(44, (n) => `团队${space}之${n},创业团队,2024-03-01,2`),
  ])
  write('导师名册.csv', ['导师姓名,导师类型,聘任日期', ...list(8, (n) => `导师${n},兼职,2024-01-01`)])
  write('辅导台账.csv', [
    '辅导日期,导师姓名,辅导对象,辅导时长',
    ...list(60, (n) => `${day(n * 5)},导师${n % 8},团队${space}之${n % 44},1.5`),
  ])
}

async function oneReport(): Promise<void> {
  const times = new Map<number, number[]>()
  const stores = new Map(
    [10, 10_000].map((spaces) => {
      times.set(spaces, [])
      return [spaces, openStore(baseCity(`one-${spaces}`, spaces, 0).db)] as const
    }),
  )
  for (let turn = 0; turn < 60; turn++) {
    for (const [spaces, store] of stores) {
      const content = Buffer.from(
        `辅导日期,导师姓名,辅导对象,辅导时长\r\n2025-03-0${(turn % 9) + 1},导师3之1,团队3之1,${1 + turn / 10}\r\n`,
      )
      const entries = await uploadedSources([{ name: `${codeOf(3)}/辅导台账.csv`, content }])
      const started = performance.now()
      const at = new Date().toISOString()
      await importReports(store, {
        year: 2025,
        entries,
        space: null,
        scope: 'all',
        advance: 'verified',
        by: 'bench',
        at,
      })
      if (turn >= 10) times.get(spaces)!.push(performance.now() - started)
    }
  }
  for (const store of stores.values()) store.close()
  const [few, many] = [median(times.get(10)!), median(times.get(10_000)!)]
  print(
    '一家空间的新报告',
    `10 家时 ${few.toFixed(2)} ms，10,000 家时 ${many.toFixed(2)} ms，${(many / few).toFixed(2)} 倍（目标 1.2 倍以内）`,
  )
}

try {
  millionSessions()
  manyFiles()
  await oneReport()
  benchSpread(print)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
