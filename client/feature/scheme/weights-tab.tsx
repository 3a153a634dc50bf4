import { useQuery } from '@tanstack/react-query'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { NotRun } from '#client/widget/not-run.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Panel } from '#client/widget/panel.tsx'
import styles from './scheme.module.css'
import type { SchemeItem } from './scheme-item.ts'
import { Weights } from './weights.tsx'

export interface WeightsTabProps {
  readonly year: number
  readonly scheme: SchemeItem
  /** As the address has them. */
  readonly maxima: string | undefined
}

/** Weights are tried on a run's points, so on the scheme that it was run by. */
export function WeightsTab({ year, scheme, maxima }: WeightsTabProps) {
  const ranking = useQuery(trpc.ranking.get.queryOptions({ year }))
  return (
    <Answer query={ranking}>
      {(run) => {
        if (!run)
          return (
            <Panel title="权重试算">
              <NotRun year={year} />
            </Panel>
          )
        const { rules } = run
        if (!rules)
          return (
            <Panel title="权重试算">
              <Notice title="这次计算没有留存试算所需的数据" testId="no-rules">
                <p>请在“排名”页重新计算本年度，再来试算。</p>
              </Notice>
            </Panel>
          )
        return (
          <>
            {run.run.scheme.sha256 !== scheme.sha256 && (
              <p className={styles.remark} data-testid="other-scheme">
                试算以 {year} 年度最近一次计算为准，其方案为{run.run.scheme.title}（第{' '}
                {run.run.scheme.version} 版），与上面选择的不同。
              </p>
            )}
            <Weights key={run.run.id} year={year} asked={maxima} ranking={{ ...run, rules }} />
          </>
        )
      }}
    </Answer>
  )
}
