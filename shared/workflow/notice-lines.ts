import { chineseDay } from '#shared/base/chinese-day.ts'
import type { NoticeRequest } from './notice-request.ts'
import type { PublicityPeriod } from './working-days.ts'

/** A paragraph of a notice's body: a heading of the first level, a text, or the office's own telephone number. */
export type NoticeLine =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'phone'; readonly phone: string }

/** How many spaces of a grade are listed. */
export interface GradeCount {
  readonly grade: string
  readonly count: number
}

type RequestFor<Stage> = Extract<NoticeRequest, { readonly stage: Stage }>

const heading = (text: string): NoticeLine => ({ kind: 'heading', text })
const text = (words: string): NoticeLine => ({ kind: 'text', text: words })

/** The body of a 公示: what was done, until when and how to object (objections: in writing, with real name). */
export function publicityLines(
  { basis, publicity, contact }: RequestFor<'publicity'>,
  what: string,
  counts: readonly GradeCount[],
): NoticeLine[] {
  return [
    text(
      `根据${basis}有关规定，我局组织开展了${what}工作。经空间填报、区县审核和综合评价，现将考核结果予以公示。${inAll(counts)}名单见附件。`,
    ),
    heading('一、公示时间'),
    text(`${period(publicity)}。`),
    heading('二、异议受理'),
    text(
      '公示期间，任何单位和个人对公示结果有异议的，请以书面形式向我局反映，并提供必要的事实依据。单位提出异议的，应当加盖公章并写明联系人和联系方式；个人提出异议的，应当签署真实姓名并写明联系方式。匿名异议不予受理。',
    ),
    heading('三、联系方式'),
    text(`受理部门：${contact.office}`),
    text(`联系地址：${contact.address}`),
    { kind: 'phone', phone: contact.phone },
    text('特此公示。'),
  ]
}

/** The body of the notice that the results stand. */
export function publishedLines(
  { basis, publicity }: RequestFor<'published'>,
  what: string,
  counts: readonly GradeCount[],
): NoticeLine[] {
  const shown = publicity ? `考核结果已于${period(publicity)}公示，` : ''
  return [
    text(
      `根据${basis}有关规定，我局组织开展了${what}工作。${shown}现将考核结果予以公布。${inAll(counts)}名单见附件。`,
    ),
    text('特此通知。'),
  ]
}

const period = ({ from, until, workingDays }: PublicityPeriod): string =>
  `${from === until ? chineseDay(from) : `${chineseDay(from)}至${chineseDay(until)}`}（${workingDays}个工作日）`

function inAll(counts: readonly GradeCount[]): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const there = counts.filter(({ count }) => count > 0)
  if (there.length === 1) return `${there[0]!.grade}众创空间共${total}家，`
  return `共${total}家众创空间，其中${there.map(({ grade, count }) => `${grade}${count}家`).join('、')}，`
}
