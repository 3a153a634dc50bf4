import { formatPoints } from '#client/format/number.ts'
import { GradeTag } from '#client/widget/standing.tsx'
import styles from './board.module.css'
import { BoardPanel } from './board-panel.tsx'

interface Ranked {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly total: number | null
  readonly rank: number | null
  readonly grade: string | null
}

export interface BoardGradesProps {
  /** Best first. */
  readonly grades: readonly string[]
  readonly results: readonly Ranked[]
}

/** How many names of a grade there is room for: more of the best. */
const ROOM = [10, 5, 3] as const

/** No line is higher: a few of them stay together. */
const ROW = 3

/** The first of each grade by rank; of the last grade only how many, since a wall is no place for their names. */
export function BoardGrades({ grades, results }: BoardGradesProps) {
  return (
    <BoardPanel title="等级名单" note="各等级按名次" testId="board-grades">
      {grades.map((grade, index) => {
        const own = results.filter((result) => result.grade === grade)
        const ranked = own
          .filter(({ rank }) => rank !== null)
          .sort((a, b) => a.rank! - b.rank!)
          .slice(0, index === grades.length - 1 ? 0 : (ROOM[index] ?? 3))
        return (
          <section
            key={grade}
            className={styles.grade}
            style={{ flexGrow: ranked.length }}
            data-grade={grade}
            data-value={own.length}
          >
            <h3>
              <GradeTag grade={grade} />
              <span>{own.length} 家</span>
            </h3>
            <ol style={{ maxHeight: `${ranked.length * ROW}rem` }}>
              {ranked.map(({ space, name, district, rank, total }) => (
                <li key={space} data-space={space}>
                  <span className={styles.rank}>{rank}</span>
                  <span className={styles.spaceName}>{name}</span>
                  <span className={styles.quiet}>{district}</span>
                  <b>{formatPoints(total)}</b>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </BoardPanel>
  )
}
