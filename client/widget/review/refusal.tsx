import { Alert } from 'antd'
import { faultOf } from '#client/api/fault.ts'

/** Why something was not done, where it was not. */
export function Refusal({ error }: { readonly error: unknown }) {
  if (!error) return null
  const { detail, kind } = faultOf(error)
  const told =
    detail ?? (kind === 'offline' ? '连接不到服务，没有保存。恢复后请重试。' : '没有保存，请稍后重试。')
  return <Alert type="error" showIcon role="alert" data-testid="refusal" title={told} />
}
