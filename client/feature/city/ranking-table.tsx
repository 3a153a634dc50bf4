import { getRouteApi } from '@tanstack/react-router'
import { Checkbox, Segmented } from 'antd'
import { useMemo } from 'react'
import { formatPoints } from '#client/format/number.ts'
import { DistrictChoice } from '#client/widget/district-choice.tsx'
import { asOptions, Choice, FilterBar } from '#client/widget/filter-bar.tsx'
import { NoMatch } from '#client/widget/notice.tsx'
import { sortOf, sortParam } from '#client/widget/search.ts'
import { SearchBox } from '#client/widget/search-box.tsx'
import { RESULT_STATUS } from '#client/widget/standing.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import type { SourceRun } from '#client/widget/table/source.ts'
import styles from './ranking.module.css'
import { type RankingHeads, rankingColumns } from './ranking-columns.tsx'
import { filterRanking, type RankedSpace } from './ranking-rows.ts'
import { type RankingSearch, STATUSES } from './ranking-search.ts'

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
  const navigate = route.useNavigate()
  const byDistrict = search.by === 'district'
  const change = (part: Partial<RankingSearch>) =>
    navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  // Those of the spaces that are shown: figures of others may be there to compare.
  const districts = useMemo(
    () => ranking.districts.filter((one) => ranking.results.some((row) => row.district === one.district)),
    [ranking],
  )
  const columns = useMemo(() => rankingColumns(ranking, byDistrict, beside), [ranking, byDistrict, beside])
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
      <FilterBar
        shown={rows.length}
        of={ranking.results.length}
        onClear={() => change({ district: undefined, grade: undefined, status: undefined, q: undefined })}
        end={
          <Download
            name={`${ranking.run.year} 年度排名`}
            columns={columns}
            rows={rows}
            sort={sort}
            groups={groups}
            run={ranking.run}
          />
        }
      >
        <Segmented
          aria-label="排名范围"
          value={byDistrict ? 'district' : 'city'}
          options={[
            { value: 'city', label: '全市排名' },
            { value: 'district', label: '按区县' },
          ]}
          onChange={(by) => change({ by: by === 'district' ? 'district' : undefined, sort: undefined })}
        />
        <SearchBox label="搜索名称或编码" value={search.q} onSearch={(q) => change({ q })} />
        <DistrictChoice
          of={districts}
          value={search.district}
          onChange={(district) => change({ district })}
        />
        <Choice
          label="等级"
          value={search.grade}
          options={asOptions(ranking.grades)}
          onChange={(grade) => change({ grade })}
        />
        <Choice
          label="状态"
          value={search.status}
          options={STATUSES.map((status) => ({ value: status, label: RESULT_STATUS[status] }))}
          onChange={(status) => change({ status })}
        />
        {manages && (
          <>
            <Checkbox
              checked={search.spread === true}
              onChange={(event) => change({ spread: event.target.checked || undefined })}
              data-testid="show-spread"
            >
              显示排名区间
            </Checkbox>
            <Checkbox
              checked={search.under === true}
              onChange={(event) => change({ under: event.target.checked || undefined })}
              data-testid="show-under"
            >
              对照 {ranking.run.year - 1} 年方案
            </Checkbox>
          </>
        )}
      </FilterBar>
      <DataTable
        caption={`${ranking.run.year} 年度排名`}
        columns={columns}
        rows={rows}
        rowKey={({ space }) => space}
        rowData={({ space, status }) => ({ 'data-space': space, 'data-status': status })}
        sort={sort}
        onSort={(next) => change({ sort: sortParam(next) })}
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
        <span className={styles.hover}>鼠标停在得分上可见指标值</span>
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
