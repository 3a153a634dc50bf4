import { useMemo } from 'react'
import { Chart } from '#client/chart/chart.tsx'
import { districtYears, type YearOfDistricts } from '#client/chart/district-years.ts'
import { asOptions, Choice } from '#client/widget/filter-bar.tsx'
import { Notice } from '#client/widget/notice.tsx'
import styles from './city.module.css'

export interface DistrictYearsProps {
  /** Of the total, or of the indicator that is named. */
  readonly years: readonly YearOfDistricts[]
  readonly measure: string | undefined
  readonly district: string | undefined
  readonly onDistrict: (district: string | undefined) => void
}

/** The districts' means over the years. */
export function DistrictYears({ years, measure, district, onDistrict }: DistrictYearsProps) {
  const names = useMemo(
    () => [...new Set(years.flatMap(({ districts }) => districts.map((entry) => entry.district)))],
    [years],
  )
  const spec = useMemo(() => districtYears(years, district, measure), [years, district, measure])
  if (years.length < 2)
    return (
      <Notice title="只有一个年度的结果" testId="one-year">
        <p>有两个以上年度的计算结果后，这里显示各区县均值的变化。</p>
      </Notice>
    )
  return (
    <>
      <div className={styles.measure}>
        <Choice label="突出区县" value={district} options={asOptions(names)} onChange={onDistrict} />
      </div>
      <Chart title={`区县历年${measure ?? '总分'}均值`} spec={spec} testId="district-years" />
    </>
  )
}
