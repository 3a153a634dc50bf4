import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { ROLE_TITLE, type Role } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { useActor } from './actor.ts'
import { useMe } from './me.ts'

const NONE: readonly never[] = []

/**
 * How those who signed a record are written: 王某（wang）, the name for the reader and the login for the record. A
 * login whose name one may not know, or that is no account's (命令行), stands as it is.
 */
export function useNameOf(): (login: string) => string {
  const actor = useActor()
  const me = useMe()
  const { data = NONE } = useQuery(
    trpc.user.names.queryOptions(undefined, { enabled: can(actor, 'user.name'), staleTime: 300_000 }),
  )
  const names = useMemo(
    () =>
      new Map(
        [...data, ...(me?.login && me.name ? [{ login: me.login, name: me.name }] : [])].map((one) => [
          one.login,
          one.name,
        ]),
      ),
    [data, me?.login, me?.name],
  )
  return useCallback(
    (login) => {
      const name = names.get(login)
      return name === undefined || name === login ? login : `${name}（${login}）`
    },
    [names],
  )
}

export interface PersonProps {
  readonly login: string
  /** As what they signed, where that is known: told to whom their name is not. */
  readonly office?: Role
}

/** One of them. */
export function Person({ login, office }: PersonProps) {
  const shown = useNameOf()(login)
  return shown === login && office ? `${ROLE_TITLE[office]}（${login}）` : shown
}
