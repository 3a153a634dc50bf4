import { z } from 'zod'
import { faultMessage } from './fault-message.ts'

/**
 * A schema for one of several shapes that are told apart by a key which only one of them has, as values and
 * conditions are. Unlike a plain union it knows which shape was meant, so a fault is reported at its own place.
 */
export function byKey<T>(shapes: () => Readonly<Record<string, z.ZodType<T>>>): z.ZodType<T> {
  return z.custom<T>().superRefine((input: unknown, context) => {
    const known = shapes()
    const keys = Object.keys(known)
    const key =
      typeof input === 'object' && input !== null
        ? keys.find((name) => Object.hasOwn(input, name))
        : undefined
    if (key === undefined) {
      context.addIssue({ code: 'custom', message: `应写明下列之一:${keys.join('、')}` })
      return
    }
    const parsed = known[key]!.safeParse(input, { error: faultMessage })
    for (const issue of parsed.error?.issues ?? []) context.addIssue({ ...issue, path: [...issue.path] })
  })
}
