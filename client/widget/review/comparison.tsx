import { useQuery } from '@tanstack/react-query'
import { type Answers, trpc } from '#client/api/trpc.ts'
import { Answer } from '../answer.tsx'
import { Tag } from '../tag.tsx'
import { JumpList } from './jump-list.tsx'
import styles from './review.module.css'
import { Scroll } from './scroll.tsx'

type Shown = Answers['report']['compare']
type Ledger = Shown['ledgers'][number]

export interface ComparisonProps {
  readonly year: number
  readonly space: string
  readonly before: number
  readonly after: number
}

/** What changed between two revisions: figures, biggest first, then row by row. */
export function Comparison({ year, space, before, after }: ComparisonProps) {
  const compared = useQuery(trpc.report.compare.queryOptions({ year, space, before, after }))
  return (
    <Answer query={compared}>
      {({ ledgers, metrics }) => (
        <div className={styles.words} data-testid="comparison">
          <JumpList
            jumps={metrics}
            from={`第 ${before} 次`}
            to={`第 ${after} 次`}
            empty={`与第 ${before} 次报送相比，指标没有变化。`}
          />
          {ledgers.length === 0 && <p className={styles.quiet}>各台账的行都没有变化。</p>}
          {ledgers.map((one) => (
            <LedgerRows key={one.ledger} {...one} />
          ))}
        </div>
      )}
    </Answer>
  )
}

function LedgerRows({ ledger, title, columns, counts, added, removed, changed }: Ledger) {
  const cell = (value: string | number | null) => value ?? '—'
  return (
    <details className={styles.group} data-ledger={ledger}>
      <summary>
        {title}{' '}
        <small>
          增 {counts.added}　删 {counts.removed}　改 {counts.changed}　未变 {counts.unchanged}
        </small>
      </summary>
      <Scroll label={`${title}的变化`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">变化</th>
              <th scope="col">行</th>
              {columns.map(({ key, header }) => (
                <th key={key} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.map((row) => (
              <tr key={`c${row.after.file}${row.after.sheet}${row.after.row}`} data-change="changed">
                <td>
                  <Tag tone="warn">改</Tag>
                </td>
                <td>{row.after.row}</td>
                {columns.map(({ key }, at) => (
                  <td key={key}>
                    {row.columns.includes(key) ? (
                      <>
                        <del>{cell(row.before.cells[at] ?? null)}</del>{' '}
                        <ins>{cell(row.after.cells[at] ?? null)}</ins>
                      </>
                    ) : (
                      cell(row.after.cells[at] ?? null)
                    )}
                  </td>
                ))}
              </tr>
            ))}
            {[...added.map((row) => ({ row, is: '增' })), ...removed.map((row) => ({ row, is: '删' }))].map(
              ({ row, is }) => (
                <tr
                  key={`${is}${row.file}${row.sheet}${row.row}`}
                  data-change={is === '增' ? 'added' : 'removed'}
                >
                  <td>
                    <Tag tone={is === '增' ? 'good' : 'bad'}>{is}</Tag>
                  </td>
                  <td>{row.row}</td>
                  {columns.map(({ key }, at) => (
                    <td key={key}>{cell(row.cells[at] ?? null)}</td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </Scroll>
      {counts.added + counts.removed + counts.changed > added.length + removed.length + changed.length && (
        <p className={styles.quiet}>变化较多，每类最多列出 300 行。</p>
      )}
    </details>
  )
}
