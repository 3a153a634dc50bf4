import { formatPoints, NO_VALUE } from '#client/format/number.ts'
import type { Comparison, SpaceComparison } from '#shared/appraisal/comparison.ts'
import { Arrowed } from './arrowed.tsx'
import styles from './effect-table.module.css'
import { RESULT_STATUS } from './standing.tsx'

export interface EffectTableProps {
  readonly effect: Pick<Comparison, 'spaces'>
  /** The space that it is about: comes first, changed or not. */
  readonly about: string
}

const isChanged = ({ total, rank, districtRank, grade, status }: SpaceComparison): boolean =>
  [total, rank, districtRank, grade, status].some(({ before, after }) => before !== after)

const both = <T,>(
  { before, after }: { readonly before: T; readonly after: T },
  text: (value: T) => string,
) => (before === after ? text(after) : <Arrowed text={`${text(before)} → ${text(after)}`} />)

const orNone = (value: string | number | null): string => (value === null ? NO_VALUE : String(value))

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
        <section
          className={styles.scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
          tabIndex={0}
          aria-label="变化明细（可滚动的表格）"
        >
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">空间</th>
                <th scope="col">总分</th>
                <th scope="col">名次</th>
                <th scope="col">区县名次</th>
                <th scope="col">等级</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ space, name, status, total, rank, districtRank, grade }) => (
                <tr key={space} data-space={space}>
                  <th scope="row">{name}</th>
                  <td>{both(total, (value) => (value === null ? NO_VALUE : formatPoints(value)))}</td>
                  <td>{both(rank, orNone)}</td>
                  <td>{both(districtRank, orNone)}</td>
                  <td>
                    {both(grade, orNone)}
                    {status.before !== status.after && `（${RESULT_STATUS[status.after]}）`}
                  </td>
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
