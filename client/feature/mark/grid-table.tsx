import type { KeyboardEvent } from 'react'
import { NO_VALUE } from '#client/format/number.ts'
import type { Grid } from './grid.ts'
import styles from './mark.module.css'
import { cellKey } from './typed-marks.ts'

export interface GridTableProps {
  readonly items: Grid['items']
  readonly spaces: Grid['spaces']
  /** Marks that are kept, and texts that are typed and not saved, by cell. */
  readonly kept: ReadonlyMap<string, number>
  readonly typed: ReadonlyMap<string, string>
  readonly faults: ReadonlyMap<string, string>
  readonly onType: (key: string, text: string) => void
}

/** Up, down and Enter go to the same indicator of the space above or below. */
function move(event: KeyboardEvent<HTMLTableElement>) {
  const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key]
  const cell = (event.target as HTMLElement).closest('td')
  const row = cell?.parentElement
  if (!step || !cell || !row) return
  event.preventDefault()
  let next = row
  // A space that is not marked by that indicator has no field there.
  for (;;) {
    const sibling = step < 0 ? next.previousElementSibling : next.nextElementSibling
    if (!sibling) return
    next = sibling as HTMLElement
    const field = next.children[[...row.children].indexOf(cell)]?.querySelector('input')
    if (field) {
      field.focus()
      field.select()
      return
    }
  }
}

/** The grid itself: a field for every space and indicator that it is marked by. */
export const GridTable = ({ items, spaces, kept, typed, faults, onType }: GridTableProps) => (
  <section
    className={styles.scroller}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
    tabIndex={0}
    aria-label="评分表（可滚动的表格）"
    data-testid="marks"
  >
    <table className={styles.table} onKeyDown={move}>
      <thead>
        <tr>
          <th scope="col">空间</th>
          {items.map(({ id, title, highest }) => (
            <th scope="col" key={id}>
              {title}
              <small>{highest === null ? '' : `满分 ${highest}`}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spaces.map(({ space, name, district, items: own }) => (
          <tr key={space} data-space={space}>
            <th scope="row">
              {name}
              <small>{district}</small>
            </th>
            {items.map(({ id, title }) => {
              const key = cellKey(space, id)
              const fault = faults.get(key)
              return (
                <td key={id}>
                  {own.includes(id) ? (
                    <input
                      inputMode="decimal"
                      autoComplete="off"
                      aria-label={`${name} ${title}`}
                      aria-invalid={fault !== undefined}
                      title={fault}
                      data-cell={id}
                      data-changed={typed.has(key)}
                      value={typed.get(key) ?? kept.get(key)?.toString() ?? ''}
                      onChange={(event) => onType(key, event.target.value)}
                    />
                  ) : (
                    NO_VALUE
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
