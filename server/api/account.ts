import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { mustChange } from '#server/usecase/account-actor.ts'
import { changePassword } from '#server/usecase/change-password.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#server/usecase/demo-accounts.ts'
import { signIn } from '#server/usecase/sign-in.ts'
import { open } from './guard.ts'
import { router } from './trpc.ts'

/** Longer than any password that is taken: hashing is given no more. */
const password = z.string().max(1_000)

/** Calls of a browser, whoever is signed in. */
const visited = open.use(({ ctx, next }) => {
  if (!ctx.visit) throw new TRPCError({ code: 'BAD_REQUEST', message: '没有会话' })
  return next({ ctx: { visit: ctx.visit, profile: ctx.passwords ?? 'mlps' } })
})

/** Calls of somebody signed in, a password to be changed or not. */
const signedIn = visited.use(({ ctx, next }) => {
  const { account } = ctx.visit
  if (!account) throw new TRPCError({ code: 'UNAUTHORIZED', message: '请先登录' })
  return next({ ctx: { account, doing: { by: account.login, at: ctx.now() } } })
})

/** One's own account: signing in and out, the password, the sessions. */
export const accountRouter = router({
  /** Who is looking, and what stands before anything else. */
  me: visited.query(({ ctx: { actor, visit, profile, demo } }) => ({
    actor,
    login: visit.account?.login ?? null,
    name: visit.account?.name ?? null,
    mustChange: visit.account !== null && mustChange(visit.account, profile),
    profile,
    demo: demo ? { accounts: DEMO_ACCOUNTS, password: DEMO_PASSWORD } : null,
  })),
  signIn: visited
    .input(z.object({ login: z.string().max(200), password }))
    .mutation(async ({ ctx, input }) => {
      const { visit, store, now } = ctx
      const answer = await signIn(store, { ...input, address: visit.address, at: now() })
      if (answer.refused === null) await visit.begin(answer.account)
      return { refused: answer.refused }
    }),
  signOut: visited.mutation(({ ctx }) => ctx.visit.end()),
  changePassword: signedIn
    .input(z.object({ current: password, next: password }))
    .mutation(async ({ ctx: { store, account, visit, profile, doing }, input }) => ({
      faults: await changePassword(
        store,
        { ...input, account, profile, address: visit.address, session: visit.session },
        doing,
      ),
    })),
  /** Ends all sessions of one's own, this one too. */
  endSessions: signedIn.mutation(({ ctx: { store, account, doing } }) =>
    store.sessions.endAll(account, doing),
  ),
})
