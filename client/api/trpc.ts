import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpLink, splitLink } from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#server/api/router.ts'
import { faultOf, isSignedOut } from './fault.ts'

/** What the page has asked for and keeps. Everything is asked anew after an upload or a run. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsIn }),
  mutationCache: new MutationCache({ onError: askWhoIsIn }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // Only what may pass by itself is tried again: a refusal or something that is not there stays so.
      retry: (failures, error) => failures < 1 && faultOf(error).kind === 'offline',
    },
  },
})

/** Questions that carry a whole document: too long for an address. */
const LONG = new Set(['scheme.check', 'scheme.preview'])

// One request a question (not batched), so that each answer has an address that the browser can revalidate.
const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ path }) => LONG.has(path),
      true: httpLink({ url: '/trpc', methodOverride: 'POST' }),
      false: httpLink({ url: '/trpc' }),
    }),
  ],
})

/** The server's procedures: `useQuery(trpc.ranking.get.queryOptions({ year }))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

/** What each procedure answers. */
export type Answers = inferRouterOutputs<AppRouter>

/** An answer that asks for sign-in: the session has ended, and the page's entry is to know. */
function askWhoIsIn(error: unknown): void {
  if (isSignedOut(error)) void queryClient.invalidateQueries({ queryKey: trpc.account.me.queryKey() })
}
