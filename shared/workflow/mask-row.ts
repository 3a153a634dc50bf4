import type { Personal } from '#shared/ledger/column.ts'
import { LEDGERS, type LedgerId } from '#shared/ledger/ledgers.ts'
import { VALUE_KEYS } from '#shared/reading/stored-rows.ts'
import type { StoredRow } from '#shared/reading/table-reading.ts'
import { maskName } from './mask-name.ts'
import { maskPhone } from './mask-phone.ts'

const MASKS: Readonly<Record<Personal, (value: string) => string>> = { name: maskName, phone: maskPhone }

/** A personal value as others than the space and its bureaus may see it. */
export const maskValue = (value: string, personal: Personal): string => MASKS[personal](value)

/** Where the personal values of each ledger's stored rows are. */
const PERSONAL = Object.fromEntries(
  LEDGERS.map(({ id, columns }) => [
    id,
    columns.flatMap(({ key, personal }) => (personal ? [[VALUE_KEYS[id].indexOf(key) + 1, personal]] : [])),
  ]),
) as unknown as Record<LedgerId, readonly (readonly [at: number, personal: Personal])[]>

/** A stored row with its personal cells masked, by the declarations of its columns; all else is where it was. */
export function maskRow(ledger: LedgerId, row: StoredRow): StoredRow {
  const places = PERSONAL[ledger]
  if (places.length === 0) return row
  const masked: [...StoredRow] = [...row]
  for (const [at, personal] of places) {
    const value = masked[at]
    if (typeof value === 'string') masked[at] = maskValue(value, personal)
  }
  return masked
}
