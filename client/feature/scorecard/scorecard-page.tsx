import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { useMay } from '#client/widget/may.ts'
import { NotYet } from '#client/widget/not-yet.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { RunFoot } from '#client/widget/run-foot.tsx'
import { useYear } from '#client/widget/year.ts'
import { Contents } from './contents.tsx'
import { Firmness } from './firmness.tsx'
import { History } from './history.tsx'
import { Indicators } from './indicators.tsx'
import { Matters } from './matters.tsx'
import { NextGradePanel } from './next-grade.tsx'
import { ReportInForce } from './report-in-force.tsx'
import { SpaceFacts } from './space-facts.tsx'
import { Summary } from './summary.tsx'

const route = getRouteApi('/scorecard/$space')

/** 评分卡: one space in one year, from its total down to the very rows behind it. */
export function ScorecardPage() {
  const year = useYear()
  const { space: code } = route.useParams()
  const may = useMay()
  const seesResults = may('result.read')
  const scorecard = useQuery({
    ...trpc.scorecard.get.queryOptions({ year, space: code }),
    enabled: seesResults,
  })
  const { space, hasReport = false } = scorecard.data ?? {}
  // To a space there is no list that its scorecard stands in.
  const isOwn = useActor().role === 'space'
  return (
    <Page
      title={space?.name ?? '评分卡'}
      trail={
        isOwn ? undefined : (
          <>
            <Link to="/ranking">排名</Link>
            {space && (
              <>
                {' › '}
                <Link to="/ranking" search={{ by: 'district', district: space.district }}>
                  {space.district}
                </Link>
              </>
            )}
            {' › 评分卡'}
          </>
        )
      }
      note={`${code} · ${year} 年度评分卡`}
      actions={hasReport && <Contents hasResult={scorecard.data?.explanation != null} />}
    >
      {seesResults ? (
        <Answer query={scorecard}>
          {(card) => (
            <>
              {card.run && card.result ? (
                <>
                  <Summary {...card} result={card.result}>
                    {card.result.rank !== null && may('appraisal.manage') && (
                      <Firmness year={year} space={code} grade={card.result.grade} />
                    )}
                  </Summary>
                  <Indicators year={year} {...card} result={card.result} />
                  {card.explanation && <NextGradePanel explanation={card.explanation} />}
                </>
              ) : (
                <NoResult year={year} ran={card.run !== null} />
              )}
              <PanelRow>
                <Panel title="历年成绩" id="history">
                  <History history={card.history} />
                </Panel>
                <Panel title="空间信息" note="取自空间名录">
                  <SpaceFacts space={card.space} />
                </Panel>
              </PanelRow>
              <Matters year={year} space={code} district={card.space.district} />
              {card.hasReport ? <ReportInForce year={year} space={code} /> : <NoReport year={year} />}
              {card.run && <RunFoot run={card.run} />}
            </>
          )}
        </Answer>
      ) : (
        <Panel title="评分结果">
          <NotYet what="结果" action="result.read" />
          <p>
            <Link to="/reports/$space" params={{ space: code }}>
              查看报送记录
            </Link>
          </p>
        </Panel>
      )}
    </Page>
  )
}

const NoResult = ({ year, ran }: { readonly year: number; readonly ran: boolean }) => (
  <Panel title="评分结果">
    <Notice title={ran ? '不在本年度考核之列' : `${year} 年度尚未计算`} testId="no-run">
      <p>
        {ran
          ? '最近一次计算时，该空间不参加本年度考核（备案或取消日期不在范围内）。'
          : '计算后，这里会显示总分、名次、等级和各指标得分。'}
      </p>
    </Notice>
  </Panel>
)

function NoReport({ year }: { readonly year: number }) {
  const may = useMay()
  return (
    <Panel title="报送材料">
      <Notice title={`${year} 年度没有报送`} testId="no-report">
        <p>
          报送后，这里会逐行列出各台账的计入情况。
          {may('report.write') && (
            <>
              前往<Link to="/upload">上传报送材料</Link>。
            </>
          )}
        </p>
      </Notice>
    </Panel>
  )
}
