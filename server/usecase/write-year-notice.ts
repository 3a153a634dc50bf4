import type { Store } from '#server/db/store.ts'
import { writeNotice } from '#server/file/docx-write.ts'
import { writeNoticeList } from '#server/file/notice-list-write.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { buildNotice } from '#shared/workflow/notice.ts'
import type { NoticeFault } from '#shared/workflow/notice-faults.ts'
import type { OfficeContact } from '#shared/workflow/notice-request.ts'
import type { PublicityPeriod } from '#shared/workflow/working-days.ts'
import { showPublicList } from './show-public-list.ts'

/** What the bureau fills in for a notice (公示, 结果发布) of a year. */
export interface YearNotice {
  readonly year: number
  readonly format: 'docx' | 'xlsx'
  readonly bureau: string
  /** 发文字号 */
  readonly number: string | null
  /** 成文日期 */
  readonly date: PlainDate
  /** The grades that are listed. */
  readonly grades: readonly string[]
  readonly contact: OfficeContact
}

export type YearNoticeFile =
  | { readonly ok: true; readonly name: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly faults: readonly NoticeFault[] }

const BASIS = '《温州市众创空间备案管理办法》（温科发〔2021〕32号）第十二条'

/** The year's notice in the bureau's words, its list that of the public page; null before publicity. */
export async function writeYearNotice(store: Store, asked: YearNotice): Promise<YearNoticeFile | null> {
  const { year, format, contact, ...given } = asked
  const list = await showPublicList(store, year)
  if (!list) return null
  const districts = (await store.districts()).map(({ name }) => name)
  const appraisal = (await store.years.get(year))!
  const { publicityFrom: from, publicityUntil: until, publicityDays: workingDays } = appraisal
  const publicity: PublicityPeriod | null = from && until && { from, until, workingDays }
  const common = { ...given, year, basis: BASIS, districts, spaces: list.rows }
  // Publicity has its days from its beginning on.
  const notice = buildNotice(
    list.stage === 'publicity' && publicity
      ? { ...common, stage: 'publicity', publicity, contact }
      : { ...common, stage: 'published', publicity },
  )
  const written = await (format === 'docx' ? writeNotice : writeNoticeList)(notice)
  if (!written.ok) return written
  const what = list.stage === 'publicity' ? '公示' : '结果'
  return {
    ok: true,
    name: format === 'docx' ? `${year}年度考核${what}.docx` : `${year}年度考核${what}名单.xlsx`,
    bytes: written.bytes,
  }
}
