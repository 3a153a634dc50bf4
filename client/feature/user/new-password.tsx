import { Alert, Button } from 'antd'
import { useState } from 'react'
import styles from './users.module.css'

export interface NewPasswordProps {
  readonly login: string
  readonly password: string
  readonly onClose: () => void
}

/** A password that was just made: shown once, to be handed over. */
export function NewPassword({ login, password, onClose }: NewPasswordProps) {
  const [copied, setCopied] = useState(false)
  return (
    <Alert
      type="success"
      role="status"
      data-testid="new-password"
      title={
        <div className={styles.secret}>
          <p>
            账号 <b>{login}</b> 的密码：<code data-testid="password">{password}</code>
          </p>
          <p>密码只显示这一次，请当面或电话告知本人；首次登录时须修改。</p>
          <div className={styles.actions}>
            {navigator.clipboard && (
              <Button
                size="small"
                onClick={() => void navigator.clipboard.writeText(password).then(() => setCopied(true))}
              >
                {copied ? '已复制' : '复制密码'}
              </Button>
            )}
            <Button size="small" onClick={onClose}>
              已告知，收起
            </Button>
          </div>
        </div>
      }
    />
  )
}
