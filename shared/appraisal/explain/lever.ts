import { add, exact, round, subtract } from '#shared/base/exact.ts'
import { nameKey } from '#shared/base/text.ts'
import { DEEDS, ENTAILED } from '#shared/metric/definition/deeds.ts'
import { profileMetrics } from '#shared/metric/definition/profile.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import type { Value } from '#shared/scheme/value.ts'
import { differenceText, lookText, type ValueLook } from '#shared/scheme/value-look.ts'
import type { SpaceFacts } from '../city.ts'
import { judgedAgain } from './judged-again.ts'

/** A figure of this year that a space can change by what it does (抓手), and in what steps. */
export interface Lever {
  /** Says whether two levers are the same one. */
  readonly key: string
  /** Null where nothing was filed: it can be. */
  readonly current: number | null
  readonly decimals: number
  /** One more of what is counted, or a percentage point. */
  readonly step: number
  readonly least: number
  readonly most: number | null
  /** Whether less of it may be asked for: only where it is looked at by itself. Nobody asks for fewer firms to make more of each. */
  readonly mayFall: boolean
  /** The facts with this figure, and what it entails. */
  readonly set: (space: SpaceFacts, amount: number) => SpaceFacts
  /** What to do to get there, in words: `再举办 2 场活动`. */
  readonly action: (to: number) => string
}

/** The levers in a value (schemes: Values), in its order: this year's metrics and 补充指标, and nothing else. */
export function leversOf(value: Value, space: SpaceFacts, mayFall = true): readonly Lever[] {
  if ('metric' in value) return value.year ? [] : metricLever(value.metric, space, mayFall)
  if ('extra' in value) return value.year ? [] : extraLever(value.extra, space, mayFall)
  if ('sum' in value) return value.sum.flatMap(([part]) => leversOf(part, space, false))
  if ('total' in value) return leversOf(value.total, space, mayFall)
  if ('ratio' in value) return value.ratio.flatMap((part) => leversOf(part, space, false))
  return 'growth' in value ? leversOf(value.growth, space, false) : []
}

/** What the profile states can be filed where it was not; what is counted has no value for a reason of its own. */
const isStated = (id: MetricId): boolean => Object.hasOwn(profileMetrics, id) && !METRICS[id].share

function metricLever(id: MetricId, space: SpaceFacts, mayFall: boolean): readonly Lever[] {
  const metric = METRICS[id]
  const current = space.report?.metrics[id] ?? null
  if (!space.report || (current === null && !isStated(id))) return []
  return [
    {
      key: `metric ${id}`,
      current,
      decimals: metric.decimals,
      step: metric.share ? 0.01 : 1,
      least: 0,
      // The whole is the most that there is of it.
      most: metric.share ? Math.max(1, current ?? 0) : null,
      mayFall,
      set: (facts, amount) => withMetric(facts, id, amount),
      action: (to) => actionOf(metric.title, metric, current, to, DEEDS[id]),
    },
  ]
}

function withMetric(space: SpaceFacts, id: MetricId, amount: number): SpaceFacts {
  const report = space.report!
  const metrics: { -readonly [M in keyof Metrics]: Metrics[M] } = { ...report.metrics, [id]: amount }
  const before = report.metrics[id] ?? 0
  if (amount > before) {
    for (const entailed of ENTAILED[id] ?? []) {
      const own = report.metrics[entailed]
      if (own === null) continue
      const raised = add(exact(own), subtract(exact(amount), exact(before)))
      metrics[entailed] = round(raised, METRICS[entailed].decimals)
    }
  }
  return { ...space, report: judgedAgain(report, metrics) }
}

/** A scheme sees two decimals of it, but it may have been filed with more. */
const EXTRA_DECIMALS = 2
const PLAIN: ValueLook = { unit: '', share: false, decimals: EXTRA_DECIMALS }

function extraLever(item: string, space: SpaceFacts, mayFall: boolean): readonly Lever[] {
  const { report } = space
  if (!report) return []
  const key = nameKey(item)
  const current = Object.hasOwn(report.extras, key) ? report.extras[key]! : null
  return [
    {
      key: `extra ${key}`,
      current,
      decimals: Math.max(EXTRA_DECIMALS, decimalsIn(current ?? 0)),
      step: 1,
      least: Math.min(0, current ?? 0),
      most: null,
      mayFall,
      set: (facts, amount) => ({
        ...facts,
        report: { ...facts.report!, extras: { ...facts.report!.extras, [key]: amount } },
      }),
      action: (to) => actionOf(`补充指标“${item}”`, PLAIN, current, to),
    },
  ]
}

const decimalsIn = (value: number): number => {
  for (let decimals = 0; ; decimals++) if (round(exact(value), decimals) === value) return decimals
}

function actionOf(
  title: string,
  look: Pick<ValueLook, 'unit' | 'share' | 'decimals'>,
  from: number | null,
  to: number,
  deed?: string,
): string {
  if (from === null)
    return to === 0 ? `填报${title}（为 0 也填）` : `填报${title}，达到 ${lookText(look, to)}`
  const change = subtract(exact(to), exact(from))
  const amount = differenceText(look, round({ n: change.n < 0n ? -change.n : change.n, d: change.d }, 15))
  if (change.n < 0n) return `${title}${look.share ? '降低' : '减少'} ${amount}`
  return deed?.replace('{}', amount) ?? `${title}再${look.share ? '提高' : '增加'} ${amount}`
}
