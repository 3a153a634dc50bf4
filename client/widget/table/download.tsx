import { Button } from 'antd'
import { saveAs } from '../save-as.ts'
import type { Sort } from '../search.ts'
import type { DataColumn } from './column.ts'
import styles from './download.module.css'
import { csvOf } from './file.ts'
import type { Grouping } from './lines.ts'
import { sortedRows } from './sorted-rows.ts'
import { type SourceRun, sourceLines } from './source.ts'

export interface DownloadProps<Row> {
  /** The file's name without its ending. */
  readonly name: string
  /** Says which table it is, where something else can be had beside it. */
  readonly what?: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  /** As the table on the screen is sorted and grouped; left out: in the order given. */
  readonly sort?: Sort | null
  readonly groups?: Grouping<Row> | undefined
  /** The run that its figures come from. */
  readonly run?: SourceRun
  /** Told of every file that is made. */
  readonly onSave?: ((format: 'xlsx' | 'csv') => void) | undefined
}

/** The table as a file, with the very cells that are on the screen. */
export function Download<Row extends object>({
  name,
  what = '',
  columns,
  rows,
  sort = null,
  groups,
  run,
  onSave,
}: DownloadProps<Row>) {
  const shown = () => sortedRows(rows, columns, sort, groups)
  const disabled = rows.length === 0
  return (
    <span className={styles.download} data-download={name} data-screen-only>
      <Button
        size="small"
        type="link"
        disabled={disabled}
        onClick={async () => {
          const { workbookOf } = await import('./workbook.ts')
          const source = sourceLines(name, {
            rows: rows.length,
            address: window.location.href,
            at: new Date(),
            run: run ?? null,
          })
          saveAs(await workbookOf(name, columns, shown(), source), `${name}.xlsx`)
          onSave?.('xlsx')
        }}
      >
        下载{what} XLSX
      </Button>
      <Button
        size="small"
        type="link"
        disabled={disabled}
        onClick={() => {
          saveAs(new Blob([csvOf(columns, shown())], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
          onSave?.('csv')
        }}
      >
        下载{what} CSV
      </Button>
    </span>
  )
}
