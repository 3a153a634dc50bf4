import { Button } from 'antd'
import { saveAs } from '../save-as.ts'
import type { DataColumn } from './column.ts'
import { csvOf } from './file.ts'

export interface DownloadProps<Row> {
  /** The file's name without its ending. */
  readonly name: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
}

/** The table as a file, with the very cells that are on the screen. */
export function Download<Row>({ name, columns, rows }: DownloadProps<Row>) {
  const disabled = rows.length === 0
  return (
    <span data-screen-only>
      <Button
        size="small"
        type="link"
        disabled={disabled}
        onClick={async () => {
          const { workbookOf } = await import('./workbook.ts')
          saveAs(await workbookOf(name, columns, rows), `${name}.xlsx`)
        }}
      >
        下载 XLSX
      </Button>
      <Button
        size="small"
        type="link"
        disabled={disabled}
        onClick={() =>
          saveAs(new Blob([csvOf(columns, rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
        }
      >
        下载 CSV
      </Button>
    </span>
  )
}
