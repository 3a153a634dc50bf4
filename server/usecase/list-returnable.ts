import type { Store } from '#server/db/store.ts'
import { RETURNED_ROWS, TOO_LARGE } from '#server/file/bounds.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Scope } from '#shared/workflow/can.ts'
import { type FaultyLedger, faultyLedgers } from './faulty-ledgers.ts'

/** A ledger with something to mend, and whether its tables can be given back with what is wrong in them. */
export interface ReturnableLedger {
  readonly ledger: LedgerId
  readonly errors: number
  readonly warnings: number
  readonly tables: number
  /** Why they can't be given back; null where they can. */
  readonly hindrance: string | null
}

/** The ledgers of a revision that have errors or warnings; null where there is no such revision. */
export async function listReturnable(
  store: Store,
  { year, space, revision: number }: { year: number; space: string; revision?: number | undefined },
  scope: Scope,
): Promise<ReturnableLedger[] | null> {
  const revision = await store.revision(year, space, number)
  if (!revision) return null
  return Promise.all(
    faultyLedgers(revision).map(async (faulty) => ({
      ...{ ledger: faulty.ledger, errors: faulty.errors, warnings: faulty.warnings },
      ...{ tables: faulty.tables.length, hindrance: await hindranceTo(store, faulty, scope) },
    })),
  )
}

/** What keeps the tables of a ledger from being given back: bytes of others are handed out whole or not at all. */
export async function hindranceTo(
  store: Store,
  { tables, rows }: FaultyLedger,
  scope: Scope,
): Promise<string | null> {
  if (rows > RETURNED_ROWS) return TOO_LARGE.returned
  for (const { sha256 } of tables) {
    if (!(await store.uploadedFile(sha256, scope))) return NOT_YOURS
  }
  return null
}

const NOT_YOURS =
  '此表中还有其他空间的行，不能单独退回。请按检查结果改正后，单独上传本空间的表；或请报送此表的科技局下载。'
