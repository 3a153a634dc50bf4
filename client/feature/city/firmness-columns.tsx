import { formatShare, NO_VALUE } from '#client/format/number.ts'
import { RankWhisker } from '#client/widget/rank-whisker.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import styles from './ranking.module.css'
import type { RankedSpace } from './ranking-rows.ts'

/** How firm a scored space's rank is. */
export interface FirmSpace {
  readonly space: string
  readonly rank: number
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly keepsGrade: number
  readonly sameAs: { readonly from: number; readonly to: number }
}

type Column = DataColumn<RankedSpace>

/** 名次区间, 不可区分 and 等级保持 of each space: what other weights would do to its place. */
export function firmnessColumns(spaces: readonly FirmSpace[]): readonly Column[] {
  const known = new Map(spaces.map((firm) => [firm.space, firm]))
  const of = ({ space }: RankedSpace) => known.get(space)
  // One scale for all, each about its own rank: where that lies, the row says itself.
  const reach = Math.max(1, ...spaces.map(({ rank, low, high }) => Math.max(high - rank, rank - low)))
  return [
    {
      id: 'spread',
      title: '名次区间',
      hint: '第 5–95 百分位',
      width: 200,
      largestFirst: true,
      value: (row) => {
        const firm = of(row)
        return firm ? firm.high - firm.low : null
      },
      text: (row) => {
        const firm = of(row)
        return firm ? `${firm.low}–${firm.high}（中位 ${firm.middle}）` : NO_VALUE
      },
      cell: (row) => {
        const firm = of(row)
        return firm ? (
          <span className={styles.spread} title={firmnessTold(firm)}>
            <RankWhisker {...firm} from={firm.rank - reach} to={firm.rank + reach} />
            <span>
              {firm.low}–{firm.high}
            </span>
          </span>
        ) : (
          NO_VALUE
        )
      },
    },
    {
      id: 'sameAs',
      title: '不可区分',
      hint: '相近的名次',
      width: 94,
      largestFirst: true,
      value: (row) => {
        const firm = of(row)
        return firm ? firm.sameAs.to - firm.sameAs.from : null
      },
      text: (row) => sameAsText(of(row)),
    },
    {
      id: 'keepsGrade',
      title: '等级保持',
      hint: '占试算',
      width: 92,
      align: 'end',
      largestFirst: true,
      value: (row) => of(row)?.keepsGrade ?? null,
      text: (row) => formatShare(of(row)?.keepsGrade ?? null, 1),
      workbookFormat: '0.0%',
    },
  ]
}

/** Whom a space is not told apart from, as its cell says it. */
export const sameAsText = (firm: FirmSpace | undefined): string =>
  !firm || firm.sameAs.from === firm.sameAs.to ? NO_VALUE : `${firm.sameAs.from}–${firm.sameAs.to} 名`

function firmnessTold({ low, middle, high, keepsGrade, sameAs }: FirmSpace): string {
  const same = sameAs.from === sameAs.to ? '' : `；与第 ${sameAs.from}–${sameAs.to} 名之间的先后不可区分`
  return `九成试算在第 ${low}–${high} 名，中位第 ${middle} 名；${formatShare(keepsGrade, 1)} 的试算等级不变${same}`
}
