import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react'
import type { Sort } from '../search.ts'
import { usePrinting } from '../use-printing.ts'
import type { DataColumn } from './column.ts'
import styles from './data-table.module.css'
import type { Grouping } from './lines.ts'
import { placesOf } from './places.ts'
import { TableBody } from './table-body.tsx'
import { TableFoot } from './table-foot.tsx'
import { TableHead } from './table-head.tsx'
import { useLines } from './use-lines.ts'

export interface DataTableProps<Row> {
  /** What the table holds, for those who cannot see it. */
  readonly caption: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** `data-…` attributes by which a row is found. */
  readonly rowData?: (row: Row) => Readonly<Record<`data-${string}`, string>>
  readonly sort: Sort | null
  readonly onSort?: (sort: Sort) => void
  readonly groups?: Grouping<Row> & { readonly head: (name: string, size: number) => ReactNode }
  /** Keeps to the window's height and scrolls inside, with the headings in sight. */
  readonly tall?: boolean
  /** What stands in place of rows where there are none. */
  readonly empty: ReactNode
  readonly testId?: string
}

// Up to this many lines are all in the page, so that the browser's own search and printing find them.
const DRAWN_AT_ONCE = 300
const LINE_HEIGHT = 37
const NONE: readonly never[] = []

/**
 * The one table of the pages: a semantic `<table>` whose headings stay in sight and sort, whose first columns
 * may stay while the rest scrolls sideways, and of whose rows only those in sight are drawn where there are many.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowData, sort, groups, tall, empty, testId } = props
  const scroller = useRef<HTMLElement>(null)
  const lines = useLines(props)
  const places = useMemo(() => placesOf(columns), [columns])
  const printing = usePrinting()
  const many = lines.length > DRAWN_AT_ONCE && !printing
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: many,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => lines[index]!.key,
    overscan: 16,
  })
  const windowed = many ? virtualizer.getVirtualItems().map((item) => item.index) : null
  const first = windowed?.[0] ?? 0
  // Lags behind where lines have changed, until the browser has shown the first of them.
  const drawn = useDeferredValue(lines, NONE)
  const scrolled = (scroller.current?.scrollTop ?? 0) > LINE_HEIGHT
  // As many as a window shows: what a filter or another order leads to is seen before the lines below are drawn.
  const seen = Math.ceil(window.innerHeight / LINE_HEIGHT)
  const begins = !many && !printing && drawn !== lines && !scrolled && lines.length > seen
  const count = begins ? seen : lines.length
  const last = windowed ? (windowed[windowed.length - 1] ?? -1) : count - 1
  const above = many ? (virtualizer.getVirtualItems()[0]?.start ?? 0) : 0
  const below = many
    ? virtualizer.getTotalSize() - (virtualizer.getVirtualItems().slice(-1)[0]?.end ?? 0)
    : (lines.length - count) * LINE_HEIGHT

  if (rows.length === 0) return <div className={styles.empty}>{empty}</div>
  return (
    <section
      ref={scroller}
      className={tall || many ? `${styles.scroller} ${styles.tall}` : styles.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
      tabIndex={0}
      aria-label={`${caption}（可滚动的表格）`}
      aria-busy={begins}
      data-testid={testId}
    >
      <table className={styles.table} style={places.table} aria-rowcount={lines.length + 1}>
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          {columns.map((column, index) => (
            <col
              key={column.id}
              className={column.grows ? undefined : styles.col}
              style={places.columns[index]}
            />
          ))}
        </colgroup>
        <TableHead columns={columns} places={places} sort={sort} onSort={props.onSort} />
        <TableBody
          columns={columns}
          rowData={rowData}
          groupHead={groups?.head}
          places={places}
          lines={lines}
          first={first}
          last={last}
          above={above}
          below={below}
          measure={many ? virtualizer.measureElement : undefined}
        />
        <TableFoot columns={columns} rows={rows} places={places} />
      </table>
    </section>
  )
}
