import { formatDay, formatInstant } from '#client/format/date.ts'
import styles from './public.module.css'

export interface PublicFactsProps {
  readonly list: {
    readonly stage: 'publicity' | 'published'
    readonly publicityFrom: string | null
    readonly publicityUntil: string | null
    readonly correctedAt: string | null
    readonly edition: {
      readonly number: number
      readonly at: string
      readonly reason: string | null
      readonly sha256: string
    } | null
    readonly grades: readonly string[]
    readonly rows: readonly { readonly grade: string }[]
  }
}

/** Until when one may object, or what was published; how many spaces have each grade. */
export function PublicFacts({ list }: PublicFactsProps) {
  const { stage, publicityFrom, publicityUntil, correctedAt, edition, grades, rows } = list
  return (
    <div className={styles.facts}>
      {stage === 'publicity' ? (
        <p>
          公示期：{formatDay(publicityFrom)}至{formatDay(publicityUntil)}
          。有异议的，请在公示期内以书面形式、署真实姓名和联系方式并说明依据，向市科技局提出；匿名异议不予受理。
        </p>
      ) : (
        edition && (
          <p data-testid="edition" data-edition={edition.number}>
            {formatInstant(edition.at)} 发布{edition.number > 1 && `，第 ${edition.number} 版`}
            {edition.reason && `（${edition.reason}）`}。校验码{' '}
            <code title={edition.sha256}>{edition.sha256.slice(0, 16)}</code>
          </p>
        )
      )}
      {correctedAt && (
        <p data-testid="corrected">公示期间有更正，名单更新于 {formatInstant(correctedAt)}。</p>
      )}
      <dl className={styles.counts}>
        {grades.map((grade) => {
          const count = rows.filter((row) => row.grade === grade).length
          return (
            <div key={grade}>
              <dt>{grade}</dt>
              <dd data-figure={`public-${grade}`} data-value={count}>
                <b>{count}</b> 家
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
