import { getRouteApi } from '@tanstack/react-router'
import { SavedViewsBar } from '#client/widget/saved-views-bar.tsx'
import { rankingSearch } from './ranking-search.ts'

const route = getRouteApi('/ranking')

/** Ways of looking at the ranking that were kept under a name. */
export function RankingViews() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <SavedViewsBar
      page="ranking"
      current={rankingSearch({ ...search })}
      check={rankingSearch}
      onOpen={(view) =>
        navigate({ search: (before) => ({ ...before, ...view }), replace: true, resetScroll: false })
      }
    />
  )
}
