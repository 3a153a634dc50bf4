import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Account } from '#server/db/account-reader.ts'
import { LoginTaken } from '#server/db/account-store.ts'
import { AccountRefused, createAccount } from '#server/usecase/create-account.ts'
import { listAccounts } from '#server/usecase/list-accounts.ts'
import { listMarkable } from '#server/usecase/list-markable.ts'
import { listPlaces } from '#server/usecase/list-places.ts'
import {
  grantIndicators,
  managedAccount,
  renameAccount,
  resetPassword,
  setDisabled,
} from '#server/usecase/manage-accounts.ts'
import { nameAccounts } from '#server/usecase/name-accounts.ts'
import { ROLES } from '#shared/workflow/actor.ts'
import { found, inYear } from './answer.ts'
import { guarded } from './guard.ts'
import { type Context, doing, router } from './trpc.ts'

const text = z.string().max(200)
const ofLogin = z.object({ login: text })

/** Calls about an account that the caller looks after; any other is not there. */
const about = async ({ store, actor }: Context, login: string): Promise<Account> =>
  found(await managedAccount(store, actor, login))

/** Answers what can't be done with its reason. */
async function refusing<T>(act: Promise<T>): Promise<T> {
  return act.catch((cause) => {
    if (cause instanceof LoginTaken) throw new TRPCError({ code: 'CONFLICT', message: cause.message, cause })
    if (!(cause instanceof AccountRefused)) throw cause
    throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: cause.message, cause })
  })
}

/** The accounts of others: a district bureau's reach ends at those of its spaces. */
export const userRouter = router({
  list: guarded('user.manage').plain.query(({ ctx }) => listAccounts(ctx.store, ctx.scope)),
  /** Who stands behind the logins in records. */
  names: guarded('user.name').plain.query(({ ctx }) =>
    nameAccounts(ctx.store, ctx.scope, ctx.mayReadPersonal),
  ),
  /** For whom accounts can be made. */
  places: guarded('user.manage').plain.query(({ ctx }) => listPlaces(ctx.store, ctx.scope)),
  create: guarded('user.manage')
    .input(
      z.object({
        ...{ login: text, name: text, role: z.enum(ROLES) },
        ...{ district: text.optional(), space: z.string().max(32).optional() },
      }),
    )
    .mutation(async ({ ctx, input }) => {
      if (ctx.scope !== 'all' && (input.role !== 'space' || input.space === undefined)) found(null)
      const { password, account } = await refusing(createAccount(ctx.store, input, doing(ctx)))
      return { login: account.login, password }
    }),
  rename: guarded('user.manage')
    .input(ofLogin.extend({ name: text }))
    .mutation(async ({ ctx, input }) =>
      refusing(renameAccount(ctx.store, await about(ctx, input.login), input.name, doing(ctx))),
    ),
  setDisabled: guarded('user.manage')
    .input(ofLogin.extend({ disabled: z.boolean() }))
    .mutation(async ({ ctx, input }) =>
      refusing(setDisabled(ctx.store, await about(ctx, input.login), input.disabled, doing(ctx))),
    ),
  /** Answers the new password: it is shown once, and nowhere kept. */
  resetPassword: guarded('user.manage')
    .input(ofLogin)
    .mutation(async ({ ctx, input }) => ({
      password: await resetPassword(ctx.store, await about(ctx, input.login), doing(ctx)),
    })),
  endSessions: guarded('user.manage')
    .input(ofLogin)
    .mutation(async ({ ctx, input }) => ctx.store.sessions.endAll(await about(ctx, input.login), doing(ctx))),
  /** What of a year can be given to experts. */
  markable: guarded('appraisal.manage')
    .input(inYear)
    .query(({ ctx, input }) => listMarkable(ctx.store, input.year)),
  grant: guarded('user.manage')
    .input(ofLogin.extend({ year: inYear.shape.year, indicators: z.array(text).max(500) }))
    .mutation(async ({ ctx, input: { login, ...granted } }) =>
      refusing(grantIndicators(ctx.store, await about(ctx, login), granted, doing(ctx))),
    ),
})
