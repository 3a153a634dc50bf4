import { useQueryClient } from '@tanstack/react-query'

/** After a change: all that is shown may rest on it, so everything that was asked for is asked for anew. */
export function useAskAnew(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries()
}

/** The same as what a mutation does when it is done, whether it was carried out or refused. */
export const useAllAnew = () => ({ onSettled: useAskAnew() })
