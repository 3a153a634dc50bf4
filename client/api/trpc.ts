import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#server/api/router.ts'
import { faultOf } from './fault.ts'

/** What the page has asked for and keeps. Everything is asked anew after an upload or a run. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // Only what may pass by itself is tried again: a refusal or something that is not there stays so.
      retry: (failures, error) => failures < 1 && faultOf(error).kind === 'offline',
    },
  },
})

// One request a question (not batched), so that each answer has an address that the browser can revalidate.
const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] })

/** The server's procedures: `useQuery(trpc.ranking.get.queryOptions({ year }))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
