import { numberText, shareText } from '#shared/metric/metric-text.ts'
import type { Quota } from './grade.ts'

const WITHIN = { all: '', district: '各区县', kind: '各类别' } as const
const OF = { scored: '参与排名空间', all: '参加考核空间' } as const
const ROUND = { down: '向下取整', up: '向上取整', half: '四舍五入' } as const

/** How many may get a grade, in words: `优秀合计不超过参与排名空间的 20%（向下取整）`. */
export function quotaSentence(grade: string, quota: Quota): string {
  const { within = 'all', of = 'scored', round = 'down', atLeast, barred } = quota
  const together = [grade, ...(quota.with ?? []).filter((name) => name !== grade)].join('、')
  const whom = `${together}${quota.with?.length ? '合计' : ''}`
  const least = atLeast === undefined ? '' : `，至少 ${numberText(atLeast)} 家`
  const counted = barred === undefined ? '' : '，被等级上限限制的空间也占名额'
  return 'count' in quota
    ? `${WITHIN[within]}${whom}不超过 ${numberText(quota.count)} 家${least}${counted}`
    : `${WITHIN[within]}${whom}不超过${OF[of]}的 ${shareText(quota.share)}（${ROUND[round]}）${least}${counted}`
}
