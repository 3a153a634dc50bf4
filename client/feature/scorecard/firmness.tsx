import { useQuery } from '@tanstack/react-query'
import { trpc } from '#client/api/trpc.ts'
import { formatShare } from '#client/format/number.ts'
import { RankWhisker } from '#client/widget/rank-whisker.tsx'
import styles from './scorecard.module.css'

export interface FirmnessProps {
  readonly year: number
  readonly space: string
  readonly grade: string | null
}

/** How firm the space's rank is, drawn and in a sentence; nothing where that is not known. */
export function Firmness({ year, space, grade }: FirmnessProps) {
  const { data } = useQuery(trpc.ranking.firmness.queryOptions({ year }))
  const firm = data?.spaces.find((one) => one.space === space)
  if (!data || !firm) return null
  const { low, middle, high, keepsGrade, sameAs } = firm
  return (
    <div className={styles.firmness} data-testid="firmness">
      <span className={styles.firmnessScale}>
        <RankWhisker {...firm} from={1} to={data.spaces.length} />
        <small>
          <span>第 1 名</span>
          <span>第 {data.spaces.length} 名</span>
        </small>
      </span>
      <p>
        各指标满分若在 ±25% 内变动，名次多在<b>{low === high ? `第 ${low} 名` : `第 ${low}–${high} 名`}</b>
        （中位第 {middle} 名），{formatShare(keepsGrade, 1)} 的试算仍为{grade ?? '原等级'}
        {sameAs.from === sameAs.to
          ? '；与前后名次区分得开。'
          : `；与第 ${sameAs.from}–${sameAs.to} 名之间的先后不可区分。`}
      </p>
    </div>
  )
}
