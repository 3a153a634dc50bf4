import { chineseDay } from '#shared/base/chinese-day.ts'
import { codePointOrder } from '#shared/base/text.ts'
import { type NoticeLine, publicityLines, publishedLines } from './notice-lines.ts'
import type { ListedSpace, NoticeRequest } from './notice-request.ts'

/** A notice in words, part by part as GB/T 9704 names them; the list is its attachment (附件). */
export interface Notice {
  /** 发文机关标志 */
  readonly head: string
  readonly number: string | null
  /** The title, in the lines in which it is set so that no word is torn. */
  readonly title: readonly string[]
  /** 主送机关; null: to everybody. */
  readonly addressee: string | null
  readonly lines: readonly NoticeLine[]
  /** The attachment's title, in such lines too. */
  readonly listTitle: readonly string[]
  readonly list: readonly ListedSpace[]
  /** 发文机关署名 */
  readonly signature: string
  readonly date: string
}

const APPRAISAL = '市级众创空间绩效考核'

export function buildNotice(request: NoticeRequest): Notice {
  const { year, bureau, number, date } = request
  const list = listed(request)
  const counts = request.grades.map((grade) => {
    const count = list.filter((space) => space.grade === grade).length
    return { grade, count }
  })
  const years = `${year}年度`
  const what = `${years}${APPRAISAL}`
  const open = request.stage === 'publicity'
  return {
    head: number === null ? bureau : `${bureau}文件`,
    number,
    title: open
      ? [`${bureau}关于${years}`, `${APPRAISAL}结果的公示`]
      : [`${bureau}关于公布${years}`, `${APPRAISAL}结果的通知`],
    addressee: open ? null : '各县（市、区）、功能区科技局，各市级众创空间：',
    lines: open ? publicityLines(request, what, counts) : publishedLines(request, what, counts),
    listTitle: [`${years}市级众创空间`, open ? '绩效考核结果公示名单' : '绩效考核结果名单'],
    list,
    signature: bureau,
    date: chineseDay(date),
  }
}

/** By grade, then district, then name: an order that gives no rank away. */
function listed({ grades, districts, spaces }: NoticeRequest): ListedSpace[] {
  const place = (list: readonly string[], one: string) =>
    (list.indexOf(one) + list.length + 1) % (list.length + 1)
  return spaces
    .filter(({ grade }) => grades.includes(grade))
    .map(({ name, district, grade }) => ({ name, district, grade }))
    .sort(
      (a, b) =>
        place(grades, a.grade) - place(grades, b.grade) ||
        place(districts, a.district) - place(districts, b.district) ||
        codePointOrder(a.district, b.district) ||
        codePointOrder(a.name, b.name),
    )
}
