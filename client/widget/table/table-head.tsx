import type { Sort } from '../search.ts'
import type { DataColumn } from './column.ts'
import styles from './data-table.module.css'
import type { Places } from './places.ts'

export interface TableHeadProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly places: Places
  readonly sort: Sort | null
  readonly onSort?: (sort: Sort) => void
}

export function TableHead<Row>({ columns, places, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column, index) => {
          const sorted = sort?.column === column.id ? sort : null
          const sortable = onSort !== undefined && column.sortable !== false
          const label = (
            <>
              <span className={styles.title}>
                {column.title}
                {sortable && !column.hint && <SortMark sorted={sorted} />}
              </span>
              {column.hint && (
                <span className={styles.hint}>
                  {column.hint}
                  {sortable && <SortMark sorted={sorted} />}
                </span>
              )}
            </>
          )
          return (
            <th
              key={column.id}
              scope="col"
              data-col={column.id}
              data-title={column.title}
              data-hint={column.hint ?? ''}
              className={classOf(column, index, places)}
              style={column.pinned ? places.columns[index] : undefined}
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
            >
              {sortable ? (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() =>
                    onSort({
                      column: column.id,
                      descending: sorted ? !sorted.descending : (column.largestFirst ?? false),
                    })
                  }
                >
                  {label}
                </button>
              ) : (
                <span className={styles.label}>{label}</span>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortMark({ sorted }: { readonly sorted: Sort | null }) {
  return (
    <svg
      className={sorted ? styles.sorted : styles.unsorted}
      width="8"
      height="12"
      viewBox="0 0 8 12"
      aria-hidden="true"
    >
      <path d="M4 0l3.4 4.6H.6z" opacity={sorted?.descending ? 0.25 : 1} />
      <path d="M4 12L.6 7.4h6.8z" opacity={sorted && !sorted.descending ? 0.25 : 1} />
    </svg>
  )
}

/** The class of a column's cells, in head and body alike. */
export function classOf<Row>(column: DataColumn<Row>, index: number, places: Places, shaded = false): string {
  const classes = [styles[column.align ?? 'start']]
  if (column.pinned) classes.push(styles.pinned)
  else if (shaded) classes.push(styles.shaded)
  if (column.pinned && index === places.lastPinned) classes.push(styles.edge)
  return classes.join(' ')
}
