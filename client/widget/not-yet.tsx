import { can } from '#shared/workflow/can.ts'
import type { Action } from '#shared/workflow/permission.ts'
import { STAGE, STAGES } from '#shared/workflow/stage.ts'
import { useActor } from './actor.ts'
import { useStage } from './may.ts'
import { Notice } from './notice.tsx'

export interface NotYetProps {
  /** What it is that can't be seen: 结果、区县对比 */
  readonly what: string
  /** What one would have to be allowed to do. */
  readonly action: Action
}

/** In place of what the one who looks may not see, or not yet: why, and from when on. */
export function NotYet({ what, action }: NotYetProps) {
  const actor = useActor()
  const stage = useStage()
  const from = STAGES.find((one) => can(actor, action, { stage: one }))
  if (!from)
    return (
      <Notice title="没有查看权限" testId="forbidden">
        <p>{what}不对当前身份开放。如需查看，请联系市科技局管理员。</p>
      </Notice>
    )
  return (
    <Notice title={`${what}在${STAGE[from].title}阶段后可见`} testId="not-yet">
      <p>
        {stage === null
          ? '本年度没有在系统中启动考核，结果只供市科技局查看。'
          : `本年度考核目前处于${STAGE[stage].title}阶段；市科技局转入${STAGE[from].title}阶段后，这里会显示${what}。`}
      </p>
    </Notice>
  )
}
