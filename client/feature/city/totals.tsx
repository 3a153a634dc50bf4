import { formatAtAGlance, formatDifference, formatNumber, formatShare } from '#client/format/number.ts'
import { Figure, Figures } from '#client/widget/figure.tsx'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import styles from './city.module.css'

export interface TotalsProps {
  readonly year: number
  readonly totals: readonly {
    readonly metric: MetricId
    readonly value: number | null
    readonly before: number | null
  }[]
}

/** The city's sums against the year before; those of the year before alone, as long as there are no others to see. */
export function Totals({ totals, year }: TotalsProps) {
  if (totals.every(({ value }) => value === null)) return <Before totals={totals} year={year - 1} />
  return (
    <section aria-label="全市合计">
      <Figures>
        {totals.map(({ metric, value, before }) => {
          const { title, unit, decimals } = METRICS[metric]
          return (
            <Figure
              key={metric}
              name={metric}
              title={title}
              value={value}
              text={formatAtAGlance(value, decimals)}
              exact={`${formatNumber(value, decimals)} ${unit}`}
              unit={unit}
              note={
                before === null
                  ? `${year - 1} 年无结果`
                  : value === null
                    ? `上年 ${formatAtAGlance(before, decimals)}`
                    : against(value, before, decimals)
              }
            />
          )
        })}
      </Figures>
    </section>
  )
}

function Before({ totals, year }: TotalsProps) {
  return (
    <section aria-label={`${year} 年度全市合计`} className={styles.totals}>
      <p className={styles.quiet}>
        {year + 1} 年度的结果还不能查看，这里是 {year} 年度的全市合计。
      </p>
      <Figures>
        {totals.map(({ metric, before }) => {
          const { title, unit, decimals } = METRICS[metric]
          return (
            <Figure
              key={metric}
              name={`${metric}-before`}
              title={title}
              value={before}
              text={formatAtAGlance(before, decimals)}
              exact={`${formatNumber(before, decimals)} ${unit}`}
              unit={unit}
              note={`${year} 年度`}
            />
          )
        })}
      </Figures>
    </section>
  )
}

function against(value: number, before: number, decimals: number): string {
  const change = formatDifference(value - before, decimals)
  const share =
    before === 0
      ? ''
      : `（${value < before ? '−' : '+'}${formatShare(Math.abs(value - before) / before, 1)}）`
  return value === before ? '与上年相同' : `较上年 ${change}${share}`
}
