import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { ChangedMeanwhile, Refused } from '#server/db/refused.ts'
import { SchemeTaken } from '#server/db/scheme-store.ts'
import { CannotScore } from '#server/usecase/run-appraisal.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { withMaskedWords } from '#shared/workflow/mask-words.ts'

export const inYear = z.object({ year: z.int().min(1990).max(2099) })

/** What is typed into a cell: more than any column takes, so that the reader says what is too long. */
export const typed = z.string().max(2_000)

/** A plain day, `YYYY-MM-DD`. */
export const day = z.iso.date().transform((text) => text as PlainDate)

/** What is not there and what may not be seen are answered alike. */
export function found<T>(value: T | null): T {
  if (value === null) throw new TRPCError({ code: 'NOT_FOUND', message: '没有找到' })
  return value
}

/** What people wrote, as the one who asks may read it: numbers of persons in it are for those who may read persons. */
export const asReadBy = <T>(actor: Actor, answer: T): T =>
  can(actor, 'personal.read') ? answer : withMaskedWords(answer)

/** Answers what can't be done with its reason, which is written for people. */
export async function refusals<T>(act: Promise<T>): Promise<T> {
  try {
    return await act
  } catch (cause) {
    if (cause instanceof ChangedMeanwhile)
      throw new TRPCError({ code: 'CONFLICT', message: cause.message, cause })
    if (cause instanceof Refused) {
      throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: cause.message, cause })
    }
    if (cause instanceof SchemeTaken) throw new TRPCError({ code: 'CONFLICT', message: cause.message, cause })
    if (cause instanceof CannotScore) {
      throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: cause.message, cause })
    }
    throw cause
  }
}
