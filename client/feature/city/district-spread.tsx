import { useMemo } from 'react'
import { Chart } from '#client/chart/chart.tsx'
import { type DistrictPoints, districtBoxes } from '#client/chart/district-boxes.ts'
import type { RankedSpace } from './ranking-rows.ts'

export interface DistrictSpreadProps {
  readonly ranking: {
    readonly results: readonly RankedSpace[]
    readonly districts: readonly { readonly district: string }[]
  }
  /** Left out: the total. */
  readonly indicator: { readonly id: string; readonly title: string; readonly max: number } | undefined
}

/** The districts' box plots of the total or of one indicator. */
export function DistrictSpread({ ranking, indicator }: DistrictSpreadProps) {
  const spec = useMemo(
    () => districtBoxes(indicator?.title ?? '总分', indicator?.max ?? null, pointsOf(ranking, indicator?.id)),
    [ranking, indicator],
  )
  return <Chart title={`区县对比：${indicator?.title ?? '总分'}`} spec={spec} testId="boxes" />
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
