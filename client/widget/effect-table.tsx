import { formatPoints, NO_VALUE } from '#client/format/number.ts'
import type { Comparison, SpaceComparison } from '#shared/appraisal/comparison.ts'
import { Arrowed } from './arrowed.tsx'
import styles from './effect-table.module.css'
import { RESULT_STATUS } from './standing.tsx'
import { cellText, type DataColumn } from './table/column.ts'
import { Download } from './table/download.tsx'

export interface EffectTableProps {
  readonly effect: Pick<Comparison, 'spaces'>
  /** The space that it is about: comes first, changed or not. */
  readonly about: string
}

const isChanged = ({ total, rank, districtRank, grade, status }: SpaceComparison): boolean =>
  [total, rank, districtRank, grade, status].some(({ before, after }) => before !== after)

const told = <T,>(
  { before, after }: { readonly before: T; readonly after: T },
  text: (value: T) => string,
): string => (before === after ? text(after) : `${text(before)} → ${text(after)}`)

const points = (value: number | null): string => (value === null ? NO_VALUE : formatPoints(value))

const orNone = (value: string | number | null): string => (value === null ? NO_VALUE : String(value))

const column = (
  id: string,
  title: string,
  value: (one: SpaceComparison) => string,
): DataColumn<SpaceComparison> => ({ id, title, width: 130, value })

const COLUMNS: readonly DataColumn<SpaceComparison>[] = [
  column('name', '空间', ({ name }) => name),
  column('total', '总分', ({ total }) => told(total, points)),
  column('rank', '名次', ({ rank }) => told(rank, orNone)),
  column('districtRank', '区县名次', ({ districtRank }) => told(districtRank, orNone)),
  column(
    'grade',
    '等级',
    ({ grade, status }) =>
      told(grade, orNone) + (status.before === status.after ? '' : `（${RESULT_STATUS[status.after]}）`),
  ),
]

/** So many others at most: a rank that falls by one for hundreds is said, not listed. */
const MOST = 30

/** What a decision would change: totals, ranks and grades before and after, of the spaces for which anything does. */
export function EffectTable({ effect, about }: EffectTableProps) {
  const own = effect.spaces.filter(({ space }) => space === about)
  const others = effect.spaces.filter((one) => one.space !== about && isChanged(one))
  const regraded = others.filter(({ grade }) => grade.before !== grade.after)
  const shown = [...own, ...regraded, ...others.filter((one) => !regraded.includes(one))].slice(0, MOST)
  const changes = others.length + own.filter(isChanged).length
  return (
    <div className={styles.effect} data-testid="effect" data-changes={changes}>
      <p>
        {changes === 0
          ? '不改变任何空间的总分、名次和等级。'
          : `${changes} 家空间的总分、名次或等级会变化${regraded.length > 0 ? `，其中另有 ${regraded.length} 家等级变化` : ''}。`}
      </p>
      {shown.length > 0 && (
        <p>
          <Download name="处理后的变化" columns={COLUMNS} rows={shown} />
        </p>
      )}
      {shown.length > 0 && (
        <section
          className={styles.scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
          tabIndex={0}
          aria-label="变化明细（可滚动的表格）"
        >
          <table className={styles.table}>
            <thead>
              <tr>
                {COLUMNS.map(({ id, title }) => (
                  <th key={id} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.space} data-space={one.space}>
                  <th scope="row">{one.name}</th>
                  {COLUMNS.slice(1).map((column) => (
                    <td key={column.id}>
                      <Arrowed text={cellText(column, one)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {own.length + others.length > MOST && (
        <p className={styles.quiet}>另有 {own.length + others.length - MOST} 家名次顺移，未列出。</p>
      )}
    </div>
  )
}
