import { useMemo } from 'react'
import { Chart } from '#client/chart/chart.tsx'
import { type SpaceYear, spaceHistory } from '#client/chart/space-history.ts'
import { Notice } from '#client/widget/notice.tsx'

/** A space over the years. */
export function History({ history }: { readonly history: readonly SpaceYear[] }) {
  const spec = useMemo(() => spaceHistory(history), [history])
  return history.length === 0 ? (
    <Notice title="没有历年结果" testId="no-history" />
  ) : (
    <Chart title="历年成绩" spec={spec} testId="history" />
  )
}
