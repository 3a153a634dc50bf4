import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import type { YearOfDistricts } from '#client/chart/district-years.ts'
import { Answer } from '#client/widget/answer.tsx'
import { useMay, useScope } from '#client/widget/may.ts'
import { NotYet } from '#client/widget/not-yet.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { RunFoot } from '#client/widget/run-foot.tsx'
import { useLook } from '#client/widget/use-look.ts'
import { useYear } from '#client/widget/year.ts'
import { DistrictSpread } from './district-spread.tsx'
import { DistrictTable } from './district-table.tsx'
import { DistrictYears } from './district-years.tsx'
import type { DistrictsSearch } from './districts-search.ts'
import { MeasureChoice } from './measure-choice.tsx'

const route = getRouteApi('/districts')

/** 区县对比: districts against each other by points, over the years, and in how they report. */
export function DistrictsPage() {
  const year = useYear()
  const { measure, district, sort } = route.useSearch()
  const look = useLook<DistrictsSearch>(route.useNavigate())
  const may = useMay()
  const compares = may('district.compare')
  const seesAll = useScope('result.read') === 'all'
  const ranking = useQuery({ ...trpc.ranking.get.queryOptions({ year }), enabled: compares })
  const indicator = seesAll ? ranking.data?.indicators.find(({ id }) => id === measure) : undefined
  const ofTotal = useQuery({ ...trpc.district.history.queryOptions(), enabled: compares && !indicator })
  const ofIndicator = useQuery({
    ...trpc.district.measured.queryOptions({ measure: indicator?.id ?? '' }),
    enabled: indicator !== undefined,
  })
  const overview = useQuery(trpc.city.overview.queryOptions({ year }))

  return (
    <Page
      title={`${year} 年度区县对比`}
      note="得分取自参加排名的空间；免评、一票否决和未填报的不计入均值与中位数"
      actions={
        seesAll &&
        ranking.data && (
          <MeasureChoice
            indicators={ranking.data.indicators}
            measure={indicator?.id}
            onMeasure={look.set('measure')}
          />
        )
      }
    >
      {compares ? (
        <Answer query={ranking}>
          {(results) =>
            results ? (
              <>
                {seesAll && (
                  <Panel
                    title="得分分布"
                    note="箱形：中间一半的空间；竖线：中位数；橙色菱形：均值；不足 5 家的逐家画点"
                  >
                    <DistrictSpread ranking={results} indicator={indicator} />
                  </Panel>
                )}
                <DistrictTable
                  year={year}
                  ranking={results}
                  progress={overview.data?.progress ?? []}
                  sort={sort}
                  onSort={look.set('sort')}
                />
                <Panel title="历年均值" note="选定一个区县，以突出显示">
                  <Answer<readonly YearOfDistricts[]> query={indicator ? ofIndicator : ofTotal}>
                    {(years) => (
                      <DistrictYears
                        years={years}
                        measure={indicator?.title}
                        district={district}
                        onDistrict={look.set('district')}
                      />
                    )}
                  </Answer>
                </Panel>
                <RunFoot run={results.run} />
              </>
            ) : (
              <Panel title="区县对比">
                <Notice title={`${year} 年度尚未计算`} testId="no-run">
                  <p>在“排名”页计算后，这里会显示各区县的得分分布。</p>
                </Notice>
              </Panel>
            )
          }
        </Answer>
      ) : (
        <Panel title="区县对比">
          <NotYet what="区县对比" action="district.compare" />
        </Panel>
      )}
    </Page>
  )
}
