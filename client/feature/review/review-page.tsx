import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { formatInstant } from '#client/format/date.ts'
import { Answer } from '#client/widget/answer.tsx'
import { LinkButton } from '#client/widget/link-button.tsx'
import { useMay } from '#client/widget/may.ts'
import { Page } from '#client/widget/page.tsx'
import { Person } from '#client/widget/person.tsx'
import { useReview } from '#client/widget/review/use-review.ts'
import { useYear } from '#client/widget/year.ts'
import { ReviewWork } from './review-work.tsx'
import { inQueue } from './search.ts'
import { Shortcuts } from './shortcuts.tsx'

const route = getRouteApi('/review/$space')

/** One report as its reviewer sees it, with the way to the next one of the queue. */
export function ReviewPage() {
  const year = useYear()
  const { space } = route.useParams()
  const search = route.useSearch()
  const may = useMay()
  const navigate = route.useNavigate()
  const queue = useQuery(trpc.review.queue.queryOptions({ year }))
  // The order stands as it was when one began to go through it: what is decided does not jump away.
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const standing = inQueue(queue.data ?? [], search).flatMap((item) =>
    item.revision === null ? [] : [item.space],
  )
  if (order === null && standing.length > 0) setOrder(standing)
  const item = queue.data?.find((one) => one.space === space)
  const revision = item?.revision ?? undefined
  const review = useReview(year, space, revision)
  const report = useQuery(trpc.report.get.queryOptions({ year, space, revision }))
  const decision = useRef<HTMLElement>(null)

  const waiting = queue.data?.filter(({ status }) => status === 'submitted').length
  const at = order?.indexOf(space) ?? -1
  const neighbour = (by: number) => (order && at >= 0 ? order[at + by] : undefined)
  const go = (to: string | undefined) => {
    if (to !== undefined) navigate({ params: { space: to }, search: (before) => before })
  }
  const toField = (selector: string) => decision.current?.querySelector<HTMLElement>(selector)?.focus()
  return (
    <Page
      title={review.data?.name ?? space}
      trail={
        <>
          <Link to="/review" search={search}>
            审核
          </Link>{' '}
          › 报告{at >= 0 && order ? `（第 ${at + 1} 份，共 ${order.length} 份）` : ''}
          {waiting !== undefined && ` · 待审核 ${waiting} 份`}
        </>
      }
      note={
        <>
          {review.data?.district} · {space} · {year} 年度
          {report.data && (
            <>
              {' '}
              · 第 {report.data.revision} 次，{formatInstant(report.data.at)} 由{' '}
              <Person login={report.data.by} /> 上传
            </>
          )}
        </>
      }
      actions={
        <>
          {may('result.read') && (
            <LinkButton to="/scorecard/$space" params={{ space }}>
              查看评分卡
            </LinkButton>
          )}
          <LinkButton to="/reports/$space" params={{ space }} search={{ revision }}>
            报告原件
          </LinkButton>
        </>
      }
    >
      <Shortcuts
        shortcuts={[
          { key: 'j', told: '下一份', act: () => go(neighbour(1)) },
          { key: 'k', told: '上一份', act: () => go(neighbour(-1)) },
          { key: 'v', told: '到核验', act: () => toField('[data-first="verify"]') },
          { key: 'r', told: '到退回', act: () => toField('[data-first="return"] textarea') },
          { key: 'u', told: '回到队列', act: () => navigate({ to: '/review', search }) },
        ]}
      />
      <Answer query={review}>
        {(own) => (
          <Answer query={report}>
            {(shown) => (
              <ReviewWork
                key={`${own.space} ${own.revision}`}
                review={own}
                report={shown}
                decision={decision}
                onNext={neighbour(1) === undefined ? null : () => go(neighbour(1))}
              />
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}
