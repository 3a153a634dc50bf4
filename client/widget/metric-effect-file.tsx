import { useMemo } from 'react'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import { type Counted, changeOf, nameOf } from './metric-change.ts'
import type { DataColumn } from './table/column.ts'
import { Download } from './table/download.tsx'
import { metricColumn } from './table/metric-column.ts'

export interface MetricEffectFileProps {
  readonly ids: readonly MetricId[]
  readonly lastYear: Counted | null
  readonly before: Counted | null
  readonly after: Counted
}

interface Line {
  readonly id: MetricId
}

/** 对指标的影响 as a file: changed metrics first, then those that stay as they are. */
export function MetricEffectFile({ ids, lastYear, before, after }: MetricEffectFileProps) {
  const columns = useMemo((): readonly DataColumn<Line>[] => {
    const base = before ?? lastYear
    const values = (id: string, title: string, of: Counted) =>
      metricColumn<Line>(id, title, (line) => [line.id, of.metrics[line.id]])
    return [
      { id: 'metric', title: '指标', width: 150, value: ({ id }) => METRICS[id].title },
      { id: 'unit', title: '单位', width: 60, value: ({ id }) => METRICS[id].unit },
      ...(lastYear ? [values('lastYear', `${lastYear.year} 年度`, lastYear)] : []),
      ...(before ? [values('before', nameOf(before), before)] : []),
      values('after', `第 ${after.revision} 次（这次）`, after),
      ...(base ? [changes(base, after)] : []),
    ]
  }, [lastYear, before, after])
  const lines = useMemo(() => ids.map((id) => ({ id })), [ids])
  return <Download name={`第 ${after.revision} 次报送对指标的影响`} columns={columns} rows={lines} />
}

const changes = (base: Counted, after: Counted): DataColumn<Line> => ({
  id: 'change',
  title: '变化',
  width: 150,
  value: ({ id }) => {
    const { told, share } = changeOf(id, base.metrics[id], after.metrics[id])
    return share === null ? told : `${told}（${share}）`
  },
})
