import { describe, expect, test } from 'vitest'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import { explainSpace } from '#shared/appraisal/explain/explain-space.ts'
import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { Rule } from '#shared/scheme/rule/rule.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { withoutPeers } from '#shared/workflow/without-peers.ts'
import { cityOf, withEvents } from '../appraisal/facts.ts'
import { appraised, eventsBy, pointPerEvent, schemeOf, sound } from '../appraisal/schemes.ts'

// Figures of fewer than five spaces stand in no explanation, but to those who are in charge of them.

const CITY: Actor = { role: 'city', login: 'city' }
const DISTRICT: Actor = { role: 'district', login: 'district', district: '鹿城区' }
const SPACE: Actor = { role: 'space', login: 'space', space: 'a' }

/** The space `a` with 7 events among others of 鹿城区 and elsewhere; the best of all has 47 (鹿城区) or 83. */
const city = (here: number, elsewhere: number): readonly SpaceFacts[] => [
  withEvents('a', 7),
  ...Array.from({ length: here - 1 }, (_, i) => withEvents(`h${i}`, i === 0 ? 47 : 11)),
  ...Array.from({ length: elsewhere }, (_, i) =>
    withEvents(`e${i}`, i === 0 ? 83 : 13, { district: '龙湾区' }),
  ),
]

function explained(actor: Actor, spaces: readonly SpaceFacts[], document: SchemeDocument) {
  const scheme = sound(document)
  const facts = cityOf(...spaces)
  const results = appraised(scheme, facts)
  const explanation = explainSpace(scheme, facts, results, 'a')!
  return withoutPeers(explanation, { scheme, year: 2025, spaces, results }, 'a', (scope, group) =>
    can(actor, 'peer.read', { stage: 'preview', group, ...(scope === 'district' && { district: '鹿城区' }) }),
  )
}

const HIDDEN = '同类空间不足 5 家，不显示'
const RULES: readonly Rule[] = [
  { form: 'best' },
  { form: 'mean' },
  { form: 'minMax' },
  {
    form: 'rankBands',
    bands: [
      [0.5, 10],
      [1, 5],
    ],
  },
]
const inDistrict = (rule: Rule): Rule => ({ ...rule, cohort: 'district' }) as Rule

describe.each(RULES.map((rule) => [rule.form, rule] as const))('under %s', (_, rule) => {
  const told = (actor: Actor, spaces: readonly SpaceFacts[], own: Rule) => {
    const { indicators, nextGrade } = explained(actor, spaces, schemeOf([eventsBy(own, 100)]))
    const { account, next, further, why } = indicators[0]!
    return { account, next, further, why, way: nextGrade?.way ?? null }
  }
  const isHidden = (shown: ReturnType<typeof told>): boolean => {
    const text = JSON.stringify(shown)
    const hidden = shown.account.includes(HIDDEN)
    // All or nothing: where it is hidden, neither the others' figures nor what would follow from them are told.
    if (hidden) {
      expect(text).not.toMatch(/47|83|11|13/)
      expect(shown).toMatchObject({ next: null, further: null, way: null })
      expect(shown.why).toContain(HIDDEN)
      expect(shown.account).toMatch(/^7 场，.*得/)
    } else expect(text).not.toContain(HIDDEN)
    return hidden
  }

  test('four in the city are hidden but to the city bureau, five are not', () => {
    for (const [actor, four, five] of [
      [CITY, false, false],
      [DISTRICT, true, false],
      [SPACE, true, false],
    ] as const) {
      expect(isHidden(told(actor, city(2, 2), rule)), actor.role).toBe(four)
      expect(isHidden(told(actor, city(2, 3), rule)), actor.role).toBe(five)
    }
  })

  test('four in the district are hidden but to its bureau, five are not', () => {
    for (const [actor, four, five] of [
      [CITY, false, false],
      [DISTRICT, false, false],
      [SPACE, true, false],
    ] as const) {
      expect(isHidden(told(actor, city(4, 9), inDistrict(rule))), actor.role).toBe(four)
      expect(isHidden(told(actor, city(5, 0), inDistrict(rule))), actor.role).toBe(five)
    }
  })

  test('where a district has too few to compare, it is the city that must be large enough', () => {
    expect(isHidden(told(DISTRICT, city(2, 2), inDistrict(rule)))).toBe(true)
    expect(isHidden(told(SPACE, city(2, 3), inDistrict(rule)))).toBe(false)
  })

  test('one without a value is not of the group', () => {
    const spaces = [...city(4, 0), withEvents('none', null)]
    expect(isHidden(told(SPACE, spaces, rule))).toBe(true)
  })
})

describe('the next grade', () => {
  const grades: SchemeDocument['grades'] = [
    { name: '优秀', from: 50, atMost: { count: 1 } },
    { name: '合格', from: 5 },
    { name: '不合格', from: 0 },
  ]
  const next = (actor: Actor, spaces: readonly SpaceFacts[]) =>
    explained(actor, spaces, schemeOf([pointPerEvent], { grades })).nextGrade!

  // The best has the one place with 83: it takes a hundredth more.
  test('by a quota rests on the others’ totals: of four it is not told', () => {
    const hidden = next(SPACE, city(2, 2))
    expect(hidden).toMatchObject({ grade: '优秀', from: null, missing: null, way: null })
    expect(hidden.sentence).toBe(`“优秀”有名额限制，需要的总分取决于其他空间，${HIDDEN}`)
    expect(JSON.stringify(hidden)).not.toMatch(/47|83/)
    expect(next(DISTRICT, city(2, 2)).from).toBeNull()
    expect(next(CITY, city(2, 2)).from).toBe(83.01)
  })
  test('of five it is', () => expect(next(SPACE, city(2, 3)).from).toBe(83.01))
  test('by its own bar alone it is the space’s own', () => {
    const { nextGrade } = explained(SPACE, city(2, 2), schemeOf([pointPerEvent]))
    expect(nextGrade).toMatchObject({ grade: '合格', from: 60, missing: 53 })
    expect(nextGrade!.way!.steps).toHaveLength(1)
  })
})

test('a rule that compares nobody is explained to everybody alike', () => {
  const scheme = schemeOf([pointPerEvent])
  expect(explained(SPACE, city(1, 1), scheme)).toEqual(explained(CITY, city(1, 1), scheme))
})
