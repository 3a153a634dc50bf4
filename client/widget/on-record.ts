import { useMutation } from '@tanstack/react-query'
import { trpc } from '#client/api/trpc.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'

/**
 * Puts on record that a table of a report was saved as a file. The page makes such files itself, of what it has been
 * shown: the server would not know.
 */
export function useOnRecord(year: number, space: string) {
  const { mutate } = useMutation(trpc.report.saved.mutationOptions())
  return (table: LedgerId | 'issues') => (format: 'xlsx' | 'csv') => mutate({ year, space, table, format })
}
