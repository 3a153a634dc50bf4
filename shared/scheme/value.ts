import { z } from 'zod'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import { byKey } from './by-key.ts'
import { quoted } from './quoted.ts'

/** What a rule, a condition or a tie looks at (取值; schemes: Values). */
export type Value =
  | { readonly metric: MetricId; readonly year?: number }
  | { readonly sum: readonly (readonly [Value, number])[] }
  | { readonly ratio: readonly [Value, Value] }
  | { readonly growth: Value }
  | { readonly years: number; readonly total: Value }
  | { readonly mark: string }
  | { readonly extra: string; readonly year?: number }
  | { readonly registry: 'monthsFiled' }
  | { readonly flag: string }

const text = z.string().min(1)
/** Nobody looks further back than this. */
const MOST_YEARS = 50
/** 0 is the year appraised, -1 the one before. */
const year = z
  .int()
  .min(1 - MOST_YEARS)
  .max(0)
  .optional()
const metric = z.custom<MetricId>((id) => typeof id === 'string' && Object.hasOwn(METRICS, id), {
  error: (issue) => (issue.input === undefined ? '缺少这一项' : `没有名为${quoted(issue.input)}的指标数据`),
})

export const valueSchema: z.ZodType<Value> = byKey<Value>(() => shapes)

/** The metrics that a value is made of, each once. */
export const metricsIn = (value: Value): readonly MetricId[] =>
  'metric' in value ? [value.metric] : [...new Set(operands(value).flatMap(metricsIn))]

const OF_THIS_YEAR = ['mark', 'flag', 'registry']

/** Asked of whatever stands there: a value with other faults is looked at all the same. */
const isKnownOverYears = (node: unknown): boolean =>
  typeof node !== 'object' ||
  node === null ||
  (!OF_THIS_YEAR.some((key) => Object.hasOwn(node, key)) && Object.values(node).every(isKnownOverYears))

/** Marks, flags and the registry are known for the year appraised only, so they cannot be followed over years. */
const overYears = valueSchema.refine(isKnownOverYears, '评分、标记和名录信息没有往年的值')

const shapes: Readonly<Record<string, z.ZodType<Value>>> = {
  metric: z.strictObject({ metric, year }),
  sum: z.strictObject({ sum: z.array(z.tuple([valueSchema, z.number()])).min(1) }),
  ratio: z.strictObject({ ratio: z.tuple([valueSchema, valueSchema]) }),
  growth: z.strictObject({ growth: overYears }),
  years: z.strictObject({ years: z.int().min(1).max(MOST_YEARS), total: overYears }),
  mark: z.strictObject({ mark: text }),
  extra: z.strictObject({ extra: text, year }),
  registry: z.strictObject({ registry: z.literal('monthsFiled') }),
  flag: z.strictObject({ flag: text }),
}

/** The values that a value is made of. */
export function operands(value: Value): readonly Value[] {
  if ('sum' in value) return value.sum.map(([part]) => part)
  if ('ratio' in value) return value.ratio
  if ('growth' in value) return [value.growth]
  if ('total' in value) return [value.total]
  return []
}

/** How many decimals a value is rounded to before a rule sees it. */
export function decimalsOf(value: Value): number {
  if ('metric' in value) return METRICS[value.metric].decimals
  if ('total' in value) return decimalsOf(value.total)
  if ('mark' in value || 'extra' in value) return 2
  if ('registry' in value || 'flag' in value) return 0
  return 4
}
