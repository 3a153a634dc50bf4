import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Store } from '#server/db/store.ts'
import { can, scopeOf } from '#shared/workflow/can.ts'
import type { Action } from '#shared/workflow/permission.ts'
import { personalIn } from '#shared/workflow/personal-text.ts'
import { trpc } from './trpc.ts'

/**
 * What of an input says what is asked about: any of it may be missing. What can't be read as that is refused: taken for
 * a question about nothing in particular, it would go past the guard.
 */
const about = z.object({
  year: z.number().nullish(),
  space: z.string().nullish(),
  indicator: z.string().nullish(),
})

/**
 * Lets an action through where {@link can} does; what may not be seen is answered as if it were not there. Gives
 * the call its `scope`, by which lists are narrowed in the query, and whether names of persons may stand in full.
 */
const guard = (action: Action) =>
  trpc.middleware(async ({ ctx, input, next }) => {
    const asked = about.safeParse(input ?? {})
    if (!asked.success) throw refusal(ctx.actor.role === 'nobody')
    const year = asked.data.year ?? undefined
    const space = asked.data.space ?? undefined
    const indicator = asked.data.indicator ?? undefined
    const stage = year === undefined ? null : await ctx.store.years.stage(year)
    const registered = space === undefined ? null : await ctx.store.space(space)
    const subject = {
      stage,
      ...(year !== undefined && { year }),
      ...(space !== undefined && { space }),
      ...(registered && { district: registered.district }),
      ...(indicator !== undefined && { indicator }),
    }
    // What is about no one year is open where any year opens it: it asks {@link can} again for each that it lists.
    const stages = year === undefined ? [stage, ...(await stagesOf(ctx.store))] : [stage]
    if (!stages.some((one) => can(ctx.actor, action, { ...subject, stage: one }))) {
      throw refusal(ctx.actor.role === 'nobody')
    }
    const mayReadPersonal = can(ctx.actor, 'personal.read', subject)
    return next({ ctx: { scope: scopeOf(ctx.actor, action, stage), stage, mayReadPersonal } })
  })

const stagesOf = async (store: Store) => (await store.years.all()).map(({ stage }) => stage)

const refusal = (nobody: boolean): TRPCError =>
  nobody
    ? new TRPCError({ code: 'UNAUTHORIZED', message: '请先登录' })
    : new TRPCError({ code: 'NOT_FOUND', message: '没有找到' })

/** Words that people write are not to bring in what tables may not have: identity card numbers (workflow: Personal data). */
const withoutIdentity = trpc.middleware(({ type, input, next }) => {
  if (type === 'mutation' && textsIn(input).some((text) => personalIn(text) === 'identity'))
    throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: IDENTITY })
  return next()
})

const IDENTITY = '填写的内容里有身份证号码。本系统不收集身份证号码，请删去后再提交。'

function textsIn(input: unknown): string[] {
  if (typeof input === 'string') return [input]
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(textsIn) : []
}

/** A procedure that only those may call who may do the action to what its input is about. */
export const guarded = (action: Action) => ({
  input: <S extends z.ZodType>(schema: S) =>
    trpc.procedure.input(schema).use(guard(action)).use(withoutIdentity),
  plain: trpc.procedure.use(guard(action)),
})

/** A procedure that anybody may call, signed in or not: it has to look after itself. */
export const open = trpc.procedure
