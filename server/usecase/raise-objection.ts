import type { Doing } from '#server/db/audit-store.ts'
import type { ObjectionRow } from '#server/db/objection-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import { cleanCell, isEmptyCell } from '#shared/base/text.ts'
import { placesOf } from '#shared/reading/stored-rows.ts'

/** What an objection says, and what it is about. */
export interface ObjectionRequest {
  readonly year: number
  readonly space: string
  readonly text: string
  /** Id of the indicator of its scorecard; null: none in particular. */
  readonly indicator: string | null
  /** A row of the report in force; null: none in particular. */
  readonly row: ObjectionRow | null
}

/** Raises a space's objection about its own scorecard; gives its number. @throws Refused */
export async function raiseObjection(store: Store, request: ObjectionRequest, doing: Doing): Promise<number> {
  await checkSubject(store, request)
  const outside = { realName: null, contact: null, taken: true, byRole: 'space' } as const
  return store.objections.add(doing, { ...request, text: request.text.trim(), ...outside })
}

/** An objection of somebody else during publicity, as the city bureau records it. */
export interface OutsideObjection extends ObjectionRequest {
  readonly realName: string
  readonly contact: string
}

/**
 * Records somebody else's objection; gives its number. One without name or contact is noted and not taken (workflow:
 * Findings and objections).
 * @throws Refused
 */
export async function recordObjection(
  store: Store,
  { realName, contact, ...request }: OutsideObjection,
  doing: Doing,
): Promise<number> {
  if ((await store.years.stage(request.year)) !== 'publicity') throw new Refused('只在公示期间登记他人的异议')
  await checkSubject(store, request)
  const who = { realName: toldBy(realName), contact: toldBy(contact) }
  const taken = who.realName !== null && who.contact !== null
  return store.objections.add(doing, { ...request, text: request.text.trim(), ...who, taken, byRole: 'city' })
}

/** What people write where they do not want to be known. */
const NOBODY =
  /^(?:匿名|佚名|无名|无|没有|不详|未知|保密|不愿透露|某某?|某先生|某女士|群众|热心市民|n\/?a|none|x+)$/iu

/** A name or contact as given; null where it names nobody. */
function toldBy(given: string): string | null {
  const text = cleanCell(given)
  return isEmptyCell(text) || !/[\p{L}\d]/u.test(text) || NOBODY.test(text.replace(/\s/g, '')) ? null : text
}

async function checkSubject(
  store: Store,
  { year, space, text, indicator, row }: ObjectionRequest,
): Promise<void> {
  if (text.trim() === '') throw new Refused('请写明异议的内容和依据')
  if (indicator !== null) {
    const run = await store.newestRun(year)
    const [result] = run ? await store.runResults(run.id, { space }) : []
    const known = [...(result?.indicators ?? []), ...(result?.adjustments ?? [])]
    if (!known.some(({ id }) => id === indicator)) throw new Refused('评分卡中没有这项指标，请刷新后重试')
  }
  if (row === null) return
  const number = await store.inForceNumber(year, space)
  const revision = number === null ? null : await store.revision(year, space, number)
  const isThere = placesOf(revision?.ledgers[row.ledger]).some(
    (place) => place.file === row.file && place.sheet === row.sheet && place.row === row.row,
  )
  if (!isThere) throw new Refused('计分的报告中没有这一行，请刷新后重试')
}
