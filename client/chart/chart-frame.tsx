import { Button } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import styles from './chart.module.css'
import { ChartTableView } from './chart-table.tsx'
import { ChartTableDownload } from './chart-table-download.tsx'
import type { ChartTable } from './spec.ts'

export interface ChartFrameProps {
  readonly title: string
  readonly sentence: string
  readonly table: ChartTable
  /** Follows a row of the table, as a click on its mark in the chart does. */
  readonly onPick?: (row: number) => void
  /** Saves what is drawn as a picture. */
  readonly onSave: () => void
  readonly children: ReactNode
  readonly testId?: string
  /** On a wall: the drawing alone, as high as there is room, its sentence for screen readers. */
  readonly bare?: boolean
}

/** What every chart has round it: its sentence, the way to its table, and the way to a picture of it. */
export function ChartFrame({
  title,
  sentence,
  table,
  onPick,
  onSave,
  children,
  testId,
  bare,
}: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false)
  const told = useId()
  if (bare)
    return (
      <figure className={styles.wall} aria-label={title} aria-describedby={told} data-testid={testId}>
        <figcaption id={told} className="sr-only">
          {sentence}
        </figcaption>
        {children}
      </figure>
    )
  return (
    <figure className={styles.figure} aria-label={title} aria-describedby={told} data-testid={testId}>
      <div className={styles.top}>
        <figcaption id={told} className={styles.sentence}>
          {sentence}
        </figcaption>
        <div className={styles.actions} data-screen-only>
          <Button size="small" type="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? '查看图形' : '查看表格'}
          </Button>
          {asTable ? (
            <ChartTableDownload title={title} table={table} />
          ) : (
            <Button size="small" type="link" onClick={onSave}>
              存为图片
            </Button>
          )}
        </div>
      </div>
      {asTable ? <ChartTableView title={title} table={table} onPick={onPick} /> : children}
    </figure>
  )
}
