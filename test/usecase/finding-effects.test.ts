import { expect, test } from 'vitest'
import type { NewDecision } from '#server/db/finding-store.ts'
import type { Store } from '#server/db/store.ts'
import { readCity } from '#server/usecase/city-facts.ts'
import { NO_INPUTS } from '#shared/appraisal/run-inputs.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { FindingRow, RaisedFinding } from '#shared/workflow/finding.ts'
import { AT, events, handIn, openCity, report, tenants, told, whole, YEAR } from './city.ts'

// What is decided of findings, in a real database: what it changes in reports and in what is scored.

const DOING = { by: '市局甲', at: AT }
const A = 'WZ-LC-001'
const B = 'WZ-LC-002'

const finding = (
  space: string,
  row: FindingRow | null,
  more: Partial<RaisedFinding> = {},
): RaisedFinding => ({
  ...{ space, row, code: 'RAISED', key: `test ${space} ${row?.ledger} ${row?.version} ${row?.row}` },
  ...{ text: '请核对。', facts: {} },
  ...more,
})

const rowOf = async (store: Store, space: string, ledger: LedgerId, row: number): Promise<FindingRow> => {
  const revision = (await store.revision(YEAR, space))!
  return {
    ...{ ledger, row, version: revision.versions[ledger]!.id },
    ...{ file: revision.ledgers[ledger]!.parts[0]!.file, sheet: null },
  }
}

async function decide(store: Store, raised: RaisedFinding, decision: Partial<NewDecision>): Promise<number> {
  const id = await store.findings.add(DOING, YEAR, raised)
  const rest = {
    decision: 'dismissed',
    awardedTo: null,
    reason: '照片重复',
    basis: null,
    confirmedBy: null,
  } as const
  await store.findings.decide(DOING, [{ finding: id, ...rest, ...decision }])
  return id
}

const facts = async (store: Store, space: string) =>
  (await readCity(store, YEAR, 0, NO_INPUTS)).spaces.find(({ code }) => code === space)!

test('an excluded row is not counted, until its ledger is handed in again', async () => {
  const store = await openCity()
  await handIn(store, whole(A), { advance: 'verified' })
  expect((await facts(store, A)).report!.metrics.events_held).toBe(4)

  const id = await decide(store, finding(A, await rowOf(store, A, 'events', 3)), { decision: 'row excluded' })
  expect((await facts(store, A)).report!.metrics.events_held).toBe(3)
  const shown = await report(store, A)
  expect(shown.metrics.events_held).toBe(3)
  expect(shown.verdicts.events.map(({ row, reason }) => [row, reason])).toEqual([
    [2, null],
    [3, 'ROW_EXCLUDED'],
    [4, null],
    [5, null],
  ])
  const note = shown.issues.find(({ code }) => code === 'ROW_EXCLUDED')!
  expect([note.file, note.row, note.message]).toEqual([
    `${A}/2.csv`,
    3,
    '市科技局认定此行不计入。理由：照片重复',
  ])

  // Another ledger handed in again carries this one over, and the decision with it.
  await handIn(
    store,
    { [`${A}/3.csv`]: `${tenants()}\n某队,创业团队,,,2025-01-01,1` },
    { advance: 'verified' },
  )
  expect((await facts(store, A)).report!.metrics).toMatchObject({ events_held: 3, tenants_served: 2 })
  // The ledger itself handed in again is other rows: they are counted until somebody decides again.
  await handIn(store, { [`${A}/2.csv`]: events('甲', '乙', '丙') }, { advance: 'verified' })
  expect((await facts(store, A)).report!.metrics.events_held).toBe(3)
  expect(told((await report(store, A)).issues).filter((one) => one.startsWith('ROW_EXCLUDED'))).toEqual([])
  // The earlier revision still shows what was decided of it.
  expect((await report(store, A, 1)).metrics.events_held).toBe(3)

  // The newest decision holds.
  await store.findings.decide(DOING, [
    { finding: id, decision: 'dismissed', awardedTo: null, reason: '已核实', basis: null, confirmedBy: null },
  ])
  expect((await report(store, A, 1)).metrics.events_held).toBe(4)
  expect((await store.findings.decisions(YEAR)).map(({ decision }) => decision)).toEqual([
    'row excluded',
    'dismissed',
  ])
  expect((await store.log.check()).brokenAt).toBeNull()
  store.close()
})

const FIRM = { kind: '企业', creditCode: '91330300TLEG2ELQPA' }
const claimed = (...contenders: readonly string[]) =>
  finding(A, null, {
    code: 'FIRM_CLAIMED_TWICE',
    key: contenders.join(),
    facts: { ...FIRM, contenders: contenders.map((space) => ({ space, entered: '2025-01-01' })) },
  })
const newFirms = async (store: Store) => [
  (await facts(store, A)).report!.metrics.new_firms,
  (await facts(store, B)).report!.metrics.new_firms,
]

test('a claimed firm counts for whom it was decided, while the same spaces claim it', async () => {
  const store = await openCity()
  await handIn(store, { ...whole(A), ...whole(B) }, { advance: 'verified' })
  expect(await newFirms(store)).toEqual([0, 0])
  await decide(store, claimed(A, B), { decision: 'awarded', awardedTo: B })
  expect(await newFirms(store)).toEqual([0, 1])
  expect((await report(store, A)).verdicts.tenants[0]).toMatchObject({ newFirmReason: 'FIRM_CLAIMED_TWICE' })
  expect((await report(store, B)).verdicts.tenants[0]).toMatchObject({ newFirm: true })
  // Decided on other claims than those that stand: the rule holds.
  await decide(store, claimed(A, B, 'WZ-LC-003'), { decision: 'awarded', awardedTo: A })
  expect(await newFirms(store)).toEqual([0, 1])

  // Without its row, B claims the firm no more, and nobody contests it.
  await decide(store, finding(B, await rowOf(store, B, 'tenants', 2)), { decision: 'row excluded' })
  expect(await newFirms(store)).toEqual([1, 0])
  expect((await report(store, A)).verdicts.tenants[0]).toMatchObject({ newFirm: true })
  expect((await report(store, B)).verdicts.tenants[0]).toMatchObject({ reason: 'ROW_EXCLUDED' })
  store.close()
})

test('falsified stands against the space alone', async () => {
  const store = await openCity()
  await handIn(store, { ...whole(A), ...whole(B) }, { advance: 'verified' })
  const id = await decide(store, finding(A, null), {
    ...{ decision: 'falsified', basis: '第十四条', confirmedBy: '市局乙' },
  })
  expect((await facts(store, A)).findings).toEqual(['falsified'])
  expect((await facts(store, B)).findings).toEqual([])
  expect(await store.findings.get(id)).toMatchObject({
    ...{ state: 'falsified', decision: { basis: '第十四条', by: '市局甲', confirmedBy: '市局乙' } },
  })
  store.close()
})
