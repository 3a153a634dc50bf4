import { type CSSProperties, memo, type ReactNode } from 'react'
import { rawValue } from '../raw-value.ts'
import { cellText, type DataColumn } from './column.ts'
import styles from './data-table.module.css'
import type { Line } from './lines.ts'
import type { Places } from './places.ts'
import { classOf } from './table-head.tsx'

export interface TableBodyProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly places: Places
  readonly lines: readonly Line<Row>[]
  readonly rowData?: (row: Row) => Readonly<Record<`data-${string}`, string>>
  readonly groupHead?: (name: string, size: number) => ReactNode
  /** Which lines are drawn, and how much room those above and below take. */
  readonly first: number
  readonly last: number
  readonly above: number
  readonly below: number
  readonly measure?: (element: HTMLTableRowElement | null) => void
}

export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { columns, places, lines, first, last, above, below, groupHead, measure, rowData } = props
  return (
    <tbody>
      {above > 0 && <Spacer height={above} />}
      {lines.slice(first, last + 1).map((line, offset) => {
        const index = first + offset
        const shared = { ref: measure, 'data-index': index, 'aria-rowindex': index + 2 }
        return line.kind === 'group' ? (
          <tr key={line.key} {...shared} data-group={line.name}>
            <th colSpan={columns.length} scope="rowgroup" className={styles.group}>
              <div className={styles.groupLabel}>{groupHead?.(line.name, line.size)}</div>
            </th>
          </tr>
        ) : (
          <tr key={line.key} {...shared} {...rowData?.(line.row)}>
            <Cells columns={columns} places={places} row={line.row} />
          </tr>
        )
      })}
      {below > 0 && <Spacer height={below} />}
    </tbody>
  )
}

interface CellsProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly places: Places
  readonly row: Row
}

// Scrolling draws the table anew with every step; rows that stay in sight are kept as they are.
const Cells = memo(function Cells<Row>({ columns, places, row }: CellsProps<Row>) {
  return columns.map((column, place) => (
    <Cell key={column.id} column={column} place={place} places={places} row={row} />
  ))
}) as <Row>(props: CellsProps<Row>) => ReactNode

interface CellProps<Row> {
  readonly column: DataColumn<Row>
  readonly place: number
  readonly places: Places
  readonly row: Row
}

function Cell<Row>({ column, place, places, row }: CellProps<Row>) {
  const shade = column.shade?.(row) ?? null
  const style: CSSProperties | undefined = column.pinned
    ? places.columns[place]
    : shade === null
      ? undefined
      : ({ '--lacking': Math.min(1, Math.max(0, shade)) } as CSSProperties)
  const shared = {
    className: classOf(column, place, places, shade !== null),
    style,
    'data-col': column.id,
    'data-value': rawValue(column.value(row)),
  }
  const content = column.cell ? column.cell(row) : cellText(column, row)
  return column.heads ? (
    <th scope="row" {...shared}>
      {content}
    </th>
  ) : (
    <td {...shared}>{content}</td>
  )
}

const Spacer = ({ height }: { readonly height: number }) => (
  <tr className={styles.spacer} style={{ height }}>
    <td />
  </tr>
)
