import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AuditEntry } from '#server/db/audit-store.ts'
import { openStore, type Store } from '#server/db/store.ts'
import { dismissFindings } from '#server/usecase/dismiss-findings.ts'
import { exportEdition } from '#server/usecase/export-edition.ts'
import { publishEdition } from '#server/usecase/publish-edition.ts'
import { raiseFindings } from '#server/usecase/raise-findings.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { verifyAll } from '#server/usecase/verify-all.ts'
import type { Scheme, SchemeDocument } from '#shared/scheme/document.ts'
import { openByHand } from '#test/db/by-hand.ts'
import { databaseFolder } from './database-file.ts'
import { openPlainCity } from './plain-city.ts'

// A year's results are frozen when they are published, can be worked out again, and can't be changed by anything.

const AT = '2026-03-10T08:00:00.000Z'
const YEAR = 2025
const folder = databaseFolder()
let count = 0
let file: string
let store: Store

/** Looks one year back. */
const GROWTH = {
  ...{ id: 'growth', version: '1', ties: [] },
  groups: [
    {
      id: 'all',
      indicators: [
        {
          ...{ id: 'growth', max: 10, value: { growth: { metric: 'events_held' } } },
          rule: { form: 'perUnit', points: 1 },
        },
      ],
    },
  ],
  grades: [{ name: '合格', from: 0 }],
} satisfies SchemeDocument as Scheme

beforeEach(async () => {
  file = join(folder, `city-${count++}.db`)
  store = await openPlainCity(file)
  const doing = { by: 'test', at: AT }
  await raiseFindings(store, YEAR, doing)
  const ids = (await store.findings.list(YEAR, 'all')).map(({ id }) => id)
  await dismissFindings(store, { year: YEAR, ids, reason: '经核实，情况属实' }, doing)
  await runAppraisal(store, { year: YEAR, ...doing })
  statement(
    `INSERT INTO appraisal (year, stage, scheme_id, scheme_version, publicity_from, publicity_until, publicity_days, opened_at, opened_by)
     SELECT ${YEAR}, 'publicity', id, version, '2026-03-03', '2026-03-09', 5, '${AT}', 'anna' FROM scheme WHERE id = 'wenzhou-art12'`,
  )
  propose('anna')
  return () => store.close()
})

/** Runs any statement, as somebody with the database file could. */
function statement(sql: string): void {
  const sqlite = openByHand(file)
  try {
    sqlite.exec(sql)
  } finally {
    sqlite.close()
  }
}

/** Gives every entry of the log the hash that it would have had, as somebody who rewrites it all could. */
function rechain(): void {
  const sqlite = openByHand(file)
  const update = sqlite.prepare('UPDATE audit_entry SET previous = ?, hash = ? WHERE id = ?')
  let previous = '0'.repeat(64)
  for (const entry of sqlite.prepare('SELECT * FROM audit_entry ORDER BY id').all() as AuditEntry[]) {
    const { id, at, by, action, year, space, district, detail } = entry
    const fields = [id, at, by, action, year, space, district, detail, previous]
    const hash = createHash('sha256').update(JSON.stringify(fields)).digest('hex')
    update.run(previous, hash, id)
    previous = hash
  }
  sqlite.close()
}

const propose = (by: string, reason = 'NULL') =>
  statement(
    `INSERT INTO proposal (kind, year, subject, reason, at, by, state) VALUES ('publish', ${YEAR}, '{}', ${reason}, '${AT}', '${by}', 'open')`,
  )
const publish = (proposal: number, confirmedBy = 'bert') =>
  publishEdition(store, { year: YEAR, proposal, confirmedBy, at: AT })

describe('publishing', () => {
  test('freezes what the results rest on', async () => {
    await publish(1)
    expect(await store.years.stage(YEAR)).toBe('published')
    const [head] = await store.editions.heads(YEAR)
    expect(head).toMatchObject({ number: 1, by: 'anna', confirmedBy: 'bert', reason: null })
    const snapshot = JSON.parse((await store.editions.snapshot(YEAR, 1))!)
    const run = (await store.newestRun(YEAR))!
    expect(snapshot).toMatchObject({
      year: YEAR,
      edition: 1,
      program: '0.1.0',
      scheme: { id: 'wenzhou-art12' },
    })
    expect(snapshot.results).toEqual(JSON.parse(JSON.stringify(await store.runResults(run.id, 'all'))))
    expect(snapshot.reports.length).toBe((await store.inForce(YEAR)).length)
    expect((await verifyAll(store)).editions).toEqual([
      { year: YEAR, edition: 1, sha256: head!.sha256, faults: [] },
    ])
  })

  test('takes two people', async () => {
    await expect(publish(1, 'anna')).rejects.toThrow('提请人不能自己复核')
    expect(await store.editions.heads(YEAR)).toEqual([])
    expect(await store.years.stage(YEAR)).toBe('publicity')
  })

  test('once, of two who confirm', async () => {
    const both = await Promise.allSettled([publish(1), publish(1, 'carl')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await store.editions.heads(YEAR)).toHaveLength(1)
  })

  test('not before publicity is over, and not over an objection that came while it was prepared', async () => {
    const { code } = (await store.spaces('all'))[0]!
    statement(`UPDATE appraisal SET publicity_until = '2026-03-10'`)
    await expect(publish(1)).rejects.toThrow('公示期到')
    statement(`UPDATE appraisal SET publicity_until = '2026-03-09'`)
    statement(
      `INSERT INTO objection (year, space, text, taken, at, by, by_role)
       VALUES (${YEAR}, '${code}', '活动少计一场', 1, '${AT}', 'dora', 'space')`,
    )
    await expect(publish(1)).rejects.toThrow('有 1 件异议还没有答复')
    expect(await store.editions.heads(YEAR)).toEqual([])
    expect(await store.years.stage(YEAR)).toBe('publicity')
  })

  test('what the run did not know of is not published', async () => {
    statement(`DELETE FROM in_force WHERE space = (SELECT min(space) FROM in_force WHERE year = ${YEAR})`)
    await expect(publish(1)).rejects.toThrow('请重新计算后再发布')
    expect(await store.editions.heads(YEAR)).toEqual([])
  })

  test('a correction is a further edition beside the first, with its differences', async () => {
    await publish(1)
    const first = await store.editions.snapshot(YEAR, 1)
    const best = (await store.runResults((await store.newestRun(YEAR))!.id, 'all'))[0]!
    propose('anna', `'更正'`)
    await expect(publish(2)).rejects.toThrow('最近一次计算已经发布')
    // A report in force is gone: its space counts as not reported.
    statement(`DELETE FROM in_force WHERE year = ${YEAR} AND space = '${best.space}'`)
    await store.log.add({ by: 'anna', at: AT }, { action: 'returned', year: YEAR, space: best.space })
    await runAppraisal(store, { year: YEAR, by: 'test', at: AT })
    // Until it is published, the first edition's results stand.
    expect((await store.runResults((await store.newestRun(YEAR))!.id, 'all'))[0]!.space).toBe(best.space)
    await publish(2)
    expect(await store.editions.snapshot(YEAR, 1)).toBe(first)
    expect((await store.editions.heads(YEAR)).map(({ number, reason }) => [number, reason])).toEqual([
      [2, '更正'],
      [1, null],
    ])
    const differences = await store.editions.differences(YEAR, 2)
    expect(differences.find(({ space }) => space === best.space)).toMatchObject({
      status: { before: 'scored', after: 'not_reported' },
      rank: { before: 1, after: null },
    })
    expect((await store.runResults((await store.newestRun(YEAR))!.id, 'all'))[0]!.space).not.toBe(best.space)
    expect((await verifyAll(store)).editions.map(({ faults }) => faults)).toEqual([[], []])
  })
})

test('later years read what was published, whatever became of the reports since', async () => {
  const facts = async () => {
    const { id } = await runAppraisal(store, { year: YEAR + 1, by: 'test', at: AT, scheme: GROWTH }).then(
      ({ run }) => run,
    )
    return [...(await store.runFacts(id)).values()].map(({ earlier }) => earlier[YEAR] ?? null)
  }
  const before = await facts()
  expect(before.some((earlier) => earlier !== null)).toBe(true)
  await publish(1)
  statement(`DELETE FROM in_force WHERE year = ${YEAR}`)
  expect(await facts()).toEqual(before)
})

test('an edition is handed on with its hash and the head of the log', async () => {
  await publish(1)
  const { json } = (await exportEdition(store, YEAR, 1))!
  const told = JSON.parse(json)
  const [head] = await store.editions.heads(YEAR)
  expect(told).toMatchObject({ year: YEAR, edition: 1, sha256: head!.sha256, auditHead: head!.auditHead })
  const text = json.slice(json.indexOf('"snapshot":') + '"snapshot":'.length, -2)
  expect(createHash('sha256').update(text).digest('hex')).toBe(head!.sha256)
  expect(await exportEdition(store, YEAR, 2)).toBeNull()
})

describe('verify', () => {
  const sabotage: readonly (readonly [what: string, sql: string, found: RegExp])[] = [
    [
      'a point in the results shown',
      `UPDATE run_result SET result = replace(result, '"total":', '"total":1') WHERE place = 0`,
      /页面显示的结果/,
    ],
    ['the snapshot', `UPDATE edition SET snapshot = replace(snapshot, '优秀', '合格')`, /校验值不符/],
    [
      "a row's value",
      `UPDATE ledger_version SET parts = replace(parts, '2025-0', '2024-0') WHERE ledger = 'events'`,
      /与快照不一致/,
    ],
    ['a revision', `UPDATE revision SET ledgers = '{}' WHERE year = ${YEAR}`, /与快照不一致/],
  ]

  test.each(sabotage)('finds %s changed, once the guards are taken away', async (_, sql, found) => {
    await publish(1)
    const table = /UPDATE (\w+)/.exec(sql)![1]!
    expect(() => statement(sql)).toThrow(/never/)
    statement(`DROP TRIGGER ${table}_is_final`)
    statement(sql)
    store.close()
    store = openStore(file)
    const { ok, editions, database } = await verifyAll(store)
    expect(ok).toBe(false)
    expect(editions[0]!.faults.join()).toMatch(found)
    expect(database.guards).toContain(`${table}_is_final`)
  })

  test('finds a missing guard, changed bytes and a rewritten log', async () => {
    await publish(1)
    statement(
      'DROP TRIGGER edition_stays; DROP TRIGGER blob_part_is_final; DROP TRIGGER audit_entry_is_final',
    )
    statement(`UPDATE blob_part SET content = x'00' WHERE rowid = (SELECT min(rowid) FROM blob_part)`)
    statement(`UPDATE audit_entry SET by = 'carl' WHERE id = 1`)
    const { ok, audit, database } = await verifyAll(store)
    expect(ok).toBe(false)
    expect(audit.brokenAt).toBe(1)
    expect([...database.guards].sort()).toEqual([
      'audit_entry_is_final',
      'blob_part_is_final',
      'edition_stays',
    ])
    expect(database.files).toHaveLength(1)
  })

  test('finds an edition that nobody published, and one that was another year’s', async () => {
    await publish(1)
    statement(
      `INSERT INTO edition (year, number, at, by, confirmed_by, run, snapshot, sha256, audit_head)
       SELECT year, 2, at, 'x', 'y', run, snapshot, sha256, 'nonsense' FROM edition`,
    )
    const { ok, editions } = await verifyAll(store)
    expect(ok).toBe(false)
    expect(editions.map(({ faults }) => faults)).toEqual([
      [],
      ['审计日志中没有发布这一版的记录', '快照是另一年度或另一版的'],
    ])
  })

  test('finds that an edition is gone, and who is said to have published it', async () => {
    await publish(1)
    const { sha256 } = (await store.editions.heads(YEAR))[0]!
    statement(`DROP TRIGGER edition_is_final; UPDATE edition SET confirmed_by = 'carl'`)
    expect((await verifyAll(store)).editions[0]!.faults).toEqual(['提请人、复核人或发布时间与审计日志不符'])
    statement('DROP TRIGGER edition_stays; DELETE FROM edition')
    const { ok, editions } = await verifyAll(store)
    expect([ok, editions]).toEqual([
      false,
      [{ year: YEAR, edition: 1, sha256, faults: ['审计日志中发布过的这一版已不存在'] }],
    ])
  })

  test('finds a log that was written anew from its beginning, whole in itself', async () => {
    await publish(1)
    statement(`DROP TRIGGER audit_entry_is_final; UPDATE audit_entry SET by = 'carl' WHERE id = 1`)
    rechain()
    const { ok, audit, editions } = await verifyAll(store)
    expect([ok, audit.brokenAt]).toEqual([false, null])
    expect(editions[0]!.faults).toEqual(['发布时的审计日志校验值与现在的日志不符'])
  })

  test('has nothing to say of what is whole', async () => {
    expect(await verifyAll(store)).toMatchObject({
      ok: true,
      editions: [],
      database: { integrity: [], orphans: [], guards: [], seals: [], files: [] },
    })
  })
})

test('no statement changes an edition', async () => {
  await publish(1)
  const rows = () => {
    const sqlite = openByHand(file)
    const all = sqlite.prepare('SELECT * FROM edition').all()
    sqlite.close()
    return all
  }
  const before = rows()
  expect(before).toHaveLength(1)
  for (const sql of [
    `UPDATE edition SET sha256 = ''`,
    `UPDATE OR REPLACE edition SET number = 2`,
    `UPDATE OR IGNORE edition SET snapshot = '{}'`,
    'DELETE FROM edition',
    `DELETE FROM edition WHERE year = ${YEAR}`,
    `INSERT OR REPLACE INTO edition SELECT year, number, at, by, confirmed_by, reason, run, '{}', sha256, differences, audit_head FROM edition`,
    `INSERT INTO edition SELECT * FROM edition WHERE true ON CONFLICT DO UPDATE SET snapshot = '{}'`,
    `REPLACE INTO edition SELECT * FROM edition`,
    // By the hidden number of its row, in the place of which another edition would come.
    `INSERT OR REPLACE INTO edition (rowid, year, number, at, by, confirmed_by, run, snapshot, sha256, audit_head)
     SELECT rowid, year, number + 1, at, by, confirmed_by, run, snapshot, sha256, audit_head FROM edition`,
  ]) {
    expect(() => statement(sql), sql).toThrow(/never/)
    expect(rows()).toEqual(before)
  }
})
