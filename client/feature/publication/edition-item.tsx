import { editionFile } from '#client/api/address.ts'
import { formatInstant } from '#client/format/date.ts'
import { Person } from '#client/widget/person.tsx'
import { type DifferenceLine, Differences } from './differences.tsx'
import styles from './publication.module.css'

export interface EditionItemProps {
  readonly edition: {
    readonly year: number
    readonly number: number
    readonly at: string
    readonly by: string
    readonly confirmedBy: string
    readonly reason: string | null
    readonly run: number
    readonly sha256: string
    readonly differences: readonly DifferenceLine[]
  }
}

/** One edition: who published it, when and why, its hash, what it changed. */
export function EditionItem({ edition }: EditionItemProps) {
  const { year, number, at, by, confirmedBy, reason, run, sha256, differences } = edition
  return (
    <li data-edition={number}>
      <h3>第 {number} 版</h3>
      <p>
        {formatInstant(at)}　<Person login={by} /> 提请，
        <Person login={confirmedBy} /> 复核；第 {run} 次计算
        {reason && `；${reason}`}
      </p>
      <p className={styles.hash}>
        SHA-256 <code>{sha256}</code>
      </p>
      <p data-screen-only>
        <a href={editionFile(year, number)} download>
          下载发布包（JSON）
        </a>
      </p>
      {number > 1 && <Differences name={`${year} 年度第 ${number} 版变动`} differences={differences} />}
    </li>
  )
}
