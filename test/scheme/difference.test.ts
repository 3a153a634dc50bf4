import { describe, expect, test } from 'vitest'
import fourTypes from '#data/schemes/four-types.json' with { type: 'json' }
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import { schemeTemplates } from '#server/usecase/scheme-templates.ts'
import { schemeDifferences } from '#shared/scheme/difference.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { changed } from './change.ts'

const differences = (before: unknown, after: unknown) => schemeDifferences(before as Scheme, after as Scheme)
/** `kind path subject: sentence` of what a change of the default scheme comes to. */
const told = (changes: Readonly<Record<string, unknown>>) =>
  differences(wenzhou, changed(wenzhou, changes)).map(
    ({ kind, path, subject, sentence }) => `${kind} ${path} ${subject}: ${sentence}`,
  )

test('a scheme does not differ from itself, nor from a copy with its keys in another order', () => {
  for (const { document } of schemeTemplates()) {
    expect(differences(document, document)).toEqual([])
    expect(differences(document, turned(document))).toEqual([])
  }
})

describe('in words, at its place', () => {
  const [events, participants] = wenzhou.groups[0]!.indicators
  test.each<[string, Readonly<Record<string, unknown>>, string[]]>([
    ['a version', { version: '2' }, ['changed $.version 方案: 版本 1 → 2']],
    [
      'a maximum, and the rule that reaches it',
      { 'groups.0.indicators.0.max': 20, 'groups.0.indicators.0.rule': { form: 'perUnit', points: 2 } },
      [
        'changed $.groups[0].indicators[0].max 活动场次: 满分 15 → 20',
        expect.stringMatching(
          /^changed \$\.groups\[0\]\.indicators\[0\]\.rule 活动场次: 规则 .*15 分.* → .*20 分/,
        ),
      ],
    ],
    [
      'a value',
      {
        'groups.0.indicators.0.value': {
          sum: [
            [{ metric: 'events_held' }, 1],
            [{ metric: 'new_firms' }, -0.5],
          ],
        },
      },
      ['changed $.groups[0].indicators[0].value 活动场次: 取值 活动场次 → 活动场次 − 新注册企业数 × 0.5'],
    ],
    [
      'an indicator in another group',
      { 'groups.0.indicators': [events], 'groups.1.indicators.1': participants },
      ['changed $.groups[1].indicators[1] 活动参加人数: 所属分组 创业活动 → 企业培育'],
    ],
    ['indicators in another order', { 'groups.0.indicators': [participants, events] }, []],
    [
      'a fixed adjustment',
      { 'adjustments.0.points': -3 },
      [
        'changed $.adjustments[0] 超期入驻: 加减分 超期入驻占比大于 30%：扣 2 分 → 超期入驻占比大于 30%：扣 3 分',
      ],
    ],
    [
      'a title of an adjustment',
      { 'adjustments.0.title': '超期' },
      ['changed $.adjustments[0].title 超期: 名称 超期入驻 → 超期'],
    ],
    ['a cap taken away', { bonusCap: undefined }, ['removed $.bonusCap 方案: 加分上限 5 分 → 未写明']],
    [
      'a veto taken away',
      { vetoes: undefined },
      ['removed $.vetoes[0] 一票否决“弄虚作假”: 删除：名称 弄虚作假；条件 认定弄虚作假'],
    ],
    [
      'an exemption',
      { 'exemptions.0.when.below': 12 },
      [
        'changed $.exemptions[0].when 暂缓“备案不满6个月”: 条件 备案满月数低于 6 个月 → 备案满月数低于 12 个月',
      ],
    ],
    [
      'a ceiling',
      { 'ceilings.0.grade': '良好' },
      ['changed $.ceilings[0].grade 等级上限“场地、人员、导师或活动低于备案条件”: 最高等级 合格 → 良好'],
    ],
    [
      'a quota that two grades share',
      { 'grades.0.atMost': { share: 0.4, with: ['良好'] } },
      [expect.stringMatching(/^changed \$\.grades\[0\]\.atMost 等级“优秀”: 名额 .*20%.* → .*良好.*40%/)],
    ],
    [
      'where a grade begins',
      { 'grades.1.from': 70 },
      ['changed $.grades[1].from 等级“良好”: 起分 75 分 → 70 分'],
    ],
    [
      'a grade by another name',
      { 'grades.1.name': '较好' },
      [
        'changed $.grades 方案: 等级 优秀、良好、合格、不合格 → 优秀、较好、合格、不合格',
        'added $.grades[1] 等级“较好”: 新增：起分 75 分',
        'removed $.grades[1] 等级“良好”: 删除：起分 75 分',
      ],
    ],
    ['what decides ties', { ties: [] }, [expect.stringMatching(/^changed \$\.ties 方案: 同分排序 .+ → 无$/)]],
    ['what is left out and said', { missing: 'fail' }, ['changed $.missing 方案: 缺值 计 0 分 → 不得计分']],
  ])('%s', (_, changes, expected) => {
    expect(told(changes)).toEqual(expected)
  })
})

test('before and after stand there as they do in the schemes', () => {
  const after = changed(wenzhou, { 'groups.1.indicators.0.rule': { form: 'mean' } })
  expect(differences(wenzhou, after)).toEqual([
    expect.objectContaining({
      field: '规则',
      before: wenzhou.groups[1]!.indicators[0]!.rule,
      after: { form: 'mean' },
    }),
  ])
  const [whole] = differences(wenzhou, changed(wenzhou, { exemptions: undefined }))
  expect(whole).toMatchObject({ kind: 'removed', field: null, before: wenzhou.exemptions[0], after: null })
})

test('what only the writing changes is said to be that', () => {
  const rule = { form: 'best' }
  const [a, b] = [rule, { ...rule, cohort: 'all' }].map((one) =>
    changed(wenzhou, { 'groups.0.indicators.0.rule': one }),
  )
  expect(differences(a, b).map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('规则的写法有改动'),
  ])
})

test('documents for kinds of space are known again by their kinds, or else by their places', () => {
  const [first, second] = fourTypes
  expect(differences(fourTypes, [second, first])).toEqual([])
  const wider = changed(fourTypes, { '1.appliesTo.kind': ['投资促进类', '其他'] })
  expect(differences(fourTypes, wider).map(({ path, sentence }) => [path, sentence])).toEqual([
    ['$[1].appliesTo', '适用类别 投资促进类 → 投资促进类、其他'],
  ])
  const less = differences(fourTypes, changed(fourTypes, { '1.groups.0.indicators.0.max': 12 }))
  expect(less).toHaveLength(1)
  expect(less[0]).toMatchObject({ path: '$[1].groups[0].indicators[0].max' })
  expect(less[0]!.subject).toContain('（投资促进类）')
})

/** JSON with the keys of every object the other way round. */
function turned(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(turned)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json)
      .map(([key, value]) => [key, turned(value)])
      .reverse(),
  )
}
