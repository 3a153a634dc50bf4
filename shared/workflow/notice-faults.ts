import type { Notice } from './notice.ts'
import { personalIn } from './personal-text.ts'

/** Why a notice can't be made: where, and a Chinese sentence that says what and what to do. No number is repeated. */
export interface NoticeFault {
  /** `附件第3行“空间名称”` */
  readonly place: string
  readonly message: string
}

/** The columns of a notice's list, after the row's number (序号). */
export const LIST_COLUMNS = [
  { key: 'name', header: '空间名称' },
  { key: 'district', header: '所属区县' },
  { key: 'grade', header: '等级' },
] as const

const KINDS = { identity: '身份证号码', phone: '电话号码' } as const

/**
 * What keeps a notice from being made: a list without spaces, and anything that looks like an identity card or
 * telephone number (workflow: Personal data). The office's own number in its own field is allowed, and nothing else.
 */
export function noticeFaults(notice: Notice): NoticeFault[] {
  const { head, number, title, addressee, lines, listTitle, list, signature, date } = notice
  const texts: (readonly [place: string, text: string | null])[] = [
    ['发文机关标志', head],
    ['发文字号', number],
    ['标题', title.join('')],
    ['主送机关', addressee],
    ['附件标题', listTitle.join('')],
    ['署名', signature],
    ['成文日期', date],
    ...lines.flatMap((line, index) =>
      line.kind === 'phone' ? [] : [[`正文第${index + 1}段`, line.text] as const],
    ),
    ...list.flatMap((space, index) =>
      LIST_COLUMNS.map(({ key, header }) => [`附件第${index + 1}行“${header}”`, space[key]] as const),
    ),
  ]
  const faults = texts.flatMap(([place, text]): NoticeFault[] => {
    const kind = text === null ? null : personalIn(text)
    return kind === null ? [] : [fault(place, `疑似含有${KINDS[kind]}`, '请删去后重新生成')]
  })
  for (const line of lines) {
    if (line.kind === 'phone' && !isOfficePhone(line.phone))
      faults.push(fault('联系电话', '不是单纯的电话号码', '此处只填办公电话，请改正后重新生成'))
  }
  if (list.length === 0) faults.push(fault('附件', '没有可列出的众创空间', '请检查所选的等级后重新生成'))
  return faults
}

const fault = (place: string, what: string, remedy: string): NoticeFault => ({
  place,
  message: `${place}${what}，文件未生成。${remedy}。`,
})

/** One or several numbers and nothing else: no names, and no identity card number. */
const isOfficePhone = (phone: string): boolean =>
  /^[\d０-９][\d０-９\s()（）、，,;；/转\p{Pd}]*$/u.test(phone.trim()) && personalIn(phone) !== 'identity'
