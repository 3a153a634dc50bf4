import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '#client/api/trpc.ts'
import { Loading } from '#client/widget/answer.tsx'
import type { Handing, ResultStatus } from '#client/widget/standing.tsx'
import { concernsOf } from './attention.ts'
import styles from './city.module.css'

export interface AttentionProps {
  readonly year: number
  readonly overview: {
    readonly outstanding: readonly { readonly status: Handing; readonly errors: number }[]
  }
  readonly ranking: {
    readonly run: { readonly at: string }
    readonly grades: readonly string[]
    readonly results: readonly { readonly status: ResultStatus; readonly grade: string | null }[]
  } | null
}

/** 需要关注: each concern with its number, leading to where it can be dealt with. */
export function Attention({ year, overview, ranking }: AttentionProps) {
  const reports = useQuery(trpc.report.list.queryOptions({ year }))
  const findings = useQuery(trpc.finding.list.queryOptions({ year }))
  const objections = useQuery(trpc.objection.list.queryOptions({ year }))
  // All at once: what comes late would move what one is about to choose.
  if ([reports, findings, objections].some(({ isPending }) => isPending)) return <Loading />
  const concerns = concernsOf({
    outstanding: overview.outstanding,
    reports: reports.data ?? null,
    openFindings: findings.data?.filter(isOpen).length ?? 0,
    openObjections: objections.data?.filter(isOpen).length ?? 0,
    ranking,
  })
  if (concerns.length === 0) return <p className={styles.quiet}>没有需要处理的事项。</p>
  return (
    <ul className={styles.concerns}>
      {concerns.map(({ id, tone, count, text, at }) => (
        <li key={id} data-figure={`attention_${id}`} data-value={count}>
          <Link to={at.to} search={at.search} className={styles[tone]}>
            <b>{count}</b>
            <span>{text}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const isOpen = ({ state }: { readonly state: string }): boolean => state === 'open'
