import { z } from 'zod'
import { nameKey } from '#shared/base/text.ts'
import { byKey } from './by-key.ts'
import { gradesSchema } from './grade.ts'
import { isFields } from './place.ts'
import { checkScoring, type Rule, ruleSchema } from './rule/rule.ts'
import { type Value, valueSchema } from './value.ts'
import { type When, whenSchema } from './when.ts'

const text = z.string().min(1)
/** Where a title is left out, the id stands for it. */
const named = { id: text, title: text.optional() }
const max = z.number().nonnegative()

const indicatorSchema = z
  .strictObject({ ...named, max, value: valueSchema.optional(), rule: ruleSchema })
  .superRefine(checkScoring, { when: isFields })
export type Indicator = z.infer<typeof indicatorSchema>

const groupSchema = z.strictObject({ ...named, indicators: z.array(indicatorSchema).min(1) })

/** Points beside the indicators (加减分): fixed ones, or made by a rule. */
export type Adjustment = {
  readonly id: string
  readonly title?: string | undefined
  readonly when?: When | undefined
} & (
  | { readonly points: number }
  | {
      readonly max: number
      readonly value?: Value | undefined
      readonly rule: Rule
      /** -1 deducts. */
      readonly sign?: 1 | -1 | undefined
    }
)

const conditional = { ...named, when: whenSchema.optional() }
const adjustmentSchema = byKey<Adjustment>(() => ({
  points: z.strictObject({ ...conditional, points: z.number() }),
  rule: z
    .strictObject({
      ...conditional,
      max,
      value: valueSchema.optional(),
      rule: ruleSchema,
      sign: z.literal([1, -1]).optional(),
    })
    .superRefine(checkScoring, { when: isFields }),
}))

const applying = z.array(z.strictObject({ ...named, when: whenSchema })).optional()

/** The scheme for all spaces, or for those of some kinds (schemes: The document). */
export const documentSchema = z.strictObject({
  id: text,
  version: text,
  title: text.optional(),
  appliesTo: z.strictObject({ kind: z.array(text).min(1) }).optional(),
  groups: z.array(groupSchema).min(1),
  adjustments: z.array(adjustmentSchema).optional(),
  /** The most that positive adjustments bring together. */
  bonusCap: z.number().nonnegative().optional(),
  vetoes: applying,
  grades: gradesSchema,
  exemptions: applying,
  ceilings: z.array(z.strictObject({ ...named, when: whenSchema, grade: z.string() })).optional(),
  /** Without it, a space that did not report gets the last grade. */
  notReported: z.strictObject({ grade: z.string() }).optional(),
  /** What a rule makes of no value: no points (left out), or the run stops. */
  missing: z.enum(['zero', 'fail']).optional(),
  /** What decides between equal totals, first things first; more is better. */
  ties: z.array(valueSchema).optional(),
})
export type SchemeDocument = z.infer<typeof documentSchema>

/**
 * An appraisal scheme (考核方案) as its file has it, nothing filled in or left out: one document for all
 * spaces, or a list of them with one id and version, each for its kinds.
 */
export type Scheme = SchemeDocument | readonly SchemeDocument[]

export const documentsOf = (scheme: Scheme): readonly SchemeDocument[] =>
  'groups' in scheme ? [scheme] : scheme

/** Whether a document is the one for spaces of this kind (类别). */
export const appliesTo = (document: SchemeDocument, kind: string): boolean =>
  document.appliesTo === undefined || document.appliesTo.kind.some((own) => nameKey(own) === nameKey(kind))
