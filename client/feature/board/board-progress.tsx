import { formatShare } from '#client/format/number.ts'
import styles from './board.module.css'
import { BoardPanel } from './board-panel.tsx'

interface Progress {
  readonly district: string
  readonly spaces: number
  readonly inForce: number
  readonly submitted: number
  readonly draft: number
  readonly missing: number
}

const STAGES = [
  { id: 'inForce', title: '已核验', className: styles.inForce },
  { id: 'submitted', title: '已提交', className: styles.submitted },
  { id: 'draft', title: '草稿或退回', className: styles.draft },
  { id: 'missing', title: '未报送', className: styles.missing },
] as const

/** No district's line is higher: a few of them stay together. */
const ROW = 2.9

/** How far the city is with its reports, and each district. */
export function BoardProgress({ progress }: { readonly progress: readonly Progress[] }) {
  const sum = (id: keyof Omit<Progress, 'district'>) => progress.reduce((all, row) => all + row[id], 0)
  const spaces = sum('spaces')
  return (
    <BoardPanel
      title="报送进度"
      note={`${spaces} 家参加考核，已核验 ${formatShare(spaces === 0 ? null : sum('inForce') / spaces, 0)}`}
      testId="board-progress"
    >
      <dl className={styles.stages}>
        {STAGES.map(({ id, title, className }) => (
          <div key={id} data-figure={`board_${id}`} data-value={sum(id)}>
            <dt>
              <i className={className} />
              {title}
            </dt>
            <dd>{sum(id)}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.districts} style={{ maxHeight: `${progress.length * ROW}rem` }}>
        {progress.map((row) => (
          <li key={row.district} data-district={row.district}>
            <span>{row.district}</span>
            <span className={styles.track} aria-hidden="true">
              {STAGES.map(({ id, className }) =>
                row[id] > 0 ? <i key={id} className={className} style={{ flexGrow: row[id] }} /> : null,
              )}
            </span>
            <b>
              {row.inForce}
              <small> / {row.spaces}</small>
            </b>
          </li>
        ))}
      </ul>
    </BoardPanel>
  )
}
