import { formatMeasured } from '#client/format/number.ts'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import type { DataColumn } from './column.ts'

/** A column of metrics' values, each in its own digits; their units stand in a column of their own. */
export const metricColumn = <Row>(
  id: string,
  title: string,
  of: (row: Row) => readonly [MetricId, number | null],
): DataColumn<Row> => ({
  id,
  title,
  width: 110,
  align: 'end',
  value: (row) => of(row)[1],
  text: (row) => {
    const [metric, value] = of(row)
    return formatMeasured(value, METRICS[metric])
  },
})
