import fc from 'fast-check'
import { expect, test } from 'vitest'
import { random } from '#shared/base/random.ts'
import { handIn, openCity, report } from '#test/usecase/city.ts'

// Metrics do not depend on how a ledger is split into files, nor on the order of its rows, where no two rows clash.

const FOLDER = 'WZ-LC-001'
const day = (number: number): string =>
  new Date(Date.UTC(2023, 11, 1) + number * 86_400_000).toISOString().slice(0, 10)
const A_DAY = fc.nat(800).map(day)
const A_DAY_OF_2025 = fc.nat(364).map((number) => day(number + 397))

/** Credit codes with the check characters that GB 32100-2015 asks for, one for each firm. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
function creditCode(number: number): string {
  const first = `91330302MA2${String(number).padStart(6, '0')}`
  let sum = 0
  for (let at = 0, weight = 1; at < 17; at++, weight = (weight * 3) % 31)
    sum += ALPHABET.indexOf(first[at]!) * weight
  return first + ALPHABET[(31 - (sum % 31)) % 31]
}

// Every name is of one row only, so that no row makes another one a duplicate.
const events = fc.array(
  fc.record({
    kind: fc.constantFrom('创业大赛', '沙龙', '路演', '培训', '其他'),
    date: A_DAY,
    count: fc.nat(50),
  }),
  { maxLength: 12 },
)
const tenants = fc.array(
  fc.record({
    kind: fc.constantFrom('团队', '企业', '个体户'),
    entered: A_DAY,
    stay: fc.option(fc.nat(500), { nil: null }),
    registered: A_DAY,
    seats: fc.nat(6),
  }),
  { maxLength: 12 },
)
const mentors = fc.array(fc.record({ kind: fc.constantFrom('专职', '兼职'), appointed: A_DAY }), {
  maxLength: 5,
})
const sessions = fc.array(
  fc.record({
    date: A_DAY_OF_2025,
    mentor: fc.nat(5),
    tenant: fc.nat(12),
    tenths: fc.integer({ min: 1, max: 120 }),
  }),
  { maxLength: 15 },
)

const HEADERS = {
  events: '活动名称,活动类型,举办日期,参加人数',
  tenants: '企业名称,类型,信用代码,注册日期,入驻日期,退出日期,工位数',
  mentors: '姓名,类型,聘用日期',
  mentoring: '辅导日期,导师,辅导对象,时长',
}
type Name = keyof typeof HEADERS

const city = fc.record({ events, tenants, mentors, sessions }).map((drawn): Record<Name, string[]> => {
  const later = (from: string, days: number): string =>
    new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
  // A session of the same day, mentor and tenant as another would clash with it.
  const mentoring = new Map(
    drawn.sessions.map(({ date, mentor, tenant, tenths }) => [
      `${date},导师${mentor},企业${tenant}`,
      `${date},导师${mentor},企业${tenant},${tenths / 10}`,
    ]),
  )
  return {
    events: drawn.events.map(({ kind, date, count }, at) => `活动${at},${kind},${date},${count}`),
    tenants: drawn.tenants.map(({ kind, entered, stay, registered, seats }, at) => {
      const firm = kind === '团队' ? ',' : `${creditCode(at)},${registered}`
      return `企业${at},${kind},${firm},${entered},${stay === null ? '' : later(entered, stay)},${seats}`
    }),
    mentors: drawn.mentors.map(({ kind, appointed }, at) => `导师${at},${kind},${appointed}`),
    mentoring: [...mentoring.values()],
  }
})

const PROFILE = {
  [`${FOLDER}/0.csv`]:
    '年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数,总收入,服务收入\n2025,1000,500,300,10,自有,3,120,30',
}
const whole = (ledgers: Record<Name, string[]>) =>
  Object.fromEntries(
    Object.entries(ledgers).map(([name, rows]) => [
      `${FOLDER}/${name}.csv`,
      [HEADERS[name as Name], ...rows].join('\n'),
    ]),
  )

/** Each row in one of a few files of its ledger, the rows of a file in any order. */
function split(ledgers: Record<Name, string[]>, seed: number) {
  const draw = random(`split ${seed}`)
  const files: Record<string, string> = {}
  for (const [name, rows] of Object.entries(ledgers)) {
    const count = 1 + Math.floor(draw() * 4)
    const parts = Array.from({ length: count }, (): string[] => [])
    for (const row of rows) {
      const part = parts[Math.floor(draw() * count)]!
      part.splice(Math.floor(draw() * (part.length + 1)), 0, row)
    }
    parts.forEach((part, at) => {
      const path = `${draw() < 0.5 ? '' : 'x/'}${FOLDER}/${Math.floor(draw() * 1000)}-${name}-${at}.csv`
      files[path] = [HEADERS[name as Name], ...part].join('\n')
    })
  }
  return files
}

async function counted(files: Record<string, string>) {
  const store = await openCity()
  try {
    const { reports } = await handIn(store, { ...PROFILE, ...files }, { advance: 'verified' })
    expect(reports).toMatchObject([{ errors: 0, status: 'verified' }])
    const { metrics, conditions, rows } = await report(store)
    return { metrics, conditions, rows }
  } finally {
    store.close()
  }
}

test('however a ledger is split into files, its metrics are the same', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(city, fc.nat(), async (ledgers, seed) => {
      expect(await counted(split(ledgers, seed))).toEqual(await counted(whole(ledgers)))
    }),
    { numRuns: 100, interruptAfterTimeLimit: 60_000 },
  )
})
