import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { rankingFile } from '#client/api/address.ts'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { NotRun } from '#client/widget/not-run.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { Recompute } from '#client/widget/recompute.tsx'
import { RunFoot } from '#client/widget/run-foot.tsx'
import { useYear } from '#client/widget/year.ts'
import { FirmnessPanel } from './firmness-panel.tsx'
import { RankingTable } from './ranking-table.tsx'

const route = getRouteApi('/ranking')

/** 排名: all spaces of the year's newest run, over all or by district. */
export function RankingPage() {
  const year = useYear()
  const ranking = useQuery(trpc.ranking.get.queryOptions({ year }))
  const ran = ranking.data != null
  const { spread = false } = route.useSearch()
  const firmness = useQuery({
    ...trpc.ranking.firmness.queryOptions({ year }),
    enabled: spread && ranking.data?.rules != null,
  })
  const firm = (spread && firmness.data) || null
  return (
    <Page
      title={`${year} 年度排名`}
      note="按总分排名；总分相同的，依次比较方案规定的指标，仍相同的名次并列"
      actions={
        ran && (
          <>
            <Button href={rankingFile(year, 'xlsx')} data-testid="export-xlsx">
              导出排名表（XLSX）
            </Button>
            <Button href={rankingFile(year, 'csv')} data-testid="export-csv">
              CSV
            </Button>
            <Recompute year={year} again />
          </>
        )
      }
    >
      <Panel title="排名表" note="各指标为得分；点击空间名称查看评分卡">
        <Answer query={ranking}>
          {(results) =>
            results ? <RankingTable ranking={results} firm={firm?.spaces ?? null} /> : <NotRun year={year} />
          }
        </Answer>
      </Panel>
      {spread && ranking.data && (
        <FirmnessPanel
          year={year}
          known={ranking.data.rules !== null}
          query={firmness}
          indicators={ranking.data.indicators}
        />
      )}
      {ranking.data && <RunFoot run={ranking.data.run} />}
    </Page>
  )
}
