import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { useAllAnew } from '#client/widget/ask-anew.ts'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { Told } from '#client/widget/told.tsx'
import { useYear } from '#client/widget/year.ts'
import { can } from '#shared/workflow/can.ts'
import { FindingTable } from './finding-table.tsx'
import { RaiseForm } from './raise-form.tsx'

/** 疑点: what is odd about reports, and what was decided of it. */
export function FindingsPage() {
  const year = useYear()
  const actor = useActor()
  const findings = useQuery(trpc.finding.list.queryOptions({ year }))
  const mayDecide = can(actor, 'finding.decide')
  const mayRaise = can(actor, 'finding.raise')
  return (
    <Page
      title={`${year} 年度疑点`}
      note={
        actor.role === 'space'
          ? '核对报告时发现的疑点和处理结果；有说明的，可在疑点中答复'
          : '由程序比对和主管部门提出；发布之前须全部处理，已不存在的除外'
      }
      actions={mayDecide && <LookAgain year={year} />}
    >
      <Panel title="疑点清单">
        <Answer query={findings}>
          {(rows) =>
            rows.length === 0 ? (
              <Notice title="没有疑点" testId="no-findings">
                <p>报告核验之后，每次计算得分之前都会比对；比对到的疑点列在这里。</p>
              </Notice>
            ) : (
              <FindingTable year={year} findings={rows} mayDecide={mayDecide} />
            )
          }
        </Answer>
      </Panel>
      {mayRaise && <RaiseForm year={year} />}
    </Page>
  )
}

/** Has the program look through the reports at once. */
function LookAgain({ year }: { readonly year: number }) {
  const look = useMutation(trpc.finding.refresh.mutationOptions(useAllAnew()))
  const { added = 0, lapsed = 0 } = look.data ?? {}
  return (
    <>
      <Told error={look.error} done={look.isSuccess ? `新增 ${added} 条，${lapsed} 条已不存在` : null} />
      <Button loading={look.isPending} onClick={() => look.mutate({ year })} data-testid="look-again">
        重新比对
      </Button>
    </>
  )
}
