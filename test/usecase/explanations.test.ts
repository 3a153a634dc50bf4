import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#server/db/store.ts'
import { keyedWarnings } from '#shared/workflow/explanation.ts'
import { events, type Files, handIn, mentors, openCity, profile, whole, YEAR } from './city.ts'
import { asking } from './reports-standing.ts'
import { anna } from './year.ts'

// Warnings want the space's word before a report can be submitted; it carries over to the next revision.

const ONE = 'WZ-LC-001'
let store: Store
beforeEach(async () => {
  store = await openCity()
  return () => store.close()
})

/** With a second event like the first (a warning), and a session of a mentor that the roster lacks (another). */
const WITH_TWO: Files = {
  ...whole(),
  [`${ONE}/2.csv`]: events('甲', '乙', '甲'),
  [`${ONE}/4.csv`]: mentors('李四', '王五'),
}

const kept = async (revision?: number) => (await store.revision(YEAR, ONE, revision))!
const warnings = async () => {
  const { issues, ledgers } = await kept()
  return keyedWarnings(issues, ledgers)
}
const words = async () => {
  const { number } = await kept()
  const explained = new Map(
    (await store.reviews.explanations(YEAR, ONE, number)).map(({ issue, text }) => [issue, text]),
  )
  return (await warnings()).map(
    ({ key, issue }) => `${issue.code} ${explained.get(key) ?? explained.get('*')}`,
  )
}
const explain = async (texts: readonly string[]) => {
  const { number: revision, status } = await kept()
  const keys = (await warnings()).map(({ key }) => key)
  const explanations = texts.map((text, index) => ({ issue: keys[index]!, text }))
  const request = { year: YEAR, space: ONE, seen: { revision, status }, isCity: true, explanations }
  await store.reviews.explain(request, anna('2026-02-01'))
}
const submit = async () => {
  const { number: revision, status } = await kept()
  await store.reviews.move(asking(ONE, { revision, status }, 'submit'), anna('2026-02-01'))
}

const BOTH = ['同名活动在上下午各一场', '外聘导师未入册']

describe('before submitting', () => {
  beforeEach(() => handIn(store, WITH_TWO).then(() => {}))

  test('each warning wants a word', async () => {
    expect(await words()).toEqual(['EVENT_DUPLICATE undefined', 'MENTOR_UNKNOWN undefined'])
    await expect(submit()).rejects.toThrow('还有 2 条提醒没有说明')
    await explain(BOTH.slice(0, 1))
    await expect(submit()).rejects.toThrow('还有 1 条提醒没有说明')
    await explain(BOTH)
    await submit()
    expect((await kept()).status).toBe('submitted')
    expect(await words()).toEqual(['EVENT_DUPLICATE 同名活动在上下午各一场', 'MENTOR_UNKNOWN 外聘导师未入册'])
  })

  test.each([
    ['四个字呀', false],
    ['     ', false],
    ['  四字呀 ', false],
    ['五个字够了', true],
    // Five characters of two units each.
    ['𠮷𠮷𠮷𠮷𠮷', true],
    ['𠮷𠮷𠮷', false],
    ['字'.repeat(500), true],
    ['字'.repeat(501), false],
  ])('%j is enough: %s', async (text, enough) => {
    const done = explain([text]).then(
      async () => (await words())[0] === `EVENT_DUPLICATE ${text}`,
      ({ name }) => name !== 'Refused',
    )
    expect(await done).toBe(enough)
  })

  test('a word can be taken back', async () => {
    await explain(BOTH)
    await explain([''])
    await expect(submit()).rejects.toThrow('还有 1 条提醒没有说明')
  })

  test('not of warnings that are not there, nor once it is submitted', async () => {
    const seen = { revision: 1, status: 'draft' as const }
    const explanations = [{ issue: '["OUT_OF_YEAR"]', text: '没有这一条提醒' }]
    const request = { year: YEAR, space: ONE, seen, isCity: true, explanations }
    await expect(store.reviews.explain(request, anna('2026-02-01'))).rejects.toThrow('请刷新')
    await explain(BOTH)
    await submit()
    await expect(explain(BOTH)).rejects.toThrow('只有草稿可以填写说明')
  })
})

describe('in the next revision', () => {
  beforeEach(async () => {
    await handIn(store, WITH_TWO)
    await explain(BOTH)
  })
  const both = ['EVENT_DUPLICATE 同名活动在上下午各一场', 'MENTOR_UNKNOWN 外聘导师未入册']

  test('where other ledgers changed, the words stand', async () => {
    await handIn(store, { [`${ONE}/1.csv`]: profile(30) })
    expect(await words()).toEqual(both)
  })
  test('so too of a row that is in another place now', async () => {
    await handIn(store, { [`${ONE}/2.csv`]: events('戊', '甲', '乙', '甲') })
    expect(await words()).toEqual(both)
  })
  test('not of a row that was changed, and not of what is no longer said', async () => {
    const changed = events('甲', '乙', '甲').replace(/甲(.*)20,$/, '甲$121,')
    await handIn(store, { [`${ONE}/2.csv`]: changed, [`${ONE}/4.csv`]: mentors('张三') })
    expect(await words()).toEqual(['EVENT_DUPLICATE undefined'])
  })
  test('of three alike each has its own', async () => {
    await handIn(store, { [`${ONE}/2.csv`]: events('甲', '甲', '甲') })
    expect(await words()).toEqual([
      'EVENT_DUPLICATE 同名活动在上下午各一场',
      'EVENT_DUPLICATE undefined',
      both[1],
    ])
  })
  test('a new draft of a returned one has them all', async () => {
    await submit()
    await store.reviews.move(asking(ONE, { revision: 1, status: 'submitted' }, 'return'), anna('2026-02-02'))
    const seen = { revision: 1, status: 'returned' as const }
    await store.reviews.redraft({ year: YEAR, space: ONE, seen, isCity: true }, anna('2026-02-03'))
    expect(await words()).toEqual(both)
    await submit()
  })
})

test('what the command line submits is marked so', async () => {
  await handIn(store, WITH_TWO, { advance: 'verified' })
  expect((await kept()).status).toBe('verified')
  expect(await words()).toEqual(['EVENT_DUPLICATE 命令行导入', 'MENTOR_UNKNOWN 命令行导入'])
  expect(await store.reviews.explanations(YEAR, ONE, 1)).toMatchObject([{ issue: '*', by: 'test' }])
  // The mark does not stand for what another upload brings.
  await handIn(store, { [`${ONE}/1.csv`]: profile(30) })
  expect(await words()).toEqual(['EVENT_DUPLICATE undefined', 'MENTOR_UNKNOWN undefined'])
})

test('a report with errors, or without its profile, is not submitted', async () => {
  await handIn(store, { ...whole(), [`${ONE}/2.csv`]: `${events('甲')}\n乙,路演,2025-02-30,20,` })
  await expect(submit()).rejects.toThrow('报告还有 1 处错误')
  const { [`${ONE}/1.csv`]: _, ...rest } = whole()
  await handIn(
    store,
    Object.fromEntries(Object.entries(rest).map(([path, text]) => [path.replace('001', '002'), text])),
  )
  const request = asking('WZ-LC-002', { revision: 1, status: 'draft' }, 'submit')
  await expect(store.reviews.move(request, anna('2026-02-01'))).rejects.toThrow('报告还有 1 处错误')
})
