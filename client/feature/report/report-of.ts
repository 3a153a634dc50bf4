import type { QueryClient } from '@tanstack/react-query'
import { faultOf } from '#client/api/fault.ts'
import { type Answers, trpc } from '#client/api/trpc.ts'

export type Report = Answers['report']['get']

/** A report; null where there is none: nothing yet to begin with. */
export async function reportOf(queries: QueryClient, year: number, space: string): Promise<Report | null> {
  const asking = trpc.report.get.queryOptions({ year, space })
  return await queries.fetchQuery({ ...asking, staleTime: 0, retry: false }).catch((error: unknown) => {
    if (faultOf(error).kind === 'missing') return null
    throw error
  })
}
