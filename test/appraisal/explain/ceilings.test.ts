import { describe, expect, test } from 'vitest'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import { explainSpace, type SpaceExplanation } from '#shared/appraisal/explain/explain-space.ts'
import { judgedAgain } from '#shared/appraisal/explain/judged-again.ts'
import type { ConditionId } from '#shared/metric/conditions.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { When } from '#shared/scheme/when.ts'
import { cityOf, report, space } from '../facts.ts'
import { appraised, schemeOf, sound } from '../schemes.ts'
import { addEvents, emptyBooks, ledgerCity, OWN } from './ledger-city.ts'

// What a step does to conditions of Article 8, and so to ceilings: judged anew, not only counted.

const UNFIT: SchemeDocument['ceilings'] = [
  {
    id: 'unfit',
    title: '低于备案条件',
    when: { anyCondition: ['premises', 'lease', 'staff', 'mentors', 'events'], is: 'unmet' },
    grade: '合格',
  },
]

/** A point for each event up to 10, ten for each firm up to 90; 优秀 from 80, 合格 from 60. */
const scheme = (more: Partial<SchemeDocument> = {}) =>
  sound(
    schemeOf(
      [
        {
          ...{ id: 'events', title: '活动场次', max: 10, value: { metric: 'events_held' } },
          rule: { form: 'perUnit', points: 1 },
        },
        {
          ...{ id: 'firms', title: '新企业', max: 90, value: { metric: 'new_firms' } },
          rule: { form: 'perUnit', points: 10 },
        },
      ],
      { ceilings: UNFIT, ...more },
    ),
  )

const PLACE = { staff_full_time: 2, area: 500, workstations: 60, mentors_appointed: 3, new_firms: 8 }
const own = (metrics: Partial<Metrics>, unmet: readonly ConditionId[], publicArea?: number): SpaceFacts =>
  space('a', {
    report: {
      ...report({ ...PLACE, ...metrics }, { unmet }),
      ...(publicArea === undefined ? {} : { publicArea }),
    },
  })

function explained(facts: SpaceFacts, more: Partial<SchemeDocument> = {}): SpaceExplanation {
  const [document, city] = [scheme(more), cityOf(facts)]
  return explainSpace(document, city, appraised(document, city), 'a')!
}
const way = ({ nextGrade }: SpaceExplanation) => nextGrade!.way?.steps.map(({ sentence }) => sentence) ?? null
const freed = '不再受等级上限“低于备案条件”限制'

describe('the next step of an indicator', () => {
  const next = (explanation: SpaceExplanation) => explanation.indicators[0]!.next!.sentence

  test('the fifth event: the condition is met, the ceiling gone', () => {
    expect(next(explained(own({ events_held: 4 }, ['events'])))).toBe(
      `再举办 1 场活动 → +1.00 分；活动场次即符合备案条件，${freed}`,
    )
  })

  test('the fourth is not enough; the tenth is, though another condition holds the ceiling', () => {
    const { indicators } = explained(own({ events_held: 3, staff_full_time: 1 }, ['events', 'staff']))
    expect(indicators[0]!.next!.sentence).toBe('再举办 1 场活动 → +1.00 分')
    expect(indicators[0]!.further!.sentence).toBe('再举办 7 场活动 → +7.00 分；活动场次即符合备案条件')
  })

  test('nothing is said of a condition that the scheme does not look at', () => {
    expect(next(explained(own({ events_held: 4 }, ['events']), { ceilings: [] }))).toBe(
      '再举办 1 场活动 → +1.00 分',
    )
  })

  test('a veto that no longer holds', () => {
    const vetoes = [
      { id: 'v', title: '活动过少', when: { value: { metric: 'events_held' as const }, below: 5 } },
    ]
    expect(next(explained(own({ events_held: 4 }, []), { vetoes }))).toBe(
      '再举办 1 场活动 → +1.00 分；不再因“活动过少”一票否决',
    )
  })

  test('an adjustment on a condition', () => {
    const adjustments: SchemeDocument['adjustments'] = [
      { id: 'few', when: { anyCondition: ['events', 'lease'], is: 'unmet' }, points: -3 },
      { id: 'fit', when: { anyCondition: ['staff'], is: 'met' }, points: 2 },
      { id: 'lease', when: { anyCondition: ['lease'], is: 'unmet' }, points: -1 },
    ]
    const facts = own({ events_held: 3, staff_full_time: 1 }, ['events', 'staff'])
    const told = explained(facts, { adjustments, ceilings: [] }).adjustments
    expect(told.map(({ next, why }) => next?.sentence ?? why)).toEqual([
      '再举办 2 场活动 → +3.00 分；活动场次即符合备案条件',
      '再增加专职服务人员 1 人 → +2.00 分；专职服务人员即符合备案条件',
      null,
    ])
    const bound = space('a', { report: report({ events_held: 3 }, { unmet: ['lease'] }) })
    expect(explained(bound, { adjustments, ceilings: [] }).adjustments[2]!.why).toBe('取决于备案条件是否符合')
  })
})

describe('the way to the next grade', () => {
  test('points are enough: only the ceiling has to go', () => {
    const explanation = explained(own({ events_held: 4 }, ['events']))
    expect(explanation.nextGrade).toMatchObject({
      ...{ grade: '优秀', from: 80, missing: 0, sentence: '总分已达到“优秀”所需的 80 分' },
      obstacles: ['活动场次不符合备案条件，等级最高为“合格”'],
      way: { total: 85, arrives: true },
    })
    expect(way(explanation)).toEqual([`再举办 1 场活动 → +1.00 分；活动场次即符合备案条件，${freed}`])
  })

  test('two conditions, of which one brings no points', () => {
    expect(way(explained(own({ events_held: 3, staff_full_time: 1 }, ['events', 'staff'])))).toEqual([
      '再增加专职服务人员 1 人 → 专职服务人员即符合备案条件',
      `再举办 2 场活动 → +2.00 分；活动场次即符合备案条件，${freed}`,
    ])
  })

  test('points are missing too', () => {
    // 73, and 75 after two events: one more firm makes 85.
    const explanation = explained(own({ events_held: 3, new_firms: 7 }, ['events']))
    expect(explanation.nextGrade).toMatchObject({ missing: 7, way: { total: 85, arrives: true } })
    expect(way(explanation)).toEqual([
      `再举办 2 场活动 → +2.00 分；活动场次即符合备案条件，${freed}`,
      '再注册 1 家企业 → +10.00 分',
    ])
  })

  const narrow = { events_held: 5, area: 250, workstations: 15 }
  test.each<readonly [string, SpaceFacts, readonly string[] | null]>([
    [
      'premises: five workstations are nearer than 50 square metres',
      own(narrow, ['premises'], 40),
      [`再增加创业工位 5 个 → 场地或工位规模即符合备案条件，${freed}`],
    ],
    ['… without public premises neither helps', own(narrow, ['premises'], 0), null],
    ['… nor is it known what would, in a run that did not keep them', own(narrow, ['premises']), null],
    ['a lease that no step changes', own({ events_held: 5 }, ['lease']), null],
    ['… and no use in the rest then', own({ events_held: 4 }, ['events', 'lease']), null],
  ])('%s', (_, facts, expected) => {
    expect(way(explained(facts))).toEqual(expected)
  })

  const few: When = { value: { metric: 'events_held' }, below: 5 }
  const ceiling = (when: When): Partial<SchemeDocument> => ({
    ceilings: [{ id: 'c', title: '封顶', when, grade: '合格' }],
  })
  const held = '再举办 1 场活动 → +1.00 分；不再受等级上限“封顶”限制'
  const cited = '再举办 1 场活动 → +1.00 分；活动场次即符合备案条件，不再受等级上限“封顶”限制'
  test.each<readonly [string, When, readonly string[] | null]>([
    ['a value', few, [held]],
    ['all of several: one of them is enough', { all: [{ flag: 'x' }, few] }, [held]],
    ['any of several: each has to go', { any: [{ flag: 'x' }, few] }, null],
    ['not', { not: { value: { metric: 'events_held' }, atLeast: 5 } }, [held]],
    ['not all: each has to be', { not: { all: [{ flag: 'x' }, { not: few }] } }, [held]],
    ['not any: one has to be', { not: { any: [{ flag: 'y' }, { not: few }] } }, [held]],
    ['not met', { not: { anyCondition: ['events'], is: 'met' } }, [cited]],
    ['a flag', { flag: 'x' }, null],
  ])('a ceiling on %s', (_, when, expected) => {
    const facts = { ...own({ events_held: 4 }, ['events']), flags: ['x'] }
    expect(way(explained(facts, ceiling(when)))).toEqual(expected)
  })
})

test('only conditions on changed metrics are judged anew, at their bars', () => {
  const before = report({ events_held: 4, new_firms: 3, staff_full_time: 1 }, { unmet: ['events', 'lease'] })
  const after = judgedAgain(before, { ...before.metrics, events_held: 5, new_firms: 3.5 })
  expect(after.conditions).toEqual({ ...before.conditions, events: 'met', new_firms: 'unmet' })
  expect(after.shortfalls).toEqual({ new_firms: '3.5 家，要求不少于 4 家' })
})

test('done in the ledgers, it is so: the grade is given', async () => {
  const city = await ledgerCity(['鹿城区'])
  const grades = [
    { name: '优秀', from: 0 },
    { name: '合格', from: 0 },
  ]
  const fit = scheme({ grades, notReported: { grade: '合格' }, ceilings: [{ ...UNFIT[0]!, when: events }] })
  const books = emptyBooks({ 专职服务人员数: 1 })
  addEvents(books, 3)
  await city.handIn(OWN, books)
  const { explanation, result } = await city.run(fit)
  expect(result).toMatchObject({ grade: '合格', ceilings: ['unfit'], total: 3 })
  expect(way(explanation!)).toEqual([
    '再增加专职服务人员 1 人 → 专职服务人员即符合备案条件',
    `再举办 2 场活动 → +2.00 分；活动场次即符合备案条件，${freed}`,
  ])

  books.profile.专职服务人员数 = 2
  addEvents(books, 2)
  await city.handIn(OWN, books)
  expect((await city.run(fit)).result).toMatchObject({ grade: '优秀', ceilings: [], total: 5 })
  city.store.close()
})

const events: When = { anyCondition: ['premises', 'staff', 'events'], is: 'unmet' }
