import { CONDITION_BARS, type MetricCondition, PREMISES_BARS } from './condition-bars.ts'
import type { ConditionResult, Metrics } from './measurement.ts'
import { metricText, numberText, shareText } from './metric-text.ts'

const state = (met: boolean): ConditionResult['state'] => (met ? 'met' : 'unmet')

const barText = (id: MetricCondition): string => {
  const [metric, least] = CONDITION_BARS[id]
  return id === 'usable'
    ? `工位与公共服务场地不低于总面积的 ${shareText(least)}`
    : `不少于 ${metricText(metric, least)}`
}

/** Put into words once, for they are the same for every report. */
const BAR_TEXTS = new Map((Object.keys(CONDITION_BARS) as MetricCondition[]).map((id) => [id, barText(id)]))

/** A condition that one metric decides: at least so much of it. */
export function judgeByMetric(id: MetricCondition, metrics: Metrics): ConditionResult {
  const [metric, least] = CONDITION_BARS[id]
  const value = metrics[metric]
  return {
    id,
    state: value === null ? 'unknown' : state(value >= least),
    value: metricText(metric, value),
    bar: BAR_TEXTS.get(id)!,
  }
}

/** @param publicArea 公共服务场地面积, in 平方米; null where there is no profile */
export function judgePremises({ area, workstations }: Metrics, publicArea: number | null): ConditionResult {
  const known = publicArea !== null && area !== null && workstations !== null
  return {
    id: 'premises',
    state: known
      ? state((area >= PREMISES_BARS.area || workstations >= PREMISES_BARS.workstations) && publicArea > 0)
      : 'unknown',
    value: known
      ? `面积 ${numberText(area)} 平方米，工位 ${numberText(workstations)} 个，公共服务场地 ${numberText(publicArea)} 平方米`
      : '—',
    bar: `面积不少于 ${PREMISES_BARS.area} 平方米或工位不少于 ${PREMISES_BARS.workstations} 个，并有公共服务场地`,
  }
}
