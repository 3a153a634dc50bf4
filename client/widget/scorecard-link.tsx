import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useYear } from './year.ts'

export interface ScorecardLinkProps {
  readonly space: string
  readonly name: string
  readonly className?: string | undefined
}

/**
 * A space's name, that leads to its scorecard. A plain anchor: each of the router's own works out its address anew with
 * every change of the page's, which a table of hundreds of names would wait for.
 */
export function ScorecardLink({ space, name, className }: ScorecardLinkProps) {
  const router = useRouter()
  const year = useYear()
  const follow = (event: MouseEvent) => {
    // What the browser does with other clicks (a tab of its own, a menu) is left to it.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.navigate({ to: '/scorecard/$space', params: { space }, search: { year } })
  }
  return (
    <a
      className={className}
      href={`/scorecard/${encodeURIComponent(space)}?year=${year}`}
      title="查看评分卡"
      onClick={follow}
    >
      {name}
    </a>
  )
}
