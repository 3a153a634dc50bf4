import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#server/db/store.ts'
import {
  errorsOf,
  events,
  type Files,
  handIn,
  mentors,
  openCity,
  profile,
  report,
  tenants,
  told,
  whole,
} from './city.ts'
import { zipOf } from './zip-of.ts'

let store: Store
beforeEach(async () => {
  store = await openCity()
})
afterEach(() => store.close())

const ONE = 'WZ-LC-001'
const state = async (files: Files, more?: Parameters<typeof handIn>[2]) => {
  const { reports } = await handIn(store, files, more)
  return reports.map(({ space, revision, changed, status }) => `${space} ${revision} ${changed} ${status}`)
}

describe('the same files again', () => {
  test('change nothing', async () => {
    expect(await state(whole())).toEqual([`${ONE} 1 true draft`])
    const before = await report(store)
    expect(await state(whole())).toEqual([`${ONE} 1 false draft`])
    expect(await report(store)).toEqual(before)
  })

  test('in another order, under other names, in a zip, or some of them', async () => {
    await handIn(store, whole())
    const same = `${ONE} 1 false draft`
    expect(await state(Object.fromEntries(Object.entries(whole()).reverse()))).toEqual([same])
    expect(await state(whole('旧名/2025'))).toEqual([same])
    expect(await state({ 'x.zip': await zipOf(whole()) })).toEqual([same])
    expect(await state({ [`${ONE}/x.csv`]: mentors('张三', '李四') })).toEqual([same])
    expect(await state({ 'x.csv': mentors('张三', '李四') }, { space: ONE })).toEqual([same])
  })

  test('the moves that the call asks for are still made', async () => {
    expect(await state(whole())).toEqual([`${ONE} 1 true draft`])
    expect(await state(whole(), { advance: 'submitted' })).toEqual([`${ONE} 1 false submitted`])
    expect(await state(whole(), { advance: 'verified' })).toEqual([`${ONE} 1 false verified`])
    expect(await state(whole(), { advance: 'submitted' })).toEqual([`${ONE} 1 false verified`])
    expect((await report(store)).inForce).toBe(1)
  })

  test('with errors: still the same draft', async () => {
    const files = { ...whole(), [`${ONE}/6.xls`]: 'x', [`${ONE}/4.csv`]: '姓名,聘用日期\n张三,2025-01-01' }
    const first = await handIn(store, files, { advance: 'verified' })
    expect(errorsOf(first.issues)).toEqual([
      `COLUMN_MISSING ${ONE}/4.csv 1 导师类型`,
      `FILE_TYPE ${ONE}/6.xls`,
    ])
    const again = await handIn(store, files, { advance: 'verified' })
    expect(again).toEqual({ ...first, reports: [{ ...first.reports[0]!, changed: false }] })
    const elsewhere = Object.fromEntries(Object.entries(files).map(([path, text]) => [`x/${path}`, text]))
    expect(await state(elsewhere)).toEqual([`${ONE} 1 false draft`])
  })

  test('one file where there were two alike is a change', async () => {
    await handIn(store, { [`${ONE}/1.csv`]: events('甲'), [`${ONE}/2.csv`]: events('甲') })
    expect((await report(store)).rows.events).toBe(2)
    expect(await state({ [`${ONE}/1.csv`]: events('甲') })).toEqual([`${ONE} 2 true draft`])
    expect((await report(store)).rows.events).toBe(1)
  })

  test('two files that change places are a change', async () => {
    await handIn(store, { [`${ONE}/1.csv`]: events('甲'), [`${ONE}/2.csv`]: events('乙') })
    expect(await state({ [`${ONE}/1.csv`]: events('乙'), [`${ONE}/2.csv`]: events('甲') })).toEqual([
      `${ONE} 2 true draft`,
    ])
  })
})

describe('one ledger replaced', () => {
  test('the others carry over, with all that was said of them', async () => {
    const faulty = `${mentors('张三', '李四')}\n王五,全职,2025-01-01`
    await handIn(store, { ...whole(), [`${ONE}/4.csv`]: faulty })
    const before = await report(store)
    expect(errorsOf(before.issues)).toEqual([`ENUM_UNKNOWN ${ONE}/4.csv 4 导师类型`])

    const result = await handIn(store, { [`${ONE}/new.csv`]: events('甲', '乙', '戊') })
    expect(result.reports).toMatchObject([
      { revision: 2, changed: true, errors: 1, rows: { events: 3, mentors: 2 } },
    ])
    expect(errorsOf(result.issues)).toEqual(errorsOf(before.issues))
    const after = await report(store)
    expect(after.ledgers.mentors).toEqual(before.ledgers.mentors)
    expect(after.files.map(({ path, ledgers }) => `${path} ${ledgers}`).sort()).toEqual([
      `${ONE}/1.csv profile`,
      `${ONE}/3.csv tenants`,
      `${ONE}/4.csv mentors`,
      `${ONE}/5.csv mentoring`,
      `${ONE}/new.csv events`,
    ])
    // The first one is as it was.
    expect(await report(store, ONE, 1)).toEqual({ ...before, revisions: after.revisions })
  })

  test('what was wrong with it goes with it', async () => {
    await handIn(store, { ...whole(), [`${ONE}/4.csv`]: `${mentors('张三')}\n王五,全职,2025-01-01` })
    expect(await state({ [`${ONE}/4.csv`]: mentors('张三', '王五') }, { advance: 'verified' })).toEqual([
      `${ONE} 2 true verified`,
    ])
  })

  test('what was wrong with a file that gave no ledger does not carry over', async () => {
    await handIn(store, { ...whole(), [`${ONE}/6.xls`]: 'x' })
    expect(errorsOf((await report(store)).issues)).toEqual([`FILE_TYPE ${ONE}/6.xls`])
    expect(await state(whole())).toEqual([`${ONE} 2 true draft`])
    expect(errorsOf((await report(store)).issues)).toEqual([])
  })

  test('nor with a table of nobody known', async () => {
    await handIn(store, { ...whole(), '2.csv': events('甲') })
    expect(errorsOf((await report(store)).issues)).toEqual(['SPACE_UNKNOWN 2.csv'])
    expect(await state(whole(), { advance: 'verified' })).toEqual([`${ONE} 2 true verified`])
    await handIn(store, { ...whole(), '2.csv': events('甲') })
    expect(await state({ [`${ONE}/4.csv`]: mentors('王五', '赵六') }, { advance: 'verified' })).toEqual([
      `${ONE} 4 true verified`,
    ])
  })

  test('another space of the upload is not touched by it', async () => {
    await handIn(store, { ...whole(), ...whole('WZ-LC-002') })
    const other = await report(store, 'WZ-LC-002')
    expect(await state({ [`${ONE}/1.csv`]: profile(30) })).toEqual([`${ONE} 2 true draft`])
    expect(await report(store, 'WZ-LC-002')).toEqual(other)
  })

  test('a table of a district replaces only for the spaces that it has rows of', async () => {
    await handIn(store, { ...whole(), ...whole('WZ-LC-002') })
    const table =
      '空间编码,姓名,类型,聘用日期\nWZ-LC-002,钱七,专职,2024-01-01\nWZ-LC-002,孙八,专职,2024-01-01'
    expect(await state({ '鹿城区/导师.csv': table })).toEqual(['WZ-LC-002 2 true draft'])
    expect((await report(store, 'WZ-LC-002')).ledgers.mentors.rows.map(({ cells }) => cells[0])).toEqual([
      '钱七',
      '孙八',
    ])
  })
})

describe('what is not there', () => {
  test('each ledger but 补充指标', async () => {
    const result = await handIn(store, { [`${ONE}/2.csv`]: events('甲') })
    expect(told(result.issues)).toEqual([
      ...['LEDGER_MISSING', 'LEDGER_MISSING', 'LEDGER_MISSING', 'PROFILE_MISSING'],
    ])
    expect(
      result.issues.every(({ file, row, space }) => file === null && row === null && space === ONE),
    ).toBe(true)
    expect(result.reports[0]).toMatchObject({ errors: 1, warnings: 3, status: 'draft' })
  })
  test('a header without rows says that there was nothing', async () => {
    const files = { ...whole(), [`${ONE}/2.csv`]: events(), [`${ONE}/4.csv`]: `${mentors()}\n无,,` }
    const { issues, reports } = await handIn(store, {
      ...files,
      [`${ONE}/5.csv`]: '辅导日期,导师,辅导对象,时长',
    })
    expect(told(issues)).toEqual([])
    expect(reports[0]!.rows).toEqual({
      profile: 1,
      events: 0,
      tenants: 1,
      mentors: 0,
      mentoring: 0,
      extras: 0,
    })
  })
  test('a profile without rows is none, a faulty one is one', async () => {
    const header = profile().split('\n')[0]!
    const missing = async (text: string) =>
      errorsOf((await handIn(store, { ...whole(), [`${ONE}/1.csv`]: text })).issues)
    expect(await missing(header)).toEqual(['PROFILE_MISSING'])
    expect(await missing(`${header}\n2024,1000,500,300,20,自有,3`)).toEqual([
      `YEAR_MISMATCH ${ONE}/1.csv 2 年度`,
    ])
    expect(await missing(`${header.replace('年度,', '')}\n1000,500,300,20,自有,3`)).toEqual([
      `COLUMN_MISSING ${ONE}/1.csv 1 年度`,
    ])
  })
  test('it is there once the next upload brings it', async () => {
    await handIn(store, { [`${ONE}/2.csv`]: events('甲') })
    const { issues } = await handIn(store, { [`${ONE}/1.csv`]: profile(), [`${ONE}/3.csv`]: tenants() })
    expect(told(issues)).toEqual(['LEDGER_MISSING', 'LEDGER_MISSING'])
  })
})

test.each<[number, number, boolean]>([
  [4, 2, false],
  [4, 1, true],
  [3, 1, true],
  [3, 2, false],
  [1, 0, true],
  [0, 0, false],
  [2, 1, false],
])('a ledger of %i rows replaced by %i is shrunk: %s', async (before, after, shrunk) => {
  const names = ['甲', '乙', '丙', '丁']
  await handIn(store, {
    ...whole(),
    [`${ONE}/2.csv`]: `${events(...names.slice(0, before))}\n合计,${before}`,
  })
  const { issues } = await handIn(store, { [`${ONE}/2.csv`]: events(...names.slice(0, after)) })
  expect(told(issues)).toEqual(shrunk ? ['LEDGER_SHRUNK'] : [])
  if (shrunk) expect(issues[0]).toMatchObject({ severity: 'warning', file: null, row: null, space: ONE })
})

describe('an error makes a draft', () => {
  test('while the earlier verified revision stays in force', async () => {
    await handIn(store, whole(), { advance: 'verified' })
    const before = await store.inForce(2025)
    const bad = { [`${ONE}/2.csv`]: `${events('甲', '乙')}\n丙,路演,2025-02-30,20,` }
    expect(await state(bad, { advance: 'verified' })).toEqual([`${ONE} 2 true draft`])
    expect(await report(store)).toMatchObject({ revision: 2, inForce: 1, status: 'draft' })
    expect(await store.inForce(2025)).toEqual(before)
    expect(await state({ [`${ONE}/2.csv`]: events('甲', '乙', '丙') }, { advance: 'verified' })).toEqual([
      `${ONE} 3 true verified`,
    ])
    expect(await report(store)).toMatchObject({ revision: 3, inForce: 3 })
    expect(await report(store, ONE, 1)).toMatchObject({ revision: 1, inForce: 3, status: 'verified' })
  })

  test('the rows without errors are counted, the others not', async () => {
    const text = `${events('甲', '乙')}\n丙,路演,2025-02-30,20,`
    const { files, reports } = await handIn(store, { ...whole(), [`${ONE}/2.csv`]: text })
    expect(files[1]!.tables).toEqual([{ sheet: null, ledger: 'events', headerRow: 1, read: 3, skipped: 0 }])
    expect(reports[0]!.rows.events).toBe(2)
    expect((await report(store)).metrics.events_held).toBe(2)
  })

  test('with the table of several spaces incomplete, each is told, also when it carries over', async () => {
    const table = '空间编码,姓名,聘用日期\nWZ-LC-001,张三,2024-01-01\nWZ-LC-002,张三,2024-01-01'
    const first = await handIn(store, { ...whole(), ...whole('WZ-LC-002'), 'x/4.csv': table })
    expect(errorsOf(first.issues)).toEqual(['COLUMN_MISSING x/4.csv 1 导师类型'])
    expect(first.issues.find(({ severity }) => severity === 'error')!.space).toBeNull()
    expect(first.reports.map(({ status, errors }) => `${status} ${errors}`)).toEqual(['draft 1', 'draft 1'])
    const next = await handIn(store, { [`${ONE}/1.csv`]: profile(30) })
    expect(next.reports.map(({ space, errors }) => `${space} ${errors}`)).toEqual([`${ONE} 1`])
    expect(errorsOf(next.issues)).toEqual(['COLUMN_MISSING x/4.csv 1 导师类型'])
  })

  test('a row of nobody known keeps no report back', async () => {
    const table = '空间编码,姓名,类型,聘用日期\nWZ-LC-001,张三,专职,2024-01-01\nWZ-LC-009,张三,x,2024-01-01'
    const { issues, reports } = await handIn(
      store,
      { ...whole(), [`${ONE}/4.csv`]: table },
      { advance: 'verified' },
    )
    expect(errorsOf(issues)).toEqual([
      `SPACE_UNKNOWN ${ONE}/4.csv 3 空间编码`,
      `ENUM_UNKNOWN ${ONE}/4.csv 3 导师类型`,
    ])
    expect(reports).toMatchObject([{ status: 'verified', errors: 0 }])
  })

  test('a file of no space and no table keeps all of them back', async () => {
    const { issues, reports } = await handIn(store, { ...whole(), ...whole('WZ-LC-002'), 'x.txt': '请查收' })
    expect(errorsOf(issues)).toEqual(['HEADER_NOT_FOUND x.txt'])
    expect(reports.map(({ errors }) => errors)).toEqual([1, 1])
  })
})

test('the folder that a call is made in says whose the files are, but for those in folders of others', async () => {
  const files = { '1.csv': profile(), 'x.zip': await zipOf({ '旧名/4.csv': mentors('张三') }) }
  const inFolder = { from: '/data/2025/WZ-LC-002/台账' }
  expect(await state(files, inFolder)).toEqual([`${ONE} 1 true draft`, 'WZ-LC-002 1 true draft'])
  const { issues } = await handIn(store, files, { from: '/data/2025' })
  expect(errorsOf(issues)).toContain('SPACE_UNKNOWN 1.csv')
})
