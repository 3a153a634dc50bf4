import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer, Loading } from '#client/widget/answer.tsx'
import { LinkButton } from '#client/widget/link-button.tsx'
import { useMay } from '#client/widget/may.ts'
import { NotYet } from '#client/widget/not-yet.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { RunFoot } from '#client/widget/run-foot.tsx'
import { useYear } from '#client/widget/year.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { Attention } from './attention-list.tsx'
import styles from './city.module.css'
import { Outcome } from './outcome.tsx'
import { Outstanding } from './outstanding.tsx'
import { ProgressTable } from './progress-table.tsx'
import { Totals } from './totals.tsx'
import { YearPanel } from './year-state.tsx'

// Only where nothing has been computed yet.
const NotRun = lazy(async () => {
  const { NotRun } = await import('#client/widget/not-run.tsx')
  return { default: NotRun }
})

/** What the page is about: sums are the city's, whoever looks. */
const noteFor = (actor: Actor): string =>
  actor.role === 'district'
    ? `${actor.district}众创空间的报送进度与评分结果；考核内容合计为全市数`
    : '全市众创空间的报送进度、考核内容合计与评分结果'

/** 总览: how far the year is, what it comes to, and what needs attention. */
export function OverviewPage() {
  const year = useYear()
  const actor = useActor()
  const overview = useQuery(trpc.city.overview.queryOptions({ year }))
  const may = useMay()
  const seesResults = may('result.read')
  const ranking = useQuery({ ...trpc.ranking.get.queryOptions({ year }), enabled: seesResults })

  return (
    <Page
      title={`${year} 年度总览`}
      note={noteFor(actor)}
      actions={actor.role === 'city' && <LinkButton to="/board">大屏</LinkButton>}
    >
      <Answer query={overview}>
        {(answer) =>
          answer.progress.length === 0 ? (
            <NoSpaces />
          ) : (
            <>
              <YearPanel year={year} />
              {answer.totals.some(({ value, before }) => value !== null || before !== null) && (
                <Totals totals={answer.totals} year={year} />
              )}
              <PanelRow wide loose={answer.progress.length < 4}>
                <Panel title="报送进度" note="每家参加考核的空间只计入一栏；已核验的报送计入指标和排名">
                  <ProgressTable progress={answer.progress} year={year} />
                </Panel>
                <Panel title="需要关注">
                  <Attention year={year} overview={answer} ranking={ranking.data ?? null} />
                  <Outstanding outstanding={answer.outstanding} />
                </Panel>
              </PanelRow>
              {ranking.data ? (
                <>
                  <Outcome ranking={ranking.data} />
                  <RunFoot run={ranking.data.run} />
                </>
              ) : (
                <Panel title="评分结果">
                  {seesResults ? (
                    <Answer query={ranking}>
                      {() => (
                        <Suspense fallback={<Loading />}>
                          <NotRun year={year} />
                        </Suspense>
                      )}
                    </Answer>
                  ) : (
                    <NotYet what="结果" action="result.read" />
                  )}
                </Panel>
              )}
            </>
          )
        }
      </Answer>
    </Page>
  )
}

function NoSpaces() {
  const may = useMay()
  if (!may('registry.write'))
    return (
      <Panel title="报送进度">
        <Notice title="没有参加本年度考核的空间" testId="no-spaces" />
      </Panel>
    )
  return (
    <Panel title="从空间名录开始">
      <Notice title="还没有空间名录" testId="no-spaces">
        <p>考核以空间名录为准。先导入区县名录和空间名录，再启动年度考核、上传各空间的报送材料。</p>
        <p className={styles.begin}>
          <LinkButton to="/registry" primary>
            去导入名录
          </LinkButton>
        </p>
        <p>
          想先看看样子，可以由管理员用演示城市启动：<code>npm run demo</code>
        </p>
      </Notice>
    </Panel>
  )
}
