import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useRef } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { ActorContext } from '#client/widget/actor.ts'
import { Answer, Loading } from '#client/widget/answer.tsx'
import { Frame } from './frame.tsx'
import { Threshold } from './threshold.tsx'

// Who is signed in already does not wait for the fields of those who are not.
const SignInPage = lazy(async () => {
  const { SignInPage } = await import('#client/feature/account/sign-in-page.tsx')
  return { default: SignInPage }
})
const FirstPasswordPage = lazy(async () => {
  const { FirstPasswordPage } = await import('#client/feature/account/first-password-page.tsx')
  return { default: FirstPasswordPage }
})

/** Pages for everybody, signed in or not. */
const OPEN_PAGES = /^\/public\b/

/**
 * The way into the page: whoever is not signed in signs in first, at the very address that was asked for, and is
 * there afterwards; a password to be changed is changed.
 */
export function Entry() {
  const me = useQuery({ ...trpc.account.me.queryOptions(), refetchOnWindowFocus: true })
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const wasIn = useRef(false)
  const account = me.data?.login ?? null
  if (account !== null) wasIn.current = true

  if (me.data === undefined)
    return (
      <Threshold demo={false}>
        <Answer query={me}>{() => null}</Answer>
      </Threshold>
    )
  const { actor, demo, mustChange, profile } = me.data
  if (mustChange && account !== null)
    return (
      <Threshold demo={demo !== null}>
        <Suspense fallback={<Loading />}>
          <FirstPasswordPage login={account} profile={profile} />
        </Suspense>
      </Threshold>
    )
  if (actor.role === 'nobody' && OPEN_PAGES.test(path)) return <Outlet />
  if (actor.role === 'nobody')
    return (
      <Threshold demo={demo !== null}>
        <Suspense fallback={<Loading />}>
          <SignInPage demo={demo} expired={wasIn.current} />
        </Suspense>
      </Threshold>
    )
  return (
    <ActorContext value={actor}>
      <Frame />
    </ActorContext>
  )
}
