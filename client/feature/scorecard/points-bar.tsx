import { formatPoints } from '#client/format/number.ts'
import styles from './scorecard.module.css'

export interface PointsBarProps {
  readonly score: number | null
  readonly max: number
  readonly cityMedian: number | null
  readonly districtMedian: number | null
}

/** Points as part of the maximum, with a mark where the medians lie. The figures stand in the cells beside it. */
export function PointsBar({ score, max, cityMedian, districtMedian }: PointsBarProps) {
  const at = (points: number) => `${max > 0 ? Math.min(100, (points / max) * 100) : 0}%`
  const told = `${formatPoints(score)} 分，满分 ${max}，区县中位 ${formatPoints(districtMedian)}，全市中位 ${formatPoints(cityMedian)}`
  return (
    <span className={styles.track} role="img" aria-label={told} title={told}>
      <span className={styles.fill} style={{ width: at(score ?? 0) }} />
      {cityMedian !== null && <span className={styles.cityMark} style={{ left: at(cityMedian) }} />}
      {districtMedian !== null && (
        <span className={styles.districtMark} style={{ left: at(districtMedian) }} />
      )}
    </span>
  )
}
