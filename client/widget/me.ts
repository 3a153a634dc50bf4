import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { trpc } from '#client/api/trpc.ts'

/** What the server knows of who is looking: name, login, rules of passwords. The entry has asked it already. */
export const useMe = () => useQuery(trpc.account.me.queryOptions()).data

/** Signs out here, or ends all sessions of the account; the page begins anew, with nothing of what was shown. */
export function useLeaving() {
  const queryClient = useQueryClient()
  const onSuccess = () => {
    queryClient.clear()
    window.location.assign('/')
  }
  const signOut = useMutation({ ...trpc.account.signOut.mutationOptions(), onSuccess })
  const endSessions = useMutation({ ...trpc.account.endSessions.mutationOptions(), onSuccess })
  return { signOut, endSessions }
}
