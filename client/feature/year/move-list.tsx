import { formatInstant } from '#client/format/date.ts'
import { Person } from '#client/widget/person.tsx'
import { STAGE, type Stage, stageMove } from '#shared/workflow/stage.ts'
import styles from './year.module.css'

export interface MoveListProps {
  readonly moves: readonly {
    readonly id: number
    readonly from: Stage | null
    readonly to: Stage
    readonly at: string
    readonly by: string
    readonly reason: string | null
  }[]
}

/** In words: arrows are not in every font. */
const told = (from: Stage, to: Stage): string =>
  stageMove(from, to)?.kind === 'back'
    ? `由“${STAGE[from].title}”退回“${STAGE[to].title}”`
    : `由“${STAGE[from].title}”进入“${STAGE[to].title}”`

/** Who moved the appraisal when, and why; newest first. */
export const MoveList = ({ moves }: MoveListProps) => (
  <ol className={styles.list} data-testid="moves">
    {moves.map(({ id, from, to, at, by, reason }) => (
      <li key={id}>
        <b>{from === null ? '启动考核' : told(from, to)}</b>
        <small>
          {formatInstant(at)} · <Person login={by} />
        </small>
        {reason && <span>{reason}</span>}
      </li>
    ))}
  </ol>
)
