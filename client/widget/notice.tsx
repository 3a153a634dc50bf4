import { Button } from 'antd'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

export interface NoticeProps {
  readonly title: string
  readonly tone?: 'calm' | 'bad'
  readonly testId: string
  readonly children?: ReactNode
  /** Offers 重试. */
  readonly onRetry?: () => void
}

/** What stands where content would be: nothing there yet and why, not allowed, not found, failed. */
export function Notice({ title, tone = 'calm', testId, children, onRetry }: NoticeProps) {
  return (
    <div
      className={tone === 'bad' ? `${styles.notice} ${styles.bad}` : styles.notice}
      role={tone === 'bad' ? 'alert' : 'status'}
      data-testid={testId}
    >
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {onRetry && <Button onClick={onRetry}>重试</Button>}
    </div>
  )
}

/** The filters leave nothing. @param of what is looked for: 空间, 疑点, … */
export const NoMatch = ({ of }: { readonly of: string }) => (
  <Notice title={`没有符合条件的${of}`} testId="no-match">
    <p>请放宽或清除筛选条件。</p>
  </Notice>
)
