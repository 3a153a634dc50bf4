import { Alert, Button } from 'antd'
import { faultOf } from '#client/api/fault.ts'

export interface RefusalProps {
  readonly error: unknown
  /** Begins anew with what the server has by now, and gives up what was typed; offered where it is named. */
  readonly onReload?: () => void
}

/** Why something was not done, where it was not. */
export function Refusal({ error, onReload }: RefusalProps) {
  if (!error) return null
  const { detail, kind } = faultOf(error)
  const told =
    detail ?? (kind === 'offline' ? '连接不到服务，没有保存。恢复后请重试。' : '没有保存，请稍后重试。')
  return (
    <>
      <Alert type="error" showIcon role="alert" data-testid="refusal" title={told} />
      {onReload && (
        <p>
          <Button size="small" onClick={onReload}>
            重新载入（放弃未保存的改动）
          </Button>
        </p>
      )}
    </>
  )
}
