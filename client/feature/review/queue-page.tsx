import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { formatDay } from '#client/format/date.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { DistrictChoice } from '#client/widget/district-choice.tsx'
import { Choice, FilterBar } from '#client/widget/filter-bar.tsx'
import { LinkButton } from '#client/widget/link-button.tsx'
import { NoMatch, Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { SearchBox } from '#client/widget/search-box.tsx'
import { remaining } from '#client/widget/stage-steps.tsx'
import { REPORT_STATUS } from '#client/widget/standing.tsx'
import { useLook } from '#client/widget/use-look.ts'
import { useYear } from '#client/widget/year.ts'
import { AcceptAll } from './accept-all.tsx'
import type { QueueItem } from './queue-item.ts'
import { QueueList } from './queue-list.tsx'
import { inQueue, QUEUE_STATUSES, type QueueSearch } from './search.ts'

const route = getRouteApi('/review')

/** 审核: the reports to be decided, the one that waited longest first. */
export function QueuePage() {
  const year = useYear()
  const actor = useActor()
  const { district } = route.useSearch()
  const queue = useQuery(trpc.review.queue.queryOptions({ year }))
  const own = actor.role === 'district' ? actor.district : district
  const waiting = queue.data?.filter(({ status }) => status === 'submitted').length
  return (
    <Page
      title={`${year} 年度审核`}
      note={
        <>
          {waiting !== undefined && `待审核 ${waiting} 份；`}
          等得最久的排第一
          <Deadline year={year} />
        </>
      }
      actions={
        <LinkButton to="/review/summary" search={{ district: own }}>
          汇总表
        </LinkButton>
      }
    >
      <Panel title="报告">
        <Answer query={queue}>{(items) => <Queue year={year} items={items} />}</Answer>
      </Panel>
    </Page>
  )
}

/** Until when reports can be reviewed, as far as a day is set and not passed with its stage. */
function Deadline({ year }: { readonly year: number }) {
  const { state } = useQuery(trpc.year.get.queryOptions({ year })).data ?? {}
  if (!state?.reviewDeadline || (state.stage !== 'reporting' && state.stage !== 'reviewing')) return null
  const { reviewDeadline, today } = state
  return `；审核截止 ${formatDay(reviewDeadline)}（${remaining(reviewDeadline, today)}）`
}

/** The states, each with how many reports the other filters leave in it. */
function countedStatuses(items: readonly QueueItem[], search: QueueSearch) {
  const others = inQueue(items, { ...search, status: undefined })
  return QUEUE_STATUSES.map((status) => ({
    value: status,
    label: `${REPORT_STATUS[status]}（${others.filter((item) => item.status === status).length}）`,
  }))
}

const FIRST_PAGE = { page: undefined }

function Queue({ year, items }: { readonly year: number; readonly items: readonly QueueItem[] }) {
  const search = route.useSearch()
  const look = useLook<QueueSearch>(route.useNavigate(), FIRST_PAGE)
  const actor = useActor()
  if (items.length === 0)
    return (
      <Notice title="没有参加考核的空间" testId="no-spaces">
        <p>空间名录导入后，这里列出每家空间的报告。</p>
      </Notice>
    )
  const shown = inQueue(items, search)
  return (
    <>
      <FilterBar
        shown={shown.length}
        of={items.length}
        onClear={() => look.clear('status', 'district', 'q')}
        end={
          actor.role === 'city' && (
            <AcceptAll year={year} items={shown} filtered={shown.length < items.length} />
          )
        }
      >
        <SearchBox label="搜索名称或编码" value={search.q} onSearch={look.set('q')} />
        <DistrictChoice of={items} value={search.district} onChange={look.set('district')} />
        <Choice
          label="状态"
          value={search.status}
          options={countedStatuses(items, search)}
          onChange={look.set('status')}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <NoMatch of="报告" />
      ) : (
        <QueueList year={year} items={shown} search={search} onPage={look.set('page')} />
      )}
    </>
  )
}
