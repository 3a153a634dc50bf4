import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { RankingViews } from './ranking-views.tsx'

const route = getRouteApi('/ranking')

/** What the indicators' columns hold, points or measured values, and the views that were kept. */
export function RankingActions() {
  const { show = 'points' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <Segmented
        aria-label="指标列显示"
        value={show}
        options={[
          { value: 'points', label: '得分' },
          { value: 'values', label: '指标值' },
        ]}
        onChange={(chosen) =>
          navigate({
            search: (before) => ({ ...before, show: chosen === 'values' ? 'values' : undefined }),
            replace: true,
            resetScroll: false,
          })
        }
        data-screen-only
        data-testid="show-values"
      />
      <RankingViews />
    </>
  )
}
