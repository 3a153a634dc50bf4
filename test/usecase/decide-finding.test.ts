import { describe, expect, test } from 'vitest'
import type { Store } from '#server/db/store.ts'
import { confirmProposal } from '#server/usecase/confirm-proposal.ts'
import { decideFinding } from '#server/usecase/decide-finding.ts'
import { dismissFindings } from '#server/usecase/dismiss-findings.ts'
import { listFindings } from '#server/usecase/list-findings.ts'
import { previewDecision } from '#server/usecase/preview-decision.ts'
import { raiseByHand } from '#server/usecase/raise-by-hand.ts'
import { raiseFindings } from '#server/usecase/raise-findings.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { showFinding } from '#server/usecase/show-finding.ts'
import { AT, events, handIn, openCity, tenants, whole, YEAR } from './city.ts'
import { anna, bert, openYear } from './year.ts'

// Findings from being raised to being decided, in a real database.

const A = 'WZ-LC-001'
const B = 'WZ-LC-002'
const DOING = { by: 'anna', at: AT }

/** Both spaces claim the same firm; A has an event twice. */
async function cityWithClaim(): Promise<Store> {
  const store = await openCity()
  const twice = { [`${A}/2.csv`]: events('甲', '乙', '丙', '丁', '丁') }
  await handIn(store, { ...whole(A), ...whole(B), ...twice }, { advance: 'verified' })
  return store
}

const listed = async (store: Store) =>
  (await listFindings(store, YEAR, 'all')).map(({ space, code, state }) => `${space} ${code} ${state}`)
const findOne = async (store: Store, space: string, code: string) =>
  (await store.findings.list(YEAR, 'all', space)).find((one) => one.code === code)!

describe('what the program raises', () => {
  test('once, and again only where the facts are others', async () => {
    const store = await cityWithClaim()
    expect(await raiseFindings(store, YEAR, DOING)).toEqual({ added: 3, lapsed: 0, held: 3 })
    const all = [`${A} EVENT_DUPLICATE open`, `${A} FIRM_CLAIMED_TWICE open`, `${B} FIRM_CLAIMED_TWICE open`]
    expect(await listed(store)).toEqual(all)
    expect(await raiseFindings(store, YEAR, DOING)).toEqual({ added: 0, lapsed: 0, held: 3 })
    // A hands in its events without the second one; the claims are as they were.
    await handIn(store, { [`${A}/2.csv`]: events('甲', '乙', '丙', '丁') }, { advance: 'verified' })
    expect(await raiseFindings(store, YEAR, DOING)).toEqual({ added: 0, lapsed: 1, held: 2 })
    expect(await listed(store)).toEqual([`${A} EVENT_DUPLICATE lapsed`, ...all.slice(1)])
    expect(await store.findings.open(YEAR)).toBe(2)
    // B gives the firm up: nobody contests it, and its session has a tenant that is not there.
    const without = `${tenants().split('\n')[0]}\n某队,创业团队,,,2025-01-01,1`
    await handIn(store, { [`${B}/3.csv`]: without }, { advance: 'verified' })
    await raiseFindings(store, YEAR, DOING)
    expect(await listed(store)).toEqual([
      `${A} EVENT_DUPLICATE lapsed`,
      `${A} FIRM_CLAIMED_TWICE lapsed`,
      `${B} FIRM_CLAIMED_TWICE lapsed`,
      `${B} TENANT_UNKNOWN open`,
    ])
    // And takes it up again: the same claim as before.
    await handIn(store, { [`${B}/3.csv`]: tenants() }, { advance: 'verified' })
    expect(await raiseFindings(store, YEAR, DOING)).toEqual({ added: 0, lapsed: 1, held: 2 })
    store.close()
  })

  test('before every run, with entries in the log that name no person', async () => {
    const store = await cityWithClaim()
    await runAppraisal(store, { year: YEAR, ...DOING })
    expect(await store.findings.open(YEAR)).toBe(3)
    const entries = await store.log.list({ scope: 'all', action: 'finding raised', limit: 10 })
    expect(entries.map(({ space, detail }) => [space, JSON.parse(detail)])).toEqual([
      [B, { program: { FIRM_CLAIMED_TWICE: 1 } }],
      [A, { program: { EVENT_DUPLICATE: 1, FIRM_CLAIMED_TWICE: 1 } }],
    ])
    store.close()
  })
})

describe('a claimed firm', () => {
  test('is decided for all who claim it; what it changes is shown before, and is what comes of it', async () => {
    const store = await cityWithClaim()
    await runAppraisal(store, { year: YEAR, ...DOING })
    const finding = await findOne(store, B, 'FIRM_CLAIMED_TWICE')
    const request = { decision: 'awarded', awardedTo: B, reason: '现场核实', basis: null } as const
    const effect = (await previewDecision(store, finding, request))!
    expect(await store.findings.open(YEAR)).toBe(3)
    expect(await decideFinding(store, finding, request, DOING)).toBe('decided')
    expect(await listed(store)).toEqual([
      `${A} EVENT_DUPLICATE open`,
      `${A} FIRM_CLAIMED_TWICE awarded`,
      `${B} FIRM_CLAIMED_TWICE awarded`,
    ])
    const { results } = await runAppraisal(store, { year: YEAR, ...DOING })
    for (const { space, total, rank, grade } of results) {
      const shown = effect.spaces.find((one) => one.space === space)!
      expect([shown.total.after, shown.rank.after, shown.grade.after]).toEqual([total, rank, grade])
    }
    // 新注册企业 0 → 1: a quarter of 18 points.
    const b = effect.spaces.find(({ space }) => space === B)!
    expect(b.total.after! - b.total.before!).toBeCloseTo(4.5, 10)
    expect(effect.spaces.find(({ space }) => space === A)!.total.before).toBe(
      effect.spaces.find(({ space }) => space === A)!.total.after,
    )
    // Taken back to the rule, as shown.
    const again = await findOne(store, A, 'FIRM_CLAIMED_TWICE')
    const back = (await previewDecision(store, again, { decision: 'dismissed', awardedTo: null }))!
    expect(back.spaces.find(({ space }) => space === B)!.total).toEqual({
      before: b.total.after,
      after: b.total.before,
    })
    store.close()
  })

  test('only for one of those who claim it, or none', async () => {
    const store = await cityWithClaim()
    await raiseFindings(store, YEAR, DOING)
    const finding = await findOne(store, A, 'FIRM_CLAIMED_TWICE')
    const decide = (more: object) =>
      decideFinding(
        store,
        finding,
        { decision: 'awarded', awardedTo: null, reason: '理由', basis: null, ...more },
        DOING,
      )
    await expect(decide({ awardedTo: 'WZ-LC-003' })).rejects.toThrow('只能认定给填报该企业的空间之一')
    await expect(decide({ reason: '  ' })).rejects.toThrow('请写明理由')
    await expect(decide({ decision: 'row excluded' })).rejects.toThrow('不能“剔除该行”')
    expect(await store.findings.open(YEAR)).toBe(3)
    store.close()
  })

  test('a space sees that another claims it, not which; its own district sees those of the district', async () => {
    const store = await cityWithClaim()
    await raiseFindings(store, YEAR, DOING)
    const finding = await findOne(store, A, 'FIRM_CLAIMED_TWICE')
    const others = async (scope: Parameters<typeof showFinding>[2]) => {
      const shown = await showFinding(store, finding, scope)
      return [shown.others.map(({ name }) => name), shown.hidden, JSON.stringify(shown).includes(B)]
    }
    expect(await others('all')).toEqual([['能能众创空间'], 0, true])
    expect(await others({ district: '鹿城区' })).toEqual([['能能众创空间'], 0, true])
    expect(await others({ district: '瓯海区' })).toEqual([[], 1, false])
    expect(await others({ space: A })).toEqual([[], 1, false])
    // Nor once it is decided.
    const request = { decision: 'awarded', awardedTo: B, reason: '现场核实', basis: null } as const
    await decideFinding(store, finding, request, DOING)
    const decided = await showFinding(store, (await store.findings.get(finding.id))!, { space: A })
    expect(decided.decisions.map(({ awarded }) => awarded)).toEqual(['other'])
    expect(JSON.stringify(decided)).not.toContain(B)
    expect(JSON.stringify(await listFindings(store, YEAR, { space: A }))).not.toContain(B)
    expect(JSON.stringify(await store.log.list({ scope: 'all', space: A, limit: 100 }))).not.toContain(B)
    store.close()
  })
})

test('a row raised by hand is excluded, as shown before', async () => {
  const store = await cityWithClaim()
  await runAppraisal(store, { year: YEAR, ...DOING })
  const row = { ledger: 'events', file: `${A}/2.csv`, sheet: null, row: 2 } as const
  const raise = (more: object) =>
    raiseByHand(
      store,
      { year: YEAR, space: A, text: '照片与去年相同', row, ...more },
      { by: 'lucheng', at: AT },
    )
  const id = await raise({})
  expect(await raise({})).toBe(id)
  await expect(raise({ row: { ...row, row: 99 } })).rejects.toThrow('没有这一行')
  const finding = (await store.findings.get(id))!
  const effect = (await previewDecision(store, finding, { decision: 'row excluded', awardedTo: null }))!
  // 活动场次 4 → 3 of 5 for 9 points: 1.8 less; 20 of 100 participants for 3 points: 0.6 less.
  const { before, after } = effect.spaces.find(({ space }) => space === A)!.total
  expect(before! - after!).toBeCloseTo(2.4, 10)
  await decideFinding(
    store,
    finding,
    { decision: 'row excluded', awardedTo: null, reason: '重复使用', basis: null },
    DOING,
  )
  const { results } = await runAppraisal(store, { year: YEAR, ...DOING })
  expect(results.find(({ space }) => space === A)!.total).toBe(after)
  store.close()
})

test('falsified takes two people', async () => {
  const store = await cityWithClaim()
  await openYear(store)
  await raiseFindings(store, YEAR, DOING)
  const finding = await findOne(store, A, 'EVENT_DUPLICATE')
  const request = {
    decision: 'falsified',
    awardedTo: null,
    reason: '伪造签到表',
    basis: '办法第十四条',
  } as const
  await expect(decideFinding(store, finding, { ...request, basis: ' ' }, DOING)).rejects.toThrow('依据')
  expect(await decideFinding(store, finding, request, anna('2026-01-20'))).toBe('proposed')
  expect((await findOne(store, A, 'EVENT_DUPLICATE')).state).toBe('open')
  expect(await store.findings.falsified(YEAR)).toEqual(new Set())
  const { id } = (await store.years.proposals(YEAR)).find(({ kind }) => kind === 'falsified')!
  await expect(confirmProposal(store, id, anna('2026-01-21'))).rejects.toThrow('不能自己复核')
  await confirmProposal(store, id, bert('2026-01-21'))
  expect((await findOne(store, A, 'EVENT_DUPLICATE')).decision).toMatchObject({
    ...{ decision: 'falsified', by: 'anna', confirmedBy: 'bert', basis: '办法第十四条' },
  })
  const effect = await store.findings.falsified(YEAR)
  expect([...effect]).toEqual([A])
  await expect(confirmProposal(store, id, bert('2026-01-22'))).rejects.toThrow('已被他人处理')

  // And so does undoing it: by no other decision, and not beside another finding.
  const decided = await findOne(store, A, 'EVENT_DUPLICATE')
  const undo = { decision: 'dismissed', awardedTo: null, reason: '经复查属实', basis: null } as const
  await expect(
    decideFinding(
      store,
      decided,
      { ...undo, decision: 'falsified', basis: '办法第十四条' },
      bert('2026-01-23'),
    ),
  ).rejects.toThrow('须先撤销')
  expect(await decideFinding(store, decided, undo, bert('2026-01-23'))).toBe('proposed')
  expect([...(await store.findings.falsified(YEAR))]).toEqual([A])
  const [undoing] = await store.years.proposals(YEAR)
  expect(undoing!.reason).toContain('撤销认定')
  await expect(confirmProposal(store, undoing!.id, bert('2026-01-23'))).rejects.toThrow('不能自己复核')
  await confirmProposal(store, undoing!.id, anna('2026-01-24'))
  expect((await findOne(store, A, 'EVENT_DUPLICATE')).decision).toMatchObject({
    ...{ decision: 'dismissed', by: 'bert', confirmedBy: 'anna', basis: null },
  })
  expect(await store.findings.falsified(YEAR)).toEqual(new Set())
  store.close()
})

test('a falsehood stays decided where the others of its claim are dismissed', async () => {
  const store = await cityWithClaim()
  await openYear(store)
  await raiseFindings(store, YEAR, DOING)
  const claim = await findOne(store, A, 'FIRM_CLAIMED_TWICE')
  const falsified = {
    decision: 'falsified',
    awardedTo: null,
    reason: '虚报企业',
    basis: '办法第十四条',
  } as const
  await decideFinding(store, claim, falsified, anna('2026-01-20'))
  const { id } = (await store.years.proposals(YEAR)).find(({ kind }) => kind === 'falsified')!
  await confirmProposal(store, id, bert('2026-01-21'))
  const other = await findOne(store, B, 'FIRM_CLAIMED_TWICE')
  const dismissed = { decision: 'dismissed', awardedTo: null, reason: '属实', basis: null } as const
  expect(await decideFinding(store, other, dismissed, anna('2026-01-22'))).toBe('decided')
  expect((await findOne(store, A, 'FIRM_CLAIMED_TWICE')).state).toBe('falsified')
  store.close()
})

test('several are dismissed with one reason, all of them or none', async () => {
  const store = await cityWithClaim()
  await raiseFindings(store, YEAR, DOING)
  const ids = (await store.findings.list(YEAR, 'all', A)).map(({ id }) => id)
  await expect(
    dismissFindings(store, { year: YEAR, ids: [...ids, 999], reason: '已核实' }, DOING),
  ).rejects.toThrow('请刷新')
  expect(await store.findings.open(YEAR)).toBe(3)
  // The claim is dismissed for B too.
  expect(await dismissFindings(store, { year: YEAR, ids, reason: '已核实' }, DOING)).toBe(3)
  expect(await store.findings.open(YEAR)).toBe(0)
  await expect(dismissFindings(store, { year: YEAR, ids, reason: '再次' }, DOING)).rejects.toThrow('请刷新')
  store.close()
})
