import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { faultOf } from '#client/api/fault.ts'
import styles from './answer.module.css'
import { Notice } from './notice.tsx'

export interface AnswerProps<T> {
  readonly query: UseQueryResult<T, unknown>
  readonly children: (data: T) => ReactNode
}

/** What was asked of the server: on its way, refused, not there, failed with a way to ask again, or the answer. */
export function Answer<T>({ query, children }: AnswerProps<T>) {
  if (query.isPending) return <Loading />
  if (query.isError) return <Failed error={query.error} onRetry={() => query.refetch()} />
  return children(query.data)
}

/** Something is on its way. */
export function Loading() {
  return (
    <div className={styles.loading} role="status" data-testid="loading">
      <span className="sr-only">正在读取…</span>
      <span />
      <span />
      <span />
    </div>
  )
}

function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { kind, detail } = faultOf(error)
  if (kind === 'forbidden')
    return (
      <Notice title="没有查看权限" testId="forbidden">
        <p>这部分内容不对当前身份开放。如需查看，请联系市科技局管理员。</p>
      </Notice>
    )
  if (kind === 'missing')
    return (
      <Notice title="没有找到" testId="missing">
        <p>这里没有内容：地址、空间编码或年度可能有误，当年没有报送，或者不对当前身份开放。</p>
      </Notice>
    )
  return (
    <Notice
      title={kind === 'offline' ? '连接不到服务' : '读取失败'}
      tone="bad"
      testId="failed"
      onRetry={onRetry}
    >
      {kind === 'offline' ? (
        <p>服务可能没有启动，或网络已断开。恢复后请重试。</p>
      ) : (
        <p>
          服务没有给出结果，请稍后重试。
          {detail && <small className={styles.detail}>（{detail}）</small>}
        </p>
      )}
    </Notice>
  )
}
