import type { UseQueryResult } from '@tanstack/react-query'
import { faultOf } from '#client/api/fault.ts'
import styles from './ranking.module.css'

interface Scheme {
  readonly title: string
  readonly version: string
  readonly sha256: string
}

export interface UnderRemarkProps {
  readonly schemeOfYear: number
  readonly own: Scheme
  readonly query: UseQueryResult<
    | {
        readonly ok: true
        readonly scheme: Scheme
        readonly moves: { readonly up: number; readonly down: number; readonly same: number }
      }
    | { readonly ok: false; readonly missing: readonly { readonly name: string; readonly message: string }[] }
    | null,
    unknown
  >
}

/** What the ranks beside are made by, and what came of it in a sentence. */
export const UnderRemark = ({ schemeOfYear, own, query }: UnderRemarkProps) => (
  <p className={styles.remark} role="status" data-testid="under">
    {said(schemeOfYear, own, query)}
  </p>
)

function said(
  schemeOfYear: number,
  own: Scheme,
  { data, isPending, error }: UnderRemarkProps['query'],
): string {
  if (isPending) return `正在按 ${schemeOfYear} 年方案计算…`
  if (error) return `没有算出按 ${schemeOfYear} 年方案的名次：${faultOf(error).detail ?? '请稍后重试'}`
  if (!data) return `${schemeOfYear} 年度尚未计算，没有可用的方案。`
  if (!data.ok) {
    const first = data.missing[0]
    return `按 ${schemeOfYear} 年方案算不出今年的名次${first ? `：${first.name}，${first.message}${data.missing.length > 1 ? ` 等 ${data.missing.length} 处` : ''}` : ''}。`
  }
  const { scheme, moves } = data
  const which = `${schemeOfYear} 年方案：${scheme.title}（第 ${scheme.version} 版）`
  if (scheme.sha256 === own.sha256) return `${which}，与今年的方案相同，名次没有变化。`
  return `${which}。按它重排今年的空间：${moves.up} 家上升，${moves.down} 家下降，${moves.same} 家不变。`
}
