import { afterAll, expect, test } from 'vitest'
import { showScorecard } from '#server/usecase/show-scorecard.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { addEvents, codeOf, emptyBooks, ledgerCity, OWN, YEAR } from '../appraisal/explain/ledger-city.ts'
import { schemeOf, sound } from '../appraisal/schemes.ts'

const city = await ledgerCity(['鹿城区', '鹿城区', '龙湾区'])
afterAll(() => city.store.close())

const handIn = async (space: string, events: number, tax: number) => {
  const books = emptyBooks()
  addEvents(books, events)
  books.extras.push({ 指标名称: '纳税总额', 数值: tax })
  await city.handIn(space, books)
}

const alone: Scheme = sound(
  schemeOf([{ id: 'tax', max: 10, value: { extra: '纳税总额' }, rule: { form: 'perUnit', points: 1 } }], {
    adjustments: [{ id: 'award', when: { flag: 'award' }, points: 2 }],
    ceilings: [{ id: 'unfit', when: { anyCondition: ['events'], is: 'unmet' }, grade: '合格' }],
  }),
)
const compared: Scheme = sound(
  schemeOf([{ id: 'events', max: 10, value: { metric: 'events_held' }, rule: { form: 'best' } }], {
    id: 'compared',
  }),
)

test.each([
  ['a scheme that looks at each by itself', alone],
  ['one that compares them', compared],
])('an explanation speaks of the run that is shown, whatever came in since: %s', async (_, scheme) => {
  await handIn(OWN, 4, 7.5)
  await handIn(codeOf(1), 8, 1)
  await handIn(codeOf(2), 6, 2)
  const flags = [{ space: OWN, flag: 'award', note: null }]
  const { explanation } = await city.run(scheme, { files: [], marks: [], flags })
  expect(explanation).toMatchObject(
    scheme === alone
      ? {
          indicators: [{ account: '7.5 × 1 分 = 7.5 分，得 7.5 分' }],
          adjustments: [{ account: '有标记“award”，加 2 分' }],
          ceilings: [{ sentence: '活动场次不符合备案条件（4 场，要求不少于 5 场），等级最高为“合格”' }],
          total: { value: 9.5 },
        }
      : { indicators: [{ account: '4 场 ÷ 全市最高 8 场 × 10 分 = 5 分，得 5 分' }], total: { value: 5 } },
  )

  await handIn(OWN, 9, 3)
  await handIn(codeOf(1), 20, 1)
  expect((await showScorecard(city.store, { role: 'city', login: 'city' }, YEAR, OWN))!.explanation).toEqual(
    explanation,
  )
})

test('a space that handed in nothing, or is not in the run, is told so', async () => {
  const empty = await ledgerCity(['鹿城区'])
  expect(
    (await showScorecard(empty.store, { role: 'city', login: 'city' }, YEAR, OWN))!.explanation,
  ).toBeNull()
  const { explanation } = await empty.run(alone)
  expect(explanation).toMatchObject({ total: null, noNextGrade: '没有生效的年度报告，不计分、不排名' })
  empty.store.close()
})
