import { describe, expect, test } from 'vitest'
import { type Appraisal, appraise } from '#shared/appraisal/appraise.ts'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import type { Indicator, Scheme, SchemeDocument } from '#shared/scheme/document.ts'
import { cityOf, report, space, withEvents } from './facts.ts'
import { pointPerEvent, schemeOf, sound } from './schemes.ts'

const appraised = (scheme: Scheme, ...spaces: readonly SpaceFacts[]): Appraisal =>
  appraise(sound(scheme), cityOf(...spaces))

function results(scheme: Scheme, ...spaces: readonly SpaceFacts[]) {
  const appraisal = appraised(scheme, ...spaces)
  if (!appraisal.ok) throw new Error(JSON.stringify(appraisal.missing))
  return appraisal.results
}

describe('status', () => {
  const scheme = schemeOf([pointPerEvent], {
    vetoes: [
      { id: 'falsified', when: { finding: 'falsified' } },
      { id: 'idle', when: { value: { metric: 'events_held' }, below: 1 } },
    ],
    exemptions: [{ id: 'new', when: { value: { registry: 'monthsFiled' }, below: 6 } }],
    notReported: { grade: '合格' },
  })

  test('scored', () => {
    expect(results(scheme, withEvents('a', 61, { name: '瓯创' }))[0]).toEqual({
      space: 'a',
      name: '瓯创',
      district: '鹿城区',
      status: 'scored',
      metrics: report({ events_held: 61 }).metrics,
      indicators: [{ id: 'events', value: 61, score: 61, max: 100 }],
      adjustments: [],
      vetoes: [],
      ceilings: [],
      total: 61,
      rank: 1,
      districtRank: 1,
      grade: '合格',
      footing: { kind: '综合型', document: 0, ceiling: 0, tie: 0 },
    })
  })

  test('vetoed: points, the last grade, no rank; all vetoes that apply', () => {
    expect(results(scheme, withEvents('a', 0, { findings: ['falsified'] }))[0]).toMatchObject({
      status: 'vetoed',
      vetoes: ['falsified', 'idle'],
      total: 0,
      rank: null,
      districtRank: null,
      grade: '不合格',
    })
  })

  test('not reported: nothing but the grade that the scheme says', () => {
    expect(results(scheme, space('a', { report: null, findings: ['falsified'] }))[0]).toMatchObject({
      status: 'not_reported',
      metrics: {},
      indicators: [],
      vetoes: [],
      ceilings: [],
      total: null,
      rank: null,
      grade: '合格',
    })
  })

  test('exempt before all else: points if there is a report, no rank, no grade', () => {
    const [with_, without] = results(
      scheme,
      withEvents('a', 90, { monthsFiled: 5, findings: ['falsified'] }),
      space('b', { monthsFiled: 5, report: null }),
    )
    expect(with_).toMatchObject({ status: 'exempt', total: 90, rank: null, districtRank: null, grade: null })
    expect(with_!.indicators).toEqual([{ id: 'events', value: 90, score: 90, max: 100 }])
    expect(with_!.metrics).toMatchObject({ events_held: 90 })
    expect(without).toMatchObject({ status: 'exempt', total: null, indicators: [], metrics: {}, grade: null })
  })
})

test('results by rank, then code; ranks within the district', () => {
  const list = results(
    schemeOf([pointPerEvent]),
    space('c', { report: null }),
    withEvents('e', 70),
    withEvents('d', 70, { district: '乐清市' }),
    withEvents('b', 90, { district: '乐清市' }),
    space('a', { report: null }),
    withEvents('f', 60),
    withEvents('g', 60),
    withEvents('h', 10),
  )
  expect(list.map(({ space, rank, districtRank }) => [space, rank, districtRank])).toEqual([
    ['b', 1, 1],
    ['d', 2, 2],
    ['e', 2, 1],
    ['f', 4, 2],
    ['g', 4, 2],
    ['h', 6, 4],
    ['a', null, null],
    ['c', null, null],
  ])
})

describe('several documents', () => {
  const forKind = (
    kind: string,
    own: Partial<SchemeDocument>,
    ...indicators: readonly Indicator[]
  ): SchemeDocument => ({
    ...schemeOf(indicators, own),
    appliesTo: { kind: [kind] },
  })
  const half: Indicator = { ...pointPerEvent, rule: { form: 'perUnit', points: 0.5 } }
  const best: Indicator = { ...pointPerEvent, rule: { form: 'best' } }
  const maker = (code: string, events: number) => withEvents(code, events, { kind: '创客孵化类' })
  const investor = (code: string, events: number) => withEvents(code, events, { kind: '投资促进类' })

  test('each space by its own, ranked together', () => {
    const scheme = [forKind('创客孵化类', {}, pointPerEvent), forKind('投资促进类', {}, half)]
    expect(
      results(scheme, maker('a', 40), investor('b', 70), investor('c', 90)).map(({ space, total, rank }) => [
        space,
        total,
        rank,
      ]),
    ).toEqual([
      ['c', 45, 1],
      ['a', 40, 2],
      ['b', 35, 3],
    ])
  })

  test('adjustments, vetoes and ceilings are each document’s own', () => {
    const own: Partial<SchemeDocument> = {
      adjustments: [{ id: 'on_time', points: 5 }],
      ceilings: [{ id: 'low', when: { flag: 'low' }, grade: '合格' }],
      vetoes: [{ id: 'idle', when: { value: { metric: 'events_held' }, below: 2 } }],
    }
    const scheme = [forKind('创客孵化类', own, pointPerEvent), forKind('投资促进类', {}, pointPerEvent)]
    const low = { flags: ['low'] }
    const list = results(
      scheme,
      { ...maker('a', 90), ...low },
      { ...investor('b', 90), ...low },
      maker('c', 1),
      investor('d', 1),
    )
    expect(list.map(({ space, total, grade, status }) => [space, total, grade, status])).toEqual([
      ['a', 95, '合格', 'scored'],
      ['b', 90, '优秀', 'scored'],
      ['d', 1, '不合格', 'scored'],
      ['c', 6, '不合格', 'vetoed'],
    ])
  })

  test('a cohort of all takes in the scored spaces of every document', () => {
    const scheme = [forKind('创客孵化类', {}, best), forKind('投资促进类', {}, half)]
    expect(
      results(scheme, maker('a', 10), maker('b', 20), investor('c', 40)).map(({ space, total }) => [
        space,
        total,
      ]),
    ).toEqual([
      ['b', 50],
      ['a', 25],
      ['c', 20],
    ])
  })

  test('a space of no document’s kind, reported or not, stops the run', () => {
    const scheme = [forKind('创客孵化类', {}, pointPerEvent), forKind('投资促进类', {}, half)]
    const other = { kind: '综合型' }
    expect(
      appraised(scheme, maker('a', 1), withEvents('b', 1, other), space('c', { ...other, report: null })),
    ).toEqual({
      ok: false,
      missing: ['b', 'c'].map((code) => ({
        space: code,
        name: `${code}众创空间`,
        item: null,
        message: '类别“综合型”不在方案任何一份文档的适用范围内',
      })),
    })
  })
})

describe('missing values', () => {
  const jobs: Indicator = {
    id: 'jobs',
    title: '带动就业',
    max: 10,
    value: { growth: { metric: 'jobs' } },
    rule: { form: 'full', from: 0 },
  }
  const bonus = {
    id: 'patents',
    max: 5,
    value: { metric: 'patents' },
    rule: { form: 'perUnit', points: 1 },
  } as const

  test('are no points', () => {
    const scheme = schemeOf([pointPerEvent, jobs], { adjustments: [{ ...bonus }], missing: 'zero' })
    expect(results(scheme, withEvents('a', 7))[0]!.total).toBe(7)
  })

  test('or stop the run, all of them listed', () => {
    const scheme = schemeOf([pointPerEvent, jobs], { adjustments: [{ ...bonus }], missing: 'fail' })
    const full = space('full', {
      report: report({ events_held: 1, jobs: 6, patents: 0 }),
      earlier: { 2024: report({ jobs: 5 }) },
    })
    const absent = space('absent', { report: null })
    expect(appraised(scheme, full, absent)).toMatchObject({ ok: true })
    expect(appraised(scheme, full, absent, withEvents('a', 7), withEvents('b', null))).toEqual({
      ok: false,
      missing: [
        ['a', 'jobs', '带动就业'],
        ['a', 'patents', 'patents'],
        ['b', 'events', 'events'],
        ['b', 'jobs', '带动就业'],
        ['b', 'patents', 'patents'],
      ].map(([code, item, title]) => ({
        space: code,
        name: `${code}众创空间`,
        item,
        message: `“${title}”没有取值,而方案规定缺值时不得计分`,
      })),
    })
  })

  test('of an adjustment that does not apply are none', () => {
    const adjustments = [{ ...bonus, when: { flag: 'patents' } }]
    expect(
      appraised(schemeOf([pointPerEvent], { adjustments, missing: 'fail' }), withEvents('a', 7)).ok,
    ).toBe(true)
  })
})

test('nobody', () => {
  expect(appraised(schemeOf([pointPerEvent]))).toEqual({ ok: true, results: [], districts: [] })
})
