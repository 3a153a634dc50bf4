import { useQuery } from '@tanstack/react-query'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { useYear } from '#client/widget/year.ts'
import { can } from '#shared/workflow/can.ts'
import { ExpertPick } from './expert-pick.tsx'
import { Flags } from './flags.tsx'
import { MarkGrid } from './mark-grid.tsx'
import { Progress } from './progress.tsx'

/** 评分: marks and flags by hand. */
export function MarksPage() {
  const year = useYear()
  const actor = useActor()
  const isGiven = can(actor, 'mark.read', { year })
  const grid = useQuery({ ...trpc.mark.grid.queryOptions({ year }), enabled: isGiven })
  return (
    <Page
      title={`${year} 年度评分`}
      note={
        actor.role === 'expert'
          ? '分配给您评分的指标；评分结束之前可以修改，以最后一次为准'
          : '专家评分的指标和标记；重新计算后计入结果，同一专家以最后一次为准'
      }
    >
      {!isGiven && (
        <Panel title="评分">
          <Notice title={`${year} 年度没有分配给您的指标`} testId="nothing-given">
            <p>市科技局分配评分指标后，这里列出各空间的评分表；其他年度可在右上方选择。</p>
          </Notice>
        </Panel>
      )}
      {isGiven && (
        <Answer query={grid}>
          {(shown) => (
            <>
              {shown.items.length === 0 ? (
                <Panel title="评分">
                  <Notice title="没有需要评分的指标" testId="no-items">
                    <p>
                      {actor.role === 'city'
                        ? '本年度的方案没有由专家评分的指标；需要时，在方案中设置由专家评分的指标。'
                        : '本年度的方案没有由专家评分的指标。'}
                    </p>
                  </Notice>
                </Panel>
              ) : (
                <>
                  {actor.role === 'city' && <Progress grid={shown} />}
                  <Panel
                    title="评分表"
                    note="回车或上下方向键换行；清空一格再保存，即撤回这个分"
                    actions={actor.role === 'city' && <ExpertPick grid={shown} />}
                  >
                    <MarkGrid year={year} grid={shown} />
                  </Panel>
                </>
              )}
              {shown.flags && <Flags year={year} flags={shown.flags} spaces={shown.spaces} />}
            </>
          )}
        </Answer>
      )}
    </Page>
  )
}
