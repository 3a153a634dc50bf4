import type { Doing } from '#server/db/audit-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import { placesOf, type RowPlace } from '#shared/reading/stored-rows.ts'
import type { FindingRow } from '#shared/workflow/finding.ts'
import { rowKey } from '#shared/workflow/raise/report.ts'

/** A finding as a bureau raises it. */
export interface RaiseRequest {
  readonly year: number
  readonly space: string
  readonly text: string
  /** A row of the report in force; null: about the space as a whole. */
  readonly row: (RowPlace & { readonly ledger: LedgerId }) | null
}

/**
 * Raises a finding by hand; gives its number. The same text about the same row is the same finding.
 * @throws Refused
 */
export async function raiseByHand(store: Store, request: RaiseRequest, doing: Doing): Promise<number> {
  const { year, space, row } = request
  const text = request.text.trim()
  if (text === '') throw new Refused('请写明疑点是什么')
  const placed = row && (await placeOf(store, request, row))
  if (row && !placed) throw new Refused('计分的报告中没有这一行，请刷新后重试')
  const key = `RAISED ${placed ? rowKey(placed) : ''} ${text}`
  return store.findings.add(doing, year, { space, code: 'RAISED', key, row: placed, text, facts: {} })
}

async function placeOf(
  store: Store,
  { year, space }: RaiseRequest,
  row: NonNullable<RaiseRequest['row']>,
): Promise<FindingRow | null> {
  const number = await store.inForceNumber(year, space)
  const revision = number === null ? null : await store.revision(year, space, number)
  const version = revision?.versions[row.ledger]?.id
  const isThere = placesOf(revision?.ledgers[row.ledger]).some(
    (place) => place.file === row.file && place.sheet === row.sheet && place.row === row.row,
  )
  if (version === undefined || !isThere) return null
  const { ledger, file, sheet, row: line } = row
  return { ledger, version, file, sheet, row: line }
}
