import { useQuery } from '@tanstack/react-query'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { useMay, useStage } from '#client/widget/may.ts'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { useYear } from '#client/widget/year.ts'
import { ObjectForm } from './object-form.tsx'
import { ObjectionTable } from './objection-table.tsx'
import { RecordForm } from './record-form.tsx'

/** 异议: what spaces, and in publicity others, object to, and what was decided of it. */
export function ObjectionsPage() {
  const year = useYear()
  const actor = useActor()
  const objections = useQuery(trpc.objection.list.queryOptions({ year }))
  const may = useMay()
  const mayObject = actor.role === 'space' && may('objection.raise', { space: actor.space })
  const mayRecord = useStage() === 'publicity' && may('objection.decide')
  return (
    <Page
      title={`${year} 年度异议`}
      note="预览和公示期间，空间可以对自己的评分卡提出异议；公示期间，市科技局登记他人的实名异议。发布之前须全部处理"
    >
      {mayObject && <ObjectForm year={year} space={actor.space} />}
      {mayRecord && <RecordForm year={year} />}
      <Panel title="异议清单">
        <Answer query={objections}>
          {(rows) =>
            rows.length === 0 ? (
              <Notice title="没有异议" testId="no-objections">
                <p>预览和公示期间提出的异议列在这里。</p>
              </Notice>
            ) : (
              <ObjectionTable year={year} objections={rows} />
            )
          }
        </Answer>
      </Panel>
    </Page>
  )
}
