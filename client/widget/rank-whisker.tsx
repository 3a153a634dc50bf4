import styles from './rank-whisker.module.css'

export interface RankWhiskerProps {
  readonly rank: number
  /** 5th, 50th and 95th percentile of the rank. */
  readonly low: number
  readonly middle: number
  readonly high: number
  /** The ranks at the two ends of the scale. */
  readonly from: number
  readonly to: number
}

/** How far a rank may shift: a bar from the 5th to the 95th percentile, with the median and the rank itself on it. */
export function RankWhisker({ rank, low, middle, high, from, to }: RankWhiskerProps) {
  const length = to - from + 1
  const at = (place: number) => `${(((place - from) / length) * 100).toFixed(2)}%`
  const told = `名次 ${rank}；权重变动时九成在第 ${low}–${high} 名，中位第 ${middle} 名`
  return (
    <svg
      className={styles.whisker}
      role="img"
      aria-label={told}
      data-low={low}
      data-middle={middle}
      data-high={high}
    >
      <title>{told}</title>
      <line x1="0" x2="100%" y1="8" y2="8" className={styles.scale} />
      <rect
        x={at(low)}
        width={`${(((high - low + 1) / length) * 100).toFixed(2)}%`}
        y="4"
        height="8"
        rx="2"
        className={styles.range}
      />
      <line x1={at(middle + 0.5)} x2={at(middle + 0.5)} y1="2" y2="14" className={styles.middle} />
      <circle cx={at(rank + 0.5)} cy="8" r="3" className={styles.rank} />
    </svg>
  )
}
