import { useQuery } from '@tanstack/react-query'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { StageSteps } from '#client/widget/stage-steps.tsx'
import { useYear } from '#client/widget/year.ts'
import { can } from '#shared/workflow/can.ts'
import { Correction } from './correction.tsx'
import { Holidays } from './holidays.tsx'
import { MoveList } from './move-list.tsx'
import { NextStep } from './next-step.tsx'
import { Proposals, ProposeScheme } from './proposals.tsx'
import { Publicity } from './publicity.tsx'
import { OpenForm, SettingsForm } from './settings-form.tsx'
import { Exclusions, Reopenings } from './spaces.tsx'

/** 考核安排: the stages of a year, its days, who takes part, and what two people decide. */
export function YearPage() {
  const year = useYear()
  const manages = can(useActor(), 'appraisal.manage')
  const answer = useQuery(trpc.year.get.queryOptions({ year }))
  return (
    <Page title={`${year} 年度考核安排`} note="各阶段和期限；期限到当天结束，按北京时间">
      <Answer query={answer}>
        {({ state }) =>
          state ? (
            <>
              <Panel title="阶段">
                <StageSteps state={state} />
              </Panel>
              {manages && <Plan key={year} year={year} state={state} />}
            </>
          ) : (
            <Panel title="启动考核">
              <Notice title={`${year} 年度的考核还没有启动`} testId="not-opened">
                <p>没有启动考核的年度不分阶段，材料随时可以导入，用于补录历年数据。</p>
              </Notice>
              {manages && <OpenForm key={year} year={year} />}
            </Panel>
          )
        }
      </Answer>
    </Page>
  )
}

type State = Parameters<typeof SettingsForm>[0]['state']

function Plan({ year, state }: { readonly year: number; readonly state: State }) {
  const answer = useQuery(trpc.year.plan.queryOptions({ year }))
  return (
    <Answer query={answer}>
      {({ plan }) =>
        plan && (
          <>
            <PanelRow loose>
              <Panel title="下一步" testId="next-step">
                <NextStep year={year} moves={plan.next} />
                {(state.stage === 'preview' || state.stage === 'publicity') && (
                  <Publicity publicity={plan.publicity} running={state.stage === 'publicity'} />
                )}
                {state.stage === 'published' && <Correction year={year} hindrances={plan.publication} />}
              </Panel>
              <Panel title="期限" note="进行中的期限只能延后；过后不能再改" id="deadlines">
                <SettingsForm year={year} state={state} />
              </Panel>
            </PanelRow>
            <PanelRow loose>
              <Panel
                title="须两人办理"
                note={
                  plan.scheme
                    ? `生效的方案：${plan.scheme.title} 第 ${plan.scheme.version} 版`
                    : '还没有生效的方案'
                }
                id="proposals"
              >
                <Proposals proposals={plan.proposals} />
                {['preparing', 'reporting', 'reviewing', 'scoring'].includes(state.stage) && (
                  <ProposeScheme year={year} />
                )}
              </Panel>
              <Panel title="阶段变动">
                <MoveList moves={plan.moves} />
              </Panel>
            </PanelRow>
            <PanelRow loose>
              <Panel title="不参加考核的空间" note="不计入报送进度、计算和名单">
                <Exclusions year={year} exclusions={plan.exclusions} />
              </Panel>
              <Panel title="重新开放的报告" note="截止之后个别空间补报；核验后自动结束" id="reopened">
                <Reopenings year={year} reopenings={plan.reopenings} />
              </Panel>
            </PanelRow>
            <Panel title="节假日" note="公示期按工作日计算">
              <Holidays />
            </Panel>
          </>
        )
      }
    </Answer>
  )
}
