import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { rankingFile } from '#client/api/address.ts'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { useMay, useScope } from '#client/widget/may.ts'
import { NotRun } from '#client/widget/not-run.tsx'
import { NotYet } from '#client/widget/not-yet.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { Recompute } from '#client/widget/recompute.tsx'
import { RunFoot } from '#client/widget/run-foot.tsx'
import { useYear } from '#client/widget/year.ts'
import { DistrictAgainstCity } from './district-medians.tsx'
import { firmnessColumns } from './firmness-columns.tsx'
import { FirmnessPanel } from './firmness-panel.tsx'
import { RankingActions } from './ranking-actions.tsx'
import { RankingTable } from './ranking-table.tsx'
import { underColumns } from './under-columns.tsx'
import { UnderRemark } from './under-remark.tsx'

const route = getRouteApi('/ranking')

/** 排名: all spaces of the year's newest run, over all or by district. */
export function RankingPage() {
  const year = useYear()
  const may = useMay()
  const seesResults = may('result.read')
  const manages = may('appraisal.manage')
  const ranking = useQuery({ ...trpc.ranking.get.queryOptions({ year }), enabled: seesResults })
  const ran = ranking.data != null
  // Nothing else of the address: every filter would have the whole page drawn again.
  const spread = route.useSearch({ select: (search) => search.spread ?? false })
  const compared = route.useSearch({ select: (search) => search.under ?? false })
  const firmness = useQuery({
    ...trpc.ranking.firmness.queryOptions({ year }),
    enabled: spread && manages && ranking.data?.rules != null,
  })
  const ofCity = useScope('result.read') === 'all'
  const exported = ofCity ? '分区县排名' : '本区县排名'
  const schemeOfYear = year - 1
  const under = useQuery({
    ...trpc.ranking.under.queryOptions({ year, schemeOfYear }),
    enabled: compared && manages && ran,
  })
  const firm = spread ? firmness.data?.spaces : undefined
  const other = compared && under.data?.ok ? under.data.spaces : undefined
  const beside = useMemo(
    () => [...(firm ? firmnessColumns(firm) : []), ...(other ? underColumns(schemeOfYear, other) : [])],
    [firm, other, schemeOfYear],
  )
  return (
    <Page
      sideways
      title={`${year} 年度排名`}
      note="按总分排名；总分相同的，依次比较方案规定的指标，仍相同的名次并列"
      actions={
        ran && (
          <>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Button key={format} href={rankingFile(year, format)} data-testid={`export-${format}`}>
                导出{exported}（{format.toUpperCase()}）
              </Button>
            ))}
            {manages && <Recompute year={year} again />}
          </>
        )
      }
    >
      <Panel
        title="排名表"
        note={
          <>
            点击空间名称查看评分卡
            {ran && (
              <span data-screen-only>
                。“导出{exported}”是{ofCity ? '全部空间、逐区县列出' : '本区县全部空间'}
                ，与筛选无关；“下载所示”就是下表
              </span>
            )}
          </>
        }
        actions={ran && <RankingActions />}
      >
        {seesResults ? (
          <Answer query={ranking}>
            {(results) =>
              results ? (
                <>
                  {compared && manages && (
                    <UnderRemark schemeOfYear={schemeOfYear} own={results.run.scheme} query={under} />
                  )}
                  <RankingTable ranking={results} beside={beside} manages={manages} />
                </>
              ) : (
                <NotRun year={year} />
              )
            }
          </Answer>
        ) : (
          <NotYet what="结果" action="result.read" />
        )}
      </Panel>
      {ran && <DistrictAgainstCity year={year} />}
      {spread && manages && ranking.data && (
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
