import type { ReactNode } from 'react'
import { formatPoints, NO_VALUE } from '#client/format/number.ts'
import { GradeTag, type ResultStatus, ResultStatusTag } from '#client/widget/standing.tsx'
import type { Clauses } from '#shared/appraisal/explain/clauses.ts'
import styles from './scorecard.module.css'

export interface SummaryProps {
  readonly space: { readonly district: string }
  readonly result: {
    readonly status: ResultStatus
    readonly total: number | null
    readonly rank: number | null
    readonly districtRank: number | null
    readonly grade: string | null
    readonly vetoes: readonly string[]
    readonly indicators: readonly { readonly max: number }[]
  }
  /** The ceilings that hold, with the best grade that is still allowed. */
  readonly ceilings: readonly { readonly id: string; readonly title: string; readonly grade: string }[]
  /** Whether they keep it from a grade that its points reach. */
  readonly held: boolean
  readonly ranked: { readonly city: number; readonly district: number }
  readonly vetoes: readonly { readonly id: string; readonly title: string }[]
  /** What applies to the space beside its points, and why; null where that is not known. */
  readonly explanation: Clauses | null
  /** What is to be said below the figures. */
  readonly children?: ReactNode
}

const EXPLAINED: Readonly<Record<ResultStatus, string | null>> = {
  scored: null,
  vetoed: '触及否决事项，不参加排名，等级按最低一级。',
  exempt: '本年度免评：得分仅供参考，不参加排名，不评等级。',
  not_reported: '没有已核验的报送，不计分，不参加排名。',
}

/** The result in one line of large figures. */
export function Summary({
  result,
  ranked,
  vetoes,
  ceilings,
  held,
  space,
  explanation,
  children,
}: SummaryProps) {
  const { status, total, rank, districtRank, grade } = result
  const max = result.indicators.reduce((sum, indicator) => sum + indicator.max, 0)
  const titles = new Map(vetoes.map(({ id, title }) => [id, title]))
  const explained = EXPLAINED[status]
  return (
    <section className={styles.summary} aria-label="考核结果">
      <dl>
        <div className={styles.total} data-figure="total" data-value={String(total)}>
          <dt>总分</dt>
          <dd>
            <b>{formatPoints(total)}</b>
            {total !== null && <small> / {max} 分</small>}
          </dd>
        </div>
        <div data-figure="grade" data-value={String(grade)}>
          <dt>等级</dt>
          <dd className={styles.grade}>
            {status !== 'scored' && <ResultStatusTag status={status} />}
            {grade !== null && <GradeTag grade={grade} />}
            {grade === null && status === 'scored' && NO_VALUE}
          </dd>
        </div>
        <Place name="rank" title="全市名次" rank={rank} of={ranked.city} />
        <Place name="districtRank" title={`${space.district}名次`} rank={districtRank} of={ranked.district} />
      </dl>
      {explained && (
        <p className={styles.explained} data-testid="status-explained">
          {explained}
          {!explanation &&
            result.vetoes.length > 0 &&
            `否决事项：${result.vetoes.map((id) => titles.get(id) ?? id).join('、')}。`}
        </p>
      )}
      {status === 'scored' && ceilings.length > 0 && (
        <p className={styles.explained} data-testid="ceilings">
          {held ? '等级受限' : '等级上限（按现在的总分还没有用到）'}：
          {(explanation && explanation.ceilings.length > 0
            ? explanation.ceilings.map(({ sentence }) => sentence)
            : ceilings.map(({ title, grade: best }) => `${title}，等级最高为${best}`)
          ).join('；')}
          。
        </p>
      )}
      {explanation && [...explanation.exemptions, ...explanation.vetoes].length > 0 && (
        <ul className={styles.explained} data-testid="clauses">
          {[...explanation.exemptions, ...explanation.vetoes].map(({ id, title, sentence }) => (
            <li key={id} data-clause={id}>
              {title}：{sentence}。
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  )
}

interface PlaceProps {
  readonly name: string
  readonly title: string
  readonly rank: number | null
  readonly of: number
}

const Place = ({ name, title, rank, of }: PlaceProps) => (
  <div data-figure={name} data-value={String(rank)}>
    <dt>{title}</dt>
    <dd>
      {rank === null ? (
        <b>{NO_VALUE}</b>
      ) : (
        <>
          第 <b>{rank}</b> 名<small> / {of} 家</small>
        </>
      )}
    </dd>
  </div>
)
