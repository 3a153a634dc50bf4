import { describe, expect, test } from 'vitest'
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import { checkScheme } from '#shared/scheme/check.ts'
import { changed } from './change.ts'

const faultsOf = (json: unknown) => {
  const check = checkScheme(json)
  return check.ok ? [] : check.faults
}
const placesOf = (json: unknown) => faultsOf(json).map(({ path }) => path)

test('the default scheme is sound, and comes back as it was', () => {
  expect(checkScheme(wenzhou)).toEqual({ ok: true, scheme: wenzhou })
})

test('a scheme needs no more than id, version, groups and grades', () => {
  const { id, version, groups, grades } = wenzhou
  expect(faultsOf({ id, version, groups, grades: grades.map(({ name, from }) => ({ name, from })) })).toEqual(
    [],
  )
})

// The first indicator: 活动场次, a curve up to 15.
const EVENTS = 'groups.0.indicators.0'
const AT = '$.groups[0].indicators[0]'
const events = { metric: 'events_held' }
const full = { form: 'full', from: 1 }
const spoilt: readonly (readonly [string, Record<string, unknown>, readonly string[]])[] = [
  ['an unknown key at the top', { colour: 'red' }, ['$.colour']],
  ['an unknown key in a rule', { [`${EVENTS}.rule.pionts`]: [] }, [`${AT}.rule.pionts`]],
  ['an unknown key of no plain form', { 满分: 1 }, ['$["满分"]']],
  ['a metric that does not exist', { [`${EVENTS}.value.metric`]: 'eventsHeld' }, [`${AT}.value.metric`]],
  ['a metric of no own', { [`${EVENTS}.value.metric`]: 'toString' }, [`${AT}.value.metric`]],
  [
    'such a metric deep down',
    { [`${EVENTS}.value`]: { ratio: [{ sum: [[{ metric: 'x' }, 1]] }, events] } },
    [`${AT}.value.ratio[0].sum[0][0].metric`],
  ],
  ['a curve above max', { [`${EVENTS}.max`]: 14 }, [`${AT}.rule.points`]],
  ['a curve below max', { [`${EVENTS}.max`]: 15.5 }, [`${AT}.rule.points`]],
  [
    'bands below max',
    {
      [`${EVENTS}.rule`]: {
        form: 'bands',
        bands: [
          [1, 5],
          [2, 14],
        ],
      },
    },
    [`${AT}.rule.bands`],
  ],
  [
    'curve points out of order',
    {
      [`${EVENTS}.rule.points`]: [
        [0, 0],
        [20, 15],
        [5, 9],
        [5, 9],
      ],
    },
    [`${AT}.rule.points[2]`, `${AT}.rule.points[3]`],
  ],
  ['a rule of no known form', { [`${EVENTS}.rule.form`]: 'line' }, [`${AT}.rule.form`]],
  ['full with neither bound', { [`${EVENTS}.rule`]: { form: 'full' } }, [`${AT}.rule`]],
  ['full with both', { [`${EVENTS}.rule`]: { ...full, upTo: 2 } }, [`${AT}.rule`]],
  ['a unit of 0', { [`${EVENTS}.rule`]: { form: 'perUnit', points: 1, unit: 0 } }, [`${AT}.rule.unit`]],
  ['a max below 0', { [`${EVENTS}.rule`]: full, [`${EVENTS}.max`]: -1 }, [`${AT}.max`]],
  ['no max', { [`${EVENTS}.max`]: undefined }, [`${AT}.max`]],
  ['no value', { [`${EVENTS}.value`]: undefined }, [`${AT}.value`]],
  [
    'parts that do not add up to max',
    {
      [`${EVENTS}.value`]: undefined,
      [`${EVENTS}.rule`]: {
        form: 'parts',
        parts: [
          { max: 7, value: events, rule: full },
          { max: 7.9, value: events, rule: full },
        ],
      },
    },
    [`${AT}.rule.parts`],
  ],
  [
    'a part whose curve does not reach its max, under a value of its own',
    {
      [`${EVENTS}.rule`]: {
        form: 'parts',
        parts: [{ max: 15, value: events, rule: { form: 'curve', points: [[0, 9]] } }],
      },
    },
    [`${AT}.rule.parts[0].rule.points`, `${AT}.value`],
  ],
  ['an indicator id used twice', { 'groups.1.indicators.0.id': 'events' }, ['$.groups[1].indicators[0].id']],
  ['an indicator id used by an adjustment', { 'adjustments.0.id': 'events' }, ['$.adjustments[0].id']],
  ['a group id used twice', { 'groups.2.id': 'activities' }, ['$.groups[2].id']],
  ['a grade named twice', { 'grades.2.name': '良好', 'ceilings.0.grade': '良好' }, ['$.grades[2].name']],
  ['grades out of order', { 'grades.2.from': 80 }, ['$.grades[2].from']],
  ['totals without a grade', { 'grades.3.from': 10 }, ['$.grades[3].from']],
  ['a last grade with a quota', { 'grades.3.atMost': { count: 3 } }, ['$.grades[3].atMost']],
  [
    'a quota with a grade that is not',
    { 'grades.1.atMost': { share: 0.4, with: ['优'] } },
    ['$.grades[1].atMost.with[0]'],
  ],
  ['a share above 1', { 'grades.0.atMost.share': 20 }, ['$.grades[0].atMost.share']],
  ['a quota of neither kind', { 'grades.0.atMost': { of: 'all' } }, ['$.grades[0].atMost']],
  ['half a place', { 'grades.0.atMost': { count: 1.5 } }, ['$.grades[0].atMost.count']],
  ['a ceiling with a grade that is not', { 'ceilings.0.grade': '及格' }, ['$.ceilings[0].grade']],
  ['notReported with one', { 'notReported.grade': '缺报' }, ['$.notReported.grade']],
  [
    'a condition of Article 8 that is not',
    { 'ceilings.0.when.anyCondition.1': 'people' },
    ['$.ceilings[0].when.anyCondition[1]'],
  ],
  ['a comparison with nothing', { 'exemptions.0.when.below': undefined }, ['$.exemptions[0].when']],
  [
    'a finding that is not',
    { 'vetoes.0.when': { not: { finding: 'false' } } },
    ['$.vetoes[0].when.not.finding'],
  ],
  ['an adjustment without points or rule', { 'adjustments.0.points': undefined }, ['$.adjustments[0]']],
  [
    'an adjustment whose bands do not reach max',
    { 'adjustments.0': { id: 'a', value: { flag: 'x' }, max: 5, rule: { form: 'bands', bands: [[1, 3]] } } },
    ['$.adjustments[0].rule.bands'],
  ],
  ['a year to come', { [`${EVENTS}.value.year`]: 1 }, [`${AT}.value.year`]],
  ['a growth of flags', { 'ties.0': { growth: { sum: [[{ flag: 'x' }, 1]] } } }, ['$.ties[0].growth']],
  [
    'a mark where nothing is marked',
    { 'vetoes.0.when': { all: [{ value: { mark: 'expert' }, below: 6 }] } },
    ['$.vetoes[0].when'],
  ],
  ['a growth of what is no value', { 'ties.0': { growth: '' } }, ['$.ties[0].growth']],
  ['no groups', { groups: [] }, ['$.groups']],
  ['no grades', { grades: [], ceilings: [], notReported: undefined }, ['$.grades']],
  ['a metric that is no text', { [`${EVENTS}.value.metric`]: { toString: 0 } }, [`${AT}.value.metric`]],
  ['points beyond counting', { 'adjustments.0.points': -1e13 }, ['$.adjustments[0].points']],
  ['a number as text', { bonusCap: '5' }, ['$.bonusCap']],
]

describe('faults and where they are', () => {
  test.each(spoilt)('%s', (_, changes, places) => {
    expect(placesOf(changed(wenzhou, changes))).toEqual(places)
  })

  test('all at once, in Chinese', () => {
    const changes = {
      note: '试行',
      [`${EVENTS}.max`]: 20,
      'groups.1.indicators.0.value.metric': 'firms',
      'grades.1.from': 90,
    }
    expect(faultsOf(changed(wenzhou, changes))).toEqual([
      { path: '$.note', message: '没有名为“note”的字段' },
      { path: `${AT}.rule.points`, message: '最高得分 15 与满分 20 不一致' },
      { path: '$.groups[1].indicators[0].value.metric', message: '没有名为“firms”的指标数据' },
      { path: '$.grades[1].from', message: '不应高于前一等级的 85' },
    ])
  })

  test('a fault of one field does not hide what is wrong between others', () => {
    const { id: _, ...nameless } = { ...wenzhou.groups[0]!.indicators[0]!, max: 20 }
    const changes = {
      [EVENTS]: nameless,
      'groups.1.indicators.0': { id: 7, max: 9, rule: { form: 'parts', parts: [{ max: 5 }] } },
      'grades.1.name': 7,
      'grades.2.from': 90,
      'grades.3': { from: 5 },
    }
    expect(placesOf(changed(wenzhou, changes))).toEqual([
      `${AT}.id`,
      `${AT}.rule.points`,
      '$.groups[1].indicators[0].id',
      '$.groups[1].indicators[0].rule.parts[0].value',
      '$.groups[1].indicators[0].rule.parts[0].rule',
      '$.groups[1].indicators[0].rule.parts',
      '$.grades[1].name',
      '$.grades[3].name',
      '$.grades[2].from',
      '$.grades[3].from',
      '$.notReported.grade',
    ])
  })

  test('an unknown key does not hide what else is wrong beside it', () => {
    const changes = { [`${EVENTS}.max`]: 20, [`${EVENTS}.wieght`]: 1 }
    expect(placesOf(changed(wenzhou, changes))).toEqual([`${AT}.wieght`, `${AT}.rule.points`])
  })

  test.each([null, 'text', 7, true, undefined])('no document at all: %s', (json) => {
    expect(placesOf(json)).toEqual(['$'])
  })
})

describe('several documents', () => {
  const forKinds = (...kind: string[]) => ({ ...wenzhou, appliesTo: { kind } })

  test('each for its own kinds', () => {
    expect(placesOf([forKinds('综合型'), forKinds('专业化', '投资促进类')])).toEqual([])
  })

  test('a kind in two of them, however it is written', () => {
    expect(placesOf([forKinds('综合型'), forKinds('专业化', '综合 型')])).toEqual(['$[1].appliesTo.kind[1]'])
  })

  test('one for all kinds beside another', () => {
    expect(placesOf([forKinds('综合型'), wenzhou])).toEqual(['$[1].appliesTo'])
  })

  test.each([
    ['version', '2'],
    ['ties', []],
    ['notReported', { grade: '合格' }],
    ['grades', wenzhou.grades.slice(1)],
  ])('different %s', (key, value) => {
    expect(placesOf([forKinds('综合型'), { ...forKinds('专业化'), [key]: value }])).toEqual([`$[1].${key}`])
  })

  test('the order of keys is no difference', () => {
    const grades = wenzhou.grades.map((grade) => Object.fromEntries(Object.entries(grade).reverse()))
    expect(placesOf([forKinds('综合型'), { ...forKinds('专业化'), grades }])).toEqual([])
  })

  test('faults of each, with the place in the list', () => {
    expect(placesOf([forKinds('综合型'), { ...forKinds('专业化'), bonuscap: 5 }])).toEqual(['$[1].bonuscap'])
  })

  test('none', () => {
    expect(placesOf([])).toEqual(['$'])
  })
})
