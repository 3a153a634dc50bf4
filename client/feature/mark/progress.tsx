import { Panel } from '#client/widget/panel.tsx'
import type { Grid } from './grid.ts'
import styles from './mark.module.css'

/** How many marks are there of those that are wanted: for each indicator, of each expert that it is given to. */
export function Progress({ grid }: { readonly grid: Grid }) {
  const nameOf = new Map(grid.experts.map(({ login, name }) => [login, name]))
  return (
    <Panel title="进度" note="按分配的专家统计；在“用户”中给专家分配指标">
      <ul className={styles.progress} data-testid="progress">
        {grid.items.map(({ id, title, experts }) => {
          const wanted = grid.spaces.filter(({ items }) => items.includes(id))
          const given = (expert: string) =>
            grid.marks.filter((mark) => mark.indicator === id && mark.expert === expert).length
          return (
            <li key={id}>
              <b>{title}</b>
              {experts.length === 0 && <span className={styles.missing}>还没有分配专家</span>}
              {experts.map((expert) => (
                <span
                  key={expert}
                  className={given(expert) < wanted.length ? styles.missing : styles.complete}
                >
                  {nameOf.get(expert) ?? expert} {given(expert)}/{wanted.length}
                </span>
              ))}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
