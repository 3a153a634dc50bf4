import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { formatDay, formatInstant } from '#client/format/date.ts'
import { pageOf } from '#client/widget/page-of.ts'
import { Pager } from '#client/widget/pager.tsx'
import { jumpAlone } from '#client/widget/review/jump-list.tsx'
import { ReportStatusTag } from '#client/widget/standing.tsx'
import { usePrinting } from '#client/widget/use-printing.ts'
import { dayNumber } from '#shared/base/plain-date.ts'
import { METRICS } from '#shared/metric/metrics.ts'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import { AbsenceNote } from './absence-note.tsx'
import type { QueueItem } from './queue-item.ts'
import styles from './review.module.css'
import type { QueueSearch } from './search.ts'
import { Shortcuts } from './shortcuts.tsx'

export interface QueueListProps {
  readonly year: number
  readonly items: readonly QueueItem[]
  readonly search: QueueSearch
  readonly onPage: (page: number) => void
}

/** Reports of one page of the list. */
const AT_ONCE = 20

/** For how long a report has waited to be decided, in days of Shanghai. */
function waited(since: string): string {
  const today = shanghaiDay(new Date().toISOString())
  const days = dayNumber(today) - dayNumber(shanghaiDay(since))
  return days > 0 ? `已等 ${days} 天` : '今天提交'
}

/** The queue, each report with what a reviewer chooses by; walked by keys. */
export function QueueList({ year, items, search, onPage }: QueueListProps) {
  const list = useRef<HTMLOListElement>(null)
  const navigate = useNavigate()
  const printing = usePrinting()
  const { page, pages, shown: ofPage } = pageOf(items, AT_ONCE, search.page)
  const shown = printing ? items : ofPage
  // Whoever walks over the end of a page by keys goes on with the next one.
  const walking = useRef<'first' | 'last' | null>(null)
  useEffect(() => {
    const all = links()
    if (walking.current !== null) all[walking.current === 'first' ? 0 : all.length - 1]?.focus()
    walking.current = null
  })
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-report]') ?? [])]
  const step = (by: number) => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLAnchorElement)
    const next = at < 0 ? 0 : at + by
    if (all[next]) all[next].focus()
    else if (page + by >= 1 && page + by <= pages) {
      walking.current = by > 0 ? 'first' : 'last'
      onPage(page + by)
    }
  }
  return (
    <>
      <Shortcuts
        shortcuts={[
          { key: 'j', told: '下一份', act: () => step(1) },
          { key: 'k', told: '上一份', act: () => step(-1) },
          {
            key: 'o',
            told: '打开',
            act: () => {
              const space = document.activeElement?.getAttribute('data-report')
              if (space) navigate({ to: '/review/$space', params: { space }, search })
            },
          },
        ]}
      />
      <ol className={styles.queue} ref={list} data-testid="queue">
        {shown.map((item) => (
          <li key={item.space} data-space={item.space} data-status={item.status}>
            <div className={styles.who}>
              {item.revision === null ? (
                <span>{item.name}</span>
              ) : (
                <Link
                  to="/review/$space"
                  params={{ space: item.space }}
                  search={search}
                  data-report={item.space}
                >
                  {item.name}
                </Link>
              )}
              <small>
                {item.district} · {item.space}
              </small>
            </div>
            <div className={styles.standing}>
              <ReportStatusTag status={item.status} />
              {item.warnings > 0 && <small>{item.warnings} 条提醒</small>}
              {item.hasDraft && item.revision !== null && <small>另有新草稿</small>}
            </div>
            <div className={styles.when}>
              {item.submittedAt !== null && <span>{formatInstant(item.submittedAt)} 提交</span>}
              {item.status === 'submitted' && item.submittedAt !== null && (
                <span>{waited(item.submittedAt)}</span>
              )}
              {item.visitedOn !== null && <span>现场核查 {formatDay(item.visitedOn)}</span>}
            </div>
            <div className={styles.jumps}>
              {item.jumps.map((jump) => (
                <span key={jump.metric} data-metric={jump.metric}>
                  {METRICS[jump.metric].title} <b>{jumpAlone(jump)}</b>
                </span>
              ))}
              {item.revision === null && <AbsenceNote year={year} item={item} />}
            </div>
          </li>
        ))}
      </ol>
      <Pager of="报告" page={page} pages={pages} onPage={onPage} />
    </>
  )
}
