import { formatNumber } from '#client/format/number.ts'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import styles from './ranking.module.css'

interface LeftOutIndicator {
  readonly document: number
  readonly id: string
  readonly meanShift: number | null
  readonly rho: number | null
}

type Line = LeftOutIndicator & { readonly title: string; readonly max: number | null; readonly share: number }

const columns: readonly DataColumn<Line>[] = [
  {
    id: 'title',
    title: '去掉的指标',
    width: 150,
    narrow: 112,
    heads: true,
    pinned: true,
    value: ({ title }) => title,
  },
  { id: 'max', title: '满分', width: 70, align: 'end', value: ({ max }) => max },
  {
    id: 'rho',
    title: '与现名次的相关',
    hint: '斯皮尔曼系数',
    width: 130,
    align: 'end',
    value: ({ rho }) => rho,
    text: ({ rho }) => formatNumber(rho, 4),
    workbookFormat: '0.0000',
  },
  {
    id: 'meanShift',
    title: '名次平均变动',
    width: 180,
    grows: true,
    value: ({ meanShift }) => meanShift,
    text: ({ meanShift }) => formatNumber(meanShift, 2),
    cell: ({ meanShift, share }) => (
      <span className={styles.shift}>
        <span>{formatNumber(meanShift, 2)}</span>
        <svg height="10" aria-hidden="true">
          <rect width={`${share * 100}%`} height="10" rx="2" />
        </svg>
      </span>
    ),
    workbookFormat: '0.00',
  },
]

export interface LeftOutProps {
  readonly year: number
  readonly leftOut: readonly LeftOutIndicator[]
  readonly indicators: readonly { readonly id: string; readonly title: string; readonly max: number }[]
}

/** Which indicators move the ranks most: the ranks without each of them against those as they are. */
export function LeftOut({ year, leftOut, indicators }: LeftOutProps) {
  const largest = Math.max(...leftOut.map(({ meanShift }) => meanShift ?? 0))
  const lines = leftOut
    .map((one): Line => {
      const known = indicators.find(({ id }) => id === one.id)
      const share = largest > 0 ? (one.meanShift ?? 0) / largest : 0
      return { ...one, title: known?.title ?? one.id, max: known?.max ?? null, share }
    })
    .sort((a, b) => (b.meanShift ?? 0) - (a.meanShift ?? 0))
  const most = lines[0]
  return (
    <details className={styles.leftOut} open>
      <summary>哪些指标左右名次</summary>
      <div className={styles.leftOutSaid}>
        {most && (
          <p>
            逐项去掉一个指标、其余按比例放大后重排：去掉“{most.title}”时名次变动最大，平均移动{' '}
            {formatNumber(most.meanShift, 2)} 名。
          </p>
        )}
        <Download name={`${year} 年度逐项剔除`} columns={columns} rows={lines} />
      </div>
      <DataTable
        caption="逐项剔除后的名次变动"
        columns={columns}
        rows={lines}
        rowKey={({ document, id }) => `${document} ${id}`}
        rowData={({ id }) => ({ 'data-left-out': id })}
        sort={null}
        empty={null}
        testId="left-out"
      />
    </details>
  )
}
