import { Select } from 'antd'
import { useMemo } from 'react'
import { Chart } from '#client/chart/chart.tsx'
import { type DistrictPoints, districtBoxes } from '#client/chart/district-boxes.ts'
import styles from './city.module.css'
import type { RankedSpace } from './ranking-rows.ts'

export interface DistrictSpreadProps {
  readonly ranking: {
    readonly indicators: readonly { readonly id: string; readonly title: string; readonly max: number }[]
    readonly results: readonly RankedSpace[]
    readonly districts: readonly { readonly district: string }[]
  }
  /** An indicator's id; left out: the total. */
  readonly measure: string | undefined
  readonly onMeasure: (measure: string | undefined) => void
}

const TOTAL = 'total'

/** The districts' box plots of the total or of one indicator. */
export function DistrictSpread({ ranking, measure, onMeasure }: DistrictSpreadProps) {
  const indicator = ranking.indicators.find(({ id }) => id === measure)
  const spec = useMemo(
    () => districtBoxes(indicator?.title ?? '总分', indicator?.max ?? null, pointsOf(ranking, indicator?.id)),
    [ranking, indicator],
  )
  return (
    <>
      <div className={styles.measure}>
        <span>比较</span>
        <Select
          aria-label="比较的指标"
          value={indicator?.id ?? TOTAL}
          onChange={(next) => onMeasure(next === TOTAL ? undefined : next)}
          options={[
            { value: TOTAL, label: '总分' },
            ...ranking.indicators.map(({ id, title, max }) => ({
              value: id,
              label: `${title}（满分 ${max}）`,
            })),
          ]}
          popupMatchSelectWidth={false}
          className={styles.measureSelect}
        />
      </div>
      <Chart title={`区县对比：${indicator?.title ?? '总分'}`} spec={spec} testId="boxes" />
    </>
  )
}

function pointsOf(
  { results, districts }: DistrictSpreadProps['ranking'],
  indicator: string | undefined,
): DistrictPoints[] {
  const scored = results.filter(({ status }) => status === 'scored')
  return districts.map(({ district }) => ({
    district,
    values: scored
      .filter((result) => result.district === district)
      .flatMap(({ total, indicators }) =>
        indicator === undefined
          ? (total ?? [])
          : (indicators.find(({ id }) => id === indicator)?.score ?? []),
      ),
  }))
}
