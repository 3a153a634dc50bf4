import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { faultOf } from '#client/api/fault.ts'
import { trpc } from '#client/api/trpc.ts'
import { formatInstant } from '#client/format/date.ts'
import styles from './recompute.module.css'

export interface RecomputeProps {
  readonly year: number
  /** The year has been computed before. */
  readonly again: boolean
}

/** Computes the year's metrics, points, ranks and grades from the reports in force, after a question. */
export function Recompute({ year, again }: RecomputeProps) {
  const queries = useQueryClient()
  const run = useMutation(
    trpc.ranking.run.mutationOptions({
      // Everything shown may rest on the run.
      onSuccess: () => queries.invalidateQueries(),
    }),
  )
  const word = again ? '重新计算' : '开始计算'
  return (
    <span className={styles.recompute}>
      <Popconfirm
        title={`${word} ${year} 年度排名？`}
        description="按当前已核验的报送和现行方案计算全部空间的指标、得分、名次和等级。以前的计算结果仍会保留。"
        okText={word}
        cancelText="取消"
        placement="bottomRight"
        classNames={{ root: styles.question }}
        onConfirm={() => run.mutate({ year })}
      >
        <Button type={again ? 'default' : 'primary'} loading={run.isPending} data-testid="recompute">
          {run.isPending ? '正在计算…' : word}
        </Button>
      </Popconfirm>
      <span role="status">
        {run.isSuccess && <Said text={`已完成计算：${formatInstant(run.data.at)}`} onClose={run.reset} />}
        {run.isError && (
          <Said bad text={`计算没有完成：${faultOf(run.error).detail ?? '请稍后重试'}`} onClose={run.reset} />
        )}
      </span>
    </span>
  )
}

interface SaidProps {
  readonly text: string
  readonly bad?: boolean
  readonly onClose: () => void
}

const Said = ({ text, bad = false, onClose }: SaidProps) => (
  <span className={bad ? `${styles.said} ${styles.bad}` : styles.said} data-testid="recomputed">
    {text}
    <button type="button" aria-label="关闭" onClick={onClose}>
      ×
    </button>
  </span>
)
