import { useMutation } from '@tanstack/react-query'
import { trpc } from '#client/api/trpc.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'

export interface SavedFrom {
  readonly year: number
  readonly space: string
  readonly revision: number
  /** The revision that it was compared with. */
  readonly against?: number
}

/**
 * Puts on record that a table of a report is saved as a file. The page makes such files itself, of what it has been
 * shown: the server would not know.
 */
export function useOnRecord(from: SavedFrom) {
  const { mutateAsync } = useMutation(trpc.report.saved.mutationOptions())
  return (table: LedgerId | 'issues') => (format: 'xlsx' | 'csv') => mutateAsync({ ...from, table, format })
}
