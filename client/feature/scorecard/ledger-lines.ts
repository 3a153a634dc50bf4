import type { LedgerLine } from '#client/widget/ledger/lines.ts'
import type { RowFilter } from './search.ts'

export function filterLines(lines: readonly LedgerLine[], filter: RowFilter | undefined): LedgerLine[] {
  return lines.filter(({ verdict }) => {
    if (filter === undefined || verdict === null) return true
    if (filter === 'newFirm') return verdict.newFirm === true
    return verdict.counted === (filter === 'counted')
  })
}
