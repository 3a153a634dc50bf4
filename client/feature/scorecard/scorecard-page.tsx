import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { RunFoot } from '#client/widget/run-foot.tsx'
import { useYear } from '#client/widget/year.ts'
import { History } from './history.tsx'
import { Indicators } from './indicators.tsx'
import { ReportInForce } from './report-in-force.tsx'
import styles from './scorecard.module.css'
import { SpaceFacts } from './space-facts.tsx'
import { Summary } from './summary.tsx'

const route = getRouteApi('/scorecard/$space')

const CONTENTS = [
  { hash: 'conditions', title: '备案条件' },
  { hash: 'ledgers', title: '台账明细' },
  { hash: 'metrics', title: '指标值' },
  { hash: 'issues', title: '检查结果' },
  { hash: 'files', title: '报送文件' },
] as const

/** The way down a long page. */
function Contents({ reported }: { readonly reported: boolean }) {
  if (!reported) return null
  return (
    <nav className={styles.contents} aria-label="本页内容">
      {CONTENTS.map(({ hash, title }) => (
        <Link key={hash} to="." search={(before) => before} hash={hash} replace>
          {title}
        </Link>
      ))}
    </nav>
  )
}

/** 评分卡: one space in one year, from its total down to the very rows behind it. */
export function ScorecardPage() {
  const year = useYear()
  const { space: code } = route.useParams()
  const scorecard = useQuery(trpc.scorecard.get.queryOptions({ year, space: code }))
  return (
    <Answer query={scorecard}>
      {(card) => (
        <Page
          title={card.space.name}
          trail={
            <>
              <Link to="/ranking">排名</Link> ›{' '}
              <Link to="/ranking" search={{ by: 'district', district: card.space.district }}>
                {card.space.district}
              </Link>{' '}
              › 评分卡
            </>
          }
          note={`${card.space.code} · ${year} 年度评分卡`}
          actions={<Contents reported={card.hasReport} />}
        >
          {card.run && card.result ? (
            <>
              <Summary result={card.result} ranked={card.ranked} vetoes={card.vetoes} space={card.space} />
              <Indicators
                year={year}
                result={card.result}
                indicators={card.indicators}
                adjustments={card.adjustments}
              />
            </>
          ) : (
            <Panel title="评分结果">
              <Notice title={card.run ? '不在本年度考核之列' : `${year} 年度尚未计算`} testId="no-run">
                <p>
                  {card.run
                    ? '最近一次计算时，该空间不参加本年度考核（备案或取消日期不在范围内）。'
                    : '计算后，这里会显示总分、名次、等级和各指标得分。'}
                </p>
              </Notice>
            </Panel>
          )}
          <PanelRow>
            <Panel title="历年成绩">
              <History history={card.history} />
            </Panel>
            <Panel title="空间信息" note="取自空间名录">
              <SpaceFacts space={card.space} />
            </Panel>
          </PanelRow>
          {card.hasReport ? (
            <ReportInForce year={year} space={code} />
          ) : (
            <Panel title="报送材料">
              <Notice title={`${year} 年度没有报送`} testId="no-report">
                <p>
                  报送后，这里会逐行列出各台账的计入情况。前往<Link to="/submit">上传报送材料</Link>。
                </p>
              </Notice>
            </Panel>
          )}
          {card.run && <RunFoot run={card.run} />}
        </Page>
      )}
    </Answer>
  )
}
