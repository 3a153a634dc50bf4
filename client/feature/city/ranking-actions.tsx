import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useLook } from '#client/widget/use-look.ts'
import type { RankingSearch } from './ranking-search.ts'
import { RankingViews } from './ranking-views.tsx'

const route = getRouteApi('/ranking')

/** What the indicators' columns hold, points or measured values, and the views that were kept. */
export function RankingActions() {
  const show = route.useSearch({ select: (search) => search.show ?? 'points' })
  const look = useLook<RankingSearch>(route.useNavigate())
  return (
    <>
      <Segmented
        aria-label="指标列显示"
        value={show}
        options={[
          { value: 'points', label: '得分' },
          { value: 'values', label: '指标值' },
        ]}
        onChange={(chosen) => look.change({ show: chosen === 'values' ? 'values' : undefined })}
        data-screen-only
        data-testid="show-values"
      />
      <RankingViews />
    </>
  )
}
