import { z } from 'zod'

/** What the x of a list of [x, y] has to do from one to the next. */
const message = '应比前一项大'

/** A list of [x, y] with x rising, as curves and bands are written. */
export const risingPairs = z
  .array(z.tuple([z.number(), z.number()]))
  .min(1)
  .superRefine(
    (pairs, context) => {
      if (!isPairs(pairs)) return
      pairs.forEach(([x], i) => {
        if (i > 0 && !(x > pairs[i - 1]![0])) context.addIssue({ code: 'custom', path: [i], message })
      })
    },
    { when: () => true },
  )

/** Whether something is a list of pairs of numbers, in whatever order. */
export const isPairs = (list: unknown): list is readonly (readonly [number, number])[] =>
  Array.isArray(list) &&
  list.every(
    (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'number'),
  )

/** The most points that a list of [x, y] gives. */
export const highest = (pairs: readonly (readonly [number, number])[]): number =>
  Math.max(...pairs.map(([, y]) => y))
