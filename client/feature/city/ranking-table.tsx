import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatPoints } from '#client/format/number.ts'
import { NoMatch } from '#client/widget/notice.tsx'
import { sortOf, sortParam } from '#client/widget/search.ts'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import type { SourceRun } from '#client/widget/table/source.ts'
import { useLook } from '#client/widget/use-look.ts'
import styles from './ranking.module.css'
import { type RankingHeads, rankingColumns } from './ranking-columns.tsx'
import { RankingFilters } from './ranking-filters.tsx'
import { filterRanking, type RankedSpace } from './ranking-rows.ts'
import type { RankingSearch } from './ranking-search.ts'

const route = getRouteApi('/ranking')

export interface RankingTableProps {
  readonly ranking: RankingHeads & {
    readonly run: SourceRun & { readonly year: number }
    readonly grades: readonly string[]
    readonly results: readonly RankedSpace[]
    readonly districts: readonly {
      readonly district: string
      readonly scored: number
      readonly mean: number | null
      readonly median: number | null
    }[]
  }
  /** What is to stand beside rank and grade. */
  readonly beside: readonly DataColumn<RankedSpace>[]
  /** Who manages the appraisal may look at how firm ranks are, and at other schemes. */
  readonly manages: boolean
}

export function RankingTable({ ranking, beside, manages }: RankingTableProps) {
  const search = route.useSearch()
  const look = useLook<RankingSearch>(route.useNavigate())
  const byDistrict = search.by === 'district'
  // Those of the spaces that are shown: figures of others may be there to compare.
  const districts = useMemo(
    () => ranking.districts.filter((one) => ranking.results.some((row) => row.district === one.district)),
    [ranking],
  )
  const values = search.show === 'values'
  const columns = useMemo(
    () => rankingColumns(ranking, { byDistrict, values, beside }),
    [ranking, byDistrict, values, beside],
  )
  const rows = useMemo(() => filterRanking(ranking.results, search), [ranking.results, search])
  const sort = useMemo(
    () => sortOf(search.sort ?? (byDistrict ? 'districtRank' : 'rank')),
    [search.sort, byDistrict],
  )
  const groups = useMemo(
    () =>
      byDistrict
        ? {
            of: (row: RankedSpace) => row.district,
            order: ranking.districts.map(({ district }) => district),
            head: (name: string) => (
              <DistrictHead
                district={name}
                figures={ranking.districts.find((one) => one.district === name)}
              />
            ),
          }
        : undefined,
    [byDistrict, ranking.districts],
  )

  return (
    <>
      <RankingFilters
        year={ranking.run.year}
        districts={districts}
        grades={ranking.grades}
        shown={rows.length}
        of={ranking.results.length}
        search={search}
        look={look}
        manages={manages}
        end={
          <Download
            name={`${ranking.run.year} 年度排名`}
            what="所示"
            columns={columns}
            rows={rows}
            sort={sort}
            groups={groups}
            run={ranking.run}
          />
        }
      />
      <DataTable
        caption={`${ranking.run.year} 年度排名`}
        columns={columns}
        rows={rows}
        rowKey={({ space }) => space}
        rowData={({ space, status }) => ({ 'data-space': space, 'data-status': status })}
        sort={sort}
        onSort={(next) => look.change({ sort: sortParam(next) })}
        groups={groups}
        tall
        testId="ranking"
        empty={<NoMatch of="空间" />}
      />
      <p className={styles.scale}>
        <span>
          得分占满分：低
          <i />
          满分
        </span>
        <span>“限”：得分达到更高等级，但受方案规定的等级上限所限</span>
      </p>
    </>
  )
}

interface DistrictHeadProps {
  readonly district: string
  /** Left out to who sees none of the district as a whole. */
  readonly figures: RankingTableProps['ranking']['districts'][number] | undefined
}

const DistrictHead = ({ district, figures }: DistrictHeadProps) => (
  <span className={styles.group}>
    <b>{district}</b>
    {figures &&
      `　参加排名 ${figures.scored} 家　均值 ${formatPoints(figures.mean)}　中位数 ${formatPoints(figures.median)}`}
  </span>
)
