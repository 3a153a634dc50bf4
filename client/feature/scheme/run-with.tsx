import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { faultOf } from '#client/api/fault.ts'
import { trpc } from '#client/api/trpc.ts'
import styles from './scheme.module.css'
import { type SchemeItem, versionOf } from './scheme-item.ts'

export interface RunWithProps {
  readonly year: number
  readonly scheme: SchemeItem
}

/** Computes the year by a version, after a question: from then on the version is not to be changed. */
export function RunWith({ year, scheme }: RunWithProps) {
  const queries = useQueryClient()
  const run = useMutation(
    trpc.scheme.runWith.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  )
  return (
    <span className={styles.run}>
      <Popconfirm
        title={`按“${scheme.title}”第 ${scheme.version} 版计算 ${year} 年度？`}
        description={`计算后即为 ${year} 年度的现行结果，以前的结果仍会保留${scheme.state === 'draft' ? '；这一草稿从此不能再改' : ''}。`}
        okText="开始计算"
        cancelText="取消"
        placement="bottomRight"
        classNames={{ root: styles.question }}
        onConfirm={() => run.mutate({ year, ...versionOf(scheme) })}
      >
        <Button loading={run.isPending} data-testid="run-with">
          {run.isPending ? '正在计算…' : `用此方案计算 ${year} 年度`}
        </Button>
      </Popconfirm>
      <span role="status">
        {run.isSuccess && <small data-testid="ran">已完成计算</small>}
        {run.isError && (
          <small className={styles.bad} data-testid="ran">
            计算没有完成：{faultOf(run.error).detail ?? '请稍后重试'}
          </small>
        )}
      </span>
    </span>
  )
}
