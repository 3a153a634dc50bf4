import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { HindranceList } from '#client/widget/hindrance-list.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { StageSteps } from '#client/widget/stage-steps.tsx'
import { can } from '#shared/workflow/can.ts'
import { STAGE } from '#shared/workflow/stage.ts'
import styles from './city.module.css'

/** How far the year's appraisal is, and for the city bureau what is to be decided next; nothing where none is open. */
export function YearPanel({ year }: { readonly year: number }) {
  const manages = can(useActor(), 'appraisal.manage')
  const { data } = useQuery(trpc.year.get.queryOptions({ year }))
  const plan = useQuery({ ...trpc.year.plan.queryOptions({ year }), enabled: manages }).data?.plan
  if (!data?.state) return null
  const forward = plan?.next.find(({ kind }) => kind === 'forward')
  const open = plan?.proposals.filter(({ state }) => state === 'open').length ?? 0
  return (
    <Panel
      title="考核进程"
      note={`当前阶段“${STAGE[data.state.stage].title}”：${STAGE[data.state.stage].what}`}
      actions={manages && <Link to="/year">考核安排</Link>}
      testId="year-state"
    >
      <StageSteps state={data.state} />
      {forward && forward.hindrances.length > 0 && (
        <>
          <h3 className={styles.subhead}>进入“{STAGE[forward.to].title}”之前还须</h3>
          <HindranceList hindrances={forward.hindrances} />
        </>
      )}
      {open > 0 && (
        <p className={styles.quiet}>
          有 {open} 项提请等待复核，见<Link to="/year">考核安排</Link>。
        </p>
      )}
    </Panel>
  )
}
