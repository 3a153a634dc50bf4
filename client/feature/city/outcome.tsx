import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Chart } from '#client/chart/chart.tsx'
import { gradeBars } from '#client/chart/grade-bars.ts'
import { histogram } from '#client/chart/histogram.ts'
import { TileMap } from '#client/chart/tile-map.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { DistrictList, type DistrictMean } from './district-list.tsx'

export interface OutcomeProps {
  readonly ranking: {
    readonly grades: readonly string[]
    readonly results: readonly {
      readonly status: string
      readonly total: number | null
      readonly grade: string | null
    }[]
    readonly districts: readonly DistrictMean[]
  }
}

/** What the run came to: spread of totals, grades, districts. */
export function Outcome({ ranking }: OutcomeProps) {
  const navigate = useNavigate()
  const { grades, results, districts } = ranking
  const totals = useMemo(
    () => results.flatMap(({ status, total }) => (status === 'scored' && total !== null ? [total] : [])),
    [results],
  )
  const spread = useMemo(() => (totals.length > 0 ? histogram(totals) : null), [totals])
  const graded = useMemo(
    () =>
      gradeBars(
        grades.map((grade) => ({ grade, count: results.filter((result) => result.grade === grade).length })),
      ),
    [grades, results],
  )
  const toDistrict = (district: string) => navigate({ to: '/ranking', search: { by: 'district', district } })

  return (
    <>
      <PanelRow wide>
        <Panel title="总分分布">
          {spread ? (
            <Chart title="总分分布" spec={spread} testId="spread" />
          ) : (
            <Notice title="没有参加排名的空间" testId="no-scores" />
          )}
        </Panel>
        <Panel title="等级分布" note="点击等级，查看名单">
          <Chart
            title="等级分布"
            spec={graded}
            testId="grades"
            onPick={(index) => navigate({ to: '/ranking', search: { grade: grades[index] } })}
          />
        </Panel>
      </PanelRow>
      {districts.length > 1 && (
        <PanelRow>
          <Panel title="各区县均值" note="参加排名空间的总分均值；点击区县，查看其排名">
            <TileMap
              title="各区县均值"
              tiles={districts.map(({ district, mean, scored }) => ({ district, value: mean, scored }))}
              link={(district, tile) => (
                <Link to="/ranking" search={{ by: 'district', district }}>
                  {tile}
                </Link>
              )}
              onPick={toDistrict}
            />
          </Panel>
          <Panel title="区县均值排序">
            <DistrictList districts={districts} />
          </Panel>
        </PanelRow>
      )}
    </>
  )
}
