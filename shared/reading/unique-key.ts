import { nameKey } from '#shared/base/text.ts'
import { SPACE_COLUMNS } from '#shared/ledger/column.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Value } from './row-reader.ts'

/** What may stand once, and the cell that it was read from; null where it is no cell's. */
export interface UniqueKey {
  readonly key: string
  readonly item: string | null
}

/** Where a report may have a key but once, the key of a row: the one 基本情况, one row a 补充指标; null: can't be read. */
export const UNIQUE_KEY: Partial<Record<LedgerId, (values: readonly Value[]) => UniqueKey | null>> = {
  profile: () => ({ key: '', item: null }),
  extras: (values) => {
    const item = values[SPACE_COLUMNS]
    return typeof item === 'string' ? { key: nameKey(item), item } : null
  },
}
