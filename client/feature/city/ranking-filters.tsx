import { Segmented } from 'antd'
import { memo, type ReactNode, useMemo } from 'react'
import { DistrictChoice } from '#client/widget/district-choice.tsx'
import { asOptions, Choice, FilterBar, Tick } from '#client/widget/filter-bar.tsx'
import { SearchBox } from '#client/widget/search-box.tsx'
import { RESULT_STATUS } from '#client/widget/standing.tsx'
import type { Look } from '#client/widget/use-look.ts'
import { type RankingSearch, STATUSES } from './ranking-search.ts'

export interface RankingFiltersProps {
  readonly year: number
  /** What is to be chosen from. */
  readonly districts: readonly { readonly district: string }[]
  readonly grades: readonly string[]
  readonly shown: number
  readonly of: number
  readonly search: RankingSearch
  readonly look: Look<RankingSearch>
  /** Who manages the appraisal may look at how firm ranks are, and at other schemes. */
  readonly manages: boolean
  readonly end: ReactNode
}

const STATUS_OPTIONS = STATUSES.map((status) => ({ value: status, label: RESULT_STATUS[status] }))

/** What of the ranking is looked at, and how. */
export function RankingFilters(props: RankingFiltersProps) {
  const { year, districts, grades, shown, of, search, look, manages, end } = props
  const gradeOptions = useMemo(() => asOptions(grades), [grades])
  return (
    <FilterBar
      shown={shown}
      of={of}
      onClear={() => look.change({ district: undefined, grade: undefined, status: undefined, q: undefined })}
      end={end}
    >
      <Scope by={search.by} onChange={look.change} />
      <SearchBox label="搜索名称或编码" value={search.q} onSearch={look.set('q')} />
      <DistrictChoice of={districts} value={search.district} onChange={look.set('district')} />
      <Choice label="等级" value={search.grade} options={gradeOptions} onChange={look.set('grade')} />
      <Choice label="状态" value={search.status} options={STATUS_OPTIONS} onChange={look.set('status')} />
      {manages && (
        <>
          <Tick
            label="显示排名区间"
            value={search.spread}
            onChange={look.set('spread')}
            testId="show-spread"
          />
          <Tick
            label={`对照 ${year - 1} 年方案`}
            value={search.under}
            onChange={look.set('under')}
            testId="show-under"
          />
        </>
      )}
    </FilterBar>
  )
}

interface ScopeProps {
  readonly by: RankingSearch['by']
  readonly onChange: Look<RankingSearch>['change']
}

/** Over all or by district; each begins in its own order. */
const Scope = memo(function Scope({ by, onChange }: ScopeProps) {
  return (
    <Segmented
      aria-label="排名范围"
      value={by ?? 'city'}
      options={[
        { value: 'city', label: '全市排名' },
        { value: 'district', label: '按区县' },
      ]}
      onChange={(chosen) => onChange({ by: chosen === 'district' ? 'district' : undefined, sort: undefined })}
    />
  )
})
