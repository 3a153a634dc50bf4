import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { saveAs } from '../save-as.ts'
import type { Sort } from '../search.ts'
import { Told } from '../told.tsx'
import type { DataColumn } from './column.ts'
import styles from './download.module.css'
import { csvOf } from './file.ts'
import type { Grouping } from './lines.ts'
import { sortedRows } from './sorted-rows.ts'
import { type SourceRun, sourceLines } from './source.ts'

type Format = 'xlsx' | 'csv'

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
  /** Put on record before a file is made: where that can't be, none is. */
  readonly onRecord?: ((format: Format) => Promise<unknown>) | undefined
}

/** The table as a file, with the very cells that are on the screen. */
export function Download<Row extends object>(props: DownloadProps<Row>) {
  const { what = '', rows } = props
  const saving = useMutation({
    mutationFn: async (format: Format) => {
      await props.onRecord?.(format)
      saveAs(await FILES[format](props), `${props.name}.${format}`)
    },
  })
  return (
    <span className={styles.download} data-download={props.name} data-screen-only>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          size="small"
          type="link"
          disabled={rows.length === 0}
          loading={saving.isPending && saving.variables === format}
          onClick={() => saving.mutate(format)}
        >
          下载{what} {format.toUpperCase()}
        </Button>
      ))}
      <Told error={saving.error} />
    </span>
  )
}

const shownRows = <Row,>({ columns, rows, sort = null, groups }: DownloadProps<Row>) =>
  sortedRows(rows, columns, sort, groups)

const FILES: Readonly<Record<Format, <Row>(table: DownloadProps<Row>) => Promise<Blob>>> = {
  xlsx: async (table) => {
    const { workbookOf } = await import('./workbook.ts')
    const { name, columns, rows, run = null } = table
    const source = { rows: rows.length, address: window.location.href, at: new Date(), run }
    return workbookOf(name, columns, shownRows(table), sourceLines(name, source))
  },
  csv: async (table) =>
    new Blob([csvOf(table.columns, shownRows(table))], { type: 'text/csv;charset=utf-8' }),
}
