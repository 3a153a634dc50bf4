import type { City, ReportFacts, SpaceFacts } from '#shared/appraisal/city.ts'
import { CONDITION_IDS, type ConditionId } from '#shared/metric/conditions.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import { METRIC_IDS } from '#shared/metric/metrics.ts'

const nothing = Object.fromEntries(METRIC_IDS.map((id) => [id, null])) as Record<string, null> as Metrics
const allMet = Object.fromEntries(CONDITION_IDS.map((id) => [id, 'met'])) as ReportFacts['conditions']

/** A report with these metrics and no others, that meets all conditions but those named. */
export const report = (
  metrics: Partial<Metrics> = {},
  { extras = {}, unmet = [] }: { extras?: ReportFacts['extras']; unmet?: readonly ConditionId[] } = {},
): ReportFacts => ({
  metrics: { ...nothing, ...metrics },
  conditions: { ...allMet, ...Object.fromEntries(unmet.map((id) => [id, 'unmet'])) },
  extras,
})

/** A space of 鹿城区, filed for long, with an empty report. */
export const space = (code: string, own: Partial<SpaceFacts> = {}): SpaceFacts => ({
  code,
  name: `${code}众创空间`,
  district: '鹿城区',
  kind: '综合型',
  monthsFiled: 60,
  report: report(),
  earlier: {},
  flags: [],
  findings: [],
  marks: {},
  ...own,
})

/** A space of 鹿城区 that held so many events. */
export const withEvents = (
  code: string,
  events_held: number | null,
  own: Partial<SpaceFacts> = {},
): SpaceFacts => space(code, { report: report({ events_held }), ...own })

export const cityOf = (...spaces: readonly SpaceFacts[]): City => ({ year: 2025, spaces })
