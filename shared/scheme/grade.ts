import { z } from 'zod'
import { byKey } from './by-key.ts'
import { isFields, placesAt } from './place.ts'

/** How many may get a grade (名额; schemes: From points to a grade). */
export type Quota = {
  /** Whose share: of the scored spaces, or of all that could have been (all but the exempt). */
  readonly of?: 'scored' | 'all' | undefined
  readonly round?: 'down' | 'up' | 'half' | undefined
  /** Other grades that take up the same room. */
  readonly with?: readonly string[] | undefined
  /** Whether all share one room, or each district or kind has its own. */
  readonly within?: 'all' | 'district' | 'kind' | undefined
  /** Lifts a room that rounds to less. */
  readonly atLeast?: number | undefined
  /**
   * Whether a space that a ceiling keeps from the grade takes up a place all the same (`counted`: 排名前 20 %, and
   * who is not among them is out), or leaves it to the next one (left out: at most 20 % get it).
   */
  readonly barred?: 'counted' | undefined
} & ({ readonly share: number } | { readonly count: number })

const more = {
  of: z.enum(['scored', 'all']).optional(),
  round: z.enum(['down', 'up', 'half']).optional(),
  with: z.array(z.string()).optional(),
  within: z.enum(['all', 'district', 'kind']).optional(),
  atLeast: z.int().nonnegative().optional(),
  barred: z.literal('counted').optional(),
}

const quotaSchema: z.ZodType<Quota> = byKey<Quota>(() => ({
  share: z.strictObject({ share: z.number().nonnegative().max(1), ...more }),
  count: z.strictObject({ count: z.int().nonnegative(), ...more }),
}))

const gradeSchema = z.strictObject({
  name: z.string().min(1),
  from: z.number(),
  atMost: quotaSchema.optional(),
})
export type Grade = z.infer<typeof gradeSchema>

/** The grades (等级), best first. The last one takes whoever finds no place above, so it has no bar. */
export const gradesSchema = z.array(gradeSchema).min(1).superRefine(checkOrder, { when: isFields })

function checkOrder(grades: unknown, context: z.RefinementCtx): void {
  if (!Array.isArray(grades)) return
  const fault = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
  const bars = grades.map((grade) => placesAt(grade, 'from')[0]?.value)
  bars.forEach((from, i) => {
    const above = bars[i - 1]
    if (typeof from === 'number' && typeof above === 'number' && from > above)
      fault([i, 'from'], `不应高于前一等级的 ${above}`)
  })
  const last = grades.length - 1
  const lowest = bars[last]
  if (typeof lowest === 'number' && lowest > 0)
    fault([last, 'from'], '最后一个等级应从 0 分起,否则有的总分没有等级')
  if (placesAt(grades[last], 'atMost').length > 0)
    fault([last, 'atMost'], '最后一个等级不能限名额,否则有的空间没有等级')
}
