import type { Store } from '#server/db/store.ts'
import { canonicalSha256 } from '#server/file/canonical.ts'
import { buildPledge, type Pledge } from '#shared/workflow/pledge.ts'
import { type ReceiptSheet, receiptContent, receiptSheet } from '#shared/workflow/receipt.ts'

/** The receipt (回执) of a revision that was submitted; null where there is none. */
export async function showReceipt(
  store: Store,
  { year, space, revision: number }: { year: number; space: string; revision: number },
): Promise<ReceiptSheet | null> {
  const revision = await store.revision(year, space, number)
  const registered = await store.space(space)
  const submitted = (await store.reviews.moves(year, space)).find(
    (move) => move.revision === number && move.to === 'submitted',
  )
  if (!revision || !registered || !submitted) return null
  const { files, counts, metrics, versions } = revision
  const content = receiptContent({
    ...{ space: registered, year, revision: number, submittedAt: submitted.at, files, metrics },
    rows: Object.fromEntries(Object.keys(versions).map((id) => [id, counts[id as keyof typeof counts]])),
  })
  return receiptSheet(content, canonicalSha256(content))
}

/** To whom the pledge is given. */
const BUREAU = '温州市科学技术局'

/** The pledge (承诺书) for a space to print and sign; null where there is no such space. */
export async function showPledge(
  store: Store,
  { year, space: code }: { year: number; space: string },
): Promise<Pledge | null> {
  const space = await store.space(code)
  return space && buildPledge({ year, space, bureau: BUREAU })
}
