import fc from 'fast-check'
import { appraise } from '#shared/appraisal/appraise.ts'
import type { AppraisalResult, City, SpaceFacts } from '#shared/appraisal/city.ts'
import type { Contest } from '#shared/appraisal/contest/contest.ts'
import { contestRules } from '#shared/appraisal/contest/rules.ts'
import { type Placing, placingsOf } from '#shared/appraisal/placing.ts'
import { appliesTo, documentsOf, type Indicator, type Scheme } from '#shared/scheme/document.ts'
import type { Grade, Quota } from '#shared/scheme/grade.ts'
import type { Value } from '#shared/scheme/value.ts'
import { cityOf, report, space } from '../facts.ts'
import { schemeOf, sound } from '../schemes.ts'

export interface Case {
  readonly scheme: Scheme
  readonly city: City
}

/** What the real engine makes of a case; a test whose case can't be appraised is itself at fault. */
export function appraised({ scheme, city }: Case): AppraisalResult {
  const appraisal = appraise(scheme, city)
  if (!appraisal.ok) throw new Error(JSON.stringify(appraisal.missing))
  return appraisal
}

export const contestOf = (own: Case): Contest => ({
  rules: contestRules(own.scheme),
  results: appraised(own).results,
})

/** Ranks and grades that the real engine gives to other totals, by space code. */
export function placedBy(
  { scheme, city }: Case,
  totals: ReadonlyMap<string, number>,
): ReadonlyMap<string, Placing> {
  const status = new Map(appraised({ scheme, city }).results.map(({ space, status }) => [space, status]))
  const scored = city.spaces.filter(({ code }) => status.get(code) === 'scored')
  const all = city.spaces.filter(({ code }) => status.get(code) !== 'exempt')
  const totalled = scored.map((space) => ({
    space,
    document: documentsOf(scheme).find((document) => appliesTo(document, space.kind))!,
    total: totals.get(space.code)!,
  }))
  return new Map([...placingsOf(totalled, { scored, all }, city.year)].map(([{ code }, own]) => [code, own]))
}

const indicator = (
  id: string,
  metric: 'events_held' | 'new_firms' | 'mentors_active',
  max: number,
  points: number,
): Indicator => ({ id, max, value: { metric }, rule: { form: 'perUnit', points } })

// Few values, so that equal totals, and equal rows of points, are common.
const facts: fc.Arbitrary<Partial<SpaceFacts>> = fc
  .record({
    metrics: fc.option(
      fc.record({
        events_held: fc.nat(5),
        new_firms: fc.nat(4),
        mentors_active: fc.nat(2),
        patents: fc.nat(3),
      }),
      { freq: 8 },
    ),
    district: fc.constantFrom('鹿城区', '乐清市', '平阳县'),
    kind: fc.constantFrom('综合型', '专业化'),
    monthsFiled: fc.constantFrom(3, 60, 60, 61, 61),
    flags: fc.subarray(['low', 'lower', 'late'] as const).map((list) => (list.length > 1 ? [] : list)),
    findings: fc.constantFrom([], [], [], [], ['falsified']),
  })
  .map(({ metrics, ...own }) => ({ ...own, report: metrics && report(metrics) }))

const spaces = fc
  .array(facts, { maxLength: 16 })
  .map((list) => list.map((own, i) => space(`WZ-${i + 10}`, own)))

const quotaFor = (others: readonly string[]): fc.Arbitrary<Quota> =>
  fc
    .tuple(
      fc.oneof(fc.record({ share: fc.constantFrom(0.1, 0.2, 0.4, 0.5) }), fc.record({ count: fc.nat(4) })),
      fc.record({
        of: fc.constantFrom('scored' as const, 'all' as const),
        round: fc.constantFrom('down' as const, 'up' as const, 'half' as const),
        within: fc.constantFrom('all' as const, 'district' as const, 'kind' as const),
        atLeast: fc.nat(1),
        with: fc.subarray([...others]),
        barred: fc.constantFrom(undefined, undefined, 'counted' as const),
      }),
    )
    .map(([size, more]) => ({ ...size, ...more }))

const grades: fc.Arbitrary<readonly Grade[]> = fc
  .record({
    best: fc.option(quotaFor(['良', '中'])),
    good: fc.option(quotaFor(['优'])),
    fair: fc.option(quotaFor(['优', '良'])),
    bars: fc.constantFrom([16, 10, 5], [12.345, 8, 8], [0, 0, 0]),
  })
  .map(({ best, good, fair, bars: [a, b, c] }) => [
    { name: '优', from: a!, ...(best && { atMost: best }) },
    { name: '良', from: b!, ...(good && { atMost: good }) },
    { name: '中', from: c!, ...(fair && { atMost: fair }) },
    { name: '差', from: 0 },
  ])

/** Schemes with quotas, ceilings, bonuses and ties of every sort, of one document or two, over small cities. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    spaces,
    grades,
    bonusCap: fc.constantFrom(undefined, 1.5, 2.005),
    ties: fc.constantFrom<readonly Value[] | undefined>(
      undefined,
      [{ registry: 'monthsFiled' }],
      [{ metric: 'patents' }, { flag: 'late' }],
    ),
    twofold: fc.boolean(),
  })
  .map(({ spaces, grades, bonusCap, ties, twofold }): Case => {
    const more = {
      grades: [...grades],
      ...(bonusCap !== undefined && { bonusCap }),
      ...(ties && { ties: [...ties] }),
      adjustments: [
        { id: 'patents', max: 6, value: { metric: 'patents' as const }, rule: perPatent },
        { id: 'late', when: { flag: 'late' }, points: -3.5 },
      ],
      vetoes: [{ id: 'falsified', when: { finding: 'falsified' as const } }],
      exemptions: [{ id: 'new', when: { value: { registry: 'monthsFiled' as const }, below: 6 } }],
      ceilings: [
        { id: 'low', when: { flag: 'low' }, grade: '中' },
        { id: 'lower', when: { flag: 'lower' }, grade: '差' },
      ],
    }
    const first = [indicator('events', 'events_held', 10, 2.5), indicator('firms', 'new_firms', 7.5, 1.875)]
    const second = [indicator('mentors', 'mentors_active', 2.5, 1.25)]
    const scheme = twofold
      ? [
          { ...schemeOf([...first, ...second], more), appliesTo: { kind: ['综合型'] } },
          { ...schemeOf([...second, ...first.slice(0, 1)], more), appliesTo: { kind: ['专业化'] } },
        ]
      : schemeOf([...first, ...second], more)
    return { scheme: sound(scheme), city: cityOf(...spaces) }
  })

const perPatent = { form: 'perUnit' as const, points: 1.005 }
