import { formatNumber, NO_VALUE } from '#client/format/number.ts'
import { Arrowed } from '#client/widget/arrowed.tsx'
import { Figure, Figures } from '#client/widget/figure.tsx'
import { Notice } from '#client/widget/notice.tsx'
import type { Comparison } from '#shared/appraisal/comparison.ts'
import styles from './scheme.module.css'
import { ShiftTable } from './shift-table.tsx'

export interface EffectProps {
  readonly year: number
  readonly answer:
    | (Comparison & { readonly ok: true })
    | {
        readonly ok: false
        readonly faults: readonly { readonly path: string; readonly message: string }[]
        readonly missing: readonly {
          readonly space: string
          readonly name: string
          readonly message: string
        }[]
      }
    | null
}

/** Ranks and grades under another scheme against those as they are. */
export function Effect({ year, answer }: EffectProps) {
  if (answer === null)
    return (
      <Notice title={`${year} 年度尚未计算`} testId="no-run">
        <p>先计算该年度的排名，才能与草稿的结果比较。</p>
      </Notice>
    )
  if (!answer.ok)
    return (
      <Notice title="按这份方案算不出结果" testId="not-ranked">
        {answer.faults.map(({ path, message }) => (
          <p key={`${path} ${message}`}>
            {message} <code>{path}</code>
          </p>
        ))}
        {answer.missing.slice(0, 10).map(({ space, name, message }) => (
          <p key={`${space} ${message}`}>
            {name}：{message}
          </p>
        ))}
        {answer.missing.length > 10 && <p>另有 {answer.missing.length - 10} 处。</p>}
      </Notice>
    )
  const { moves, gradeChanges, spaces } = answer
  const shifts = spaces.flatMap(({ space, name, district, rank, total, grade, moved }) =>
    moved === null || total.after === null
      ? []
      : {
          ...{ space, name, district, moved },
          ...{ rank: rank.after!, rankBefore: rank.before!, total: total.after },
          ...{ grade: grade.after, gradeBefore: grade.before },
        },
  )
  const regraded = gradeChanges.reduce((sum, { spaces }) => sum + spaces, 0)
  const figures = [
    ['movedUp', '名次上升', moves.up],
    ['movedDown', '名次下降', moves.down],
    ['stayed', '名次不变', moves.same],
    ['regraded', '等级变化', regraded],
  ] as const
  return (
    <div className={styles.effect}>
      <Figures>
        {figures.map(([name, title, value]) => (
          <Figure key={name} name={name} title={title} value={value} text={formatNumber(value)} unit="家" />
        ))}
      </Figures>
      {gradeChanges.length > 0 && (
        <ul className={styles.changes}>
          {gradeChanges.map(({ from, to, spaces }) => (
            <li key={`${from} ${to}`}>
              <Arrowed text={`${from ?? NO_VALUE} → ${to ?? NO_VALUE}`} /> <b>{spaces}</b> 家
            </li>
          ))}
        </ul>
      )}
      <ShiftTable caption="名次和等级的变化" shifts={shifts} testId="shifts" tall />
    </div>
  )
}
