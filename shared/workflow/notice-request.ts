import type { PlainDate } from '#shared/base/plain-date.ts'
import type { PublicityPeriod } from './working-days.ts'

/** A space as a notice lists it: never with points or rank (published rules: Practice around them). */
export interface ListedSpace {
  readonly name: string
  readonly district: string
  readonly grade: string
}

/** Where people turn to: the office's own, and meant to be published. */
export interface OfficeContact {
  readonly office: string
  readonly address: string
  readonly phone: string
}

interface AnyNotice {
  readonly year: number
  /** The bureau's full name (发文机关): 温州市科学技术局. */
  readonly bureau: string
  /** 发文字号, such as `温科发〔2026〕12号`; null: a paper without one. */
  readonly number: string | null
  /** What the appraisal rests on, as it is cited: `《温州市众创空间备案管理办法》`. */
  readonly basis: string
  /** 成文日期 */
  readonly date: PlainDate
  /** The grades that are listed, in order; spaces of other grades are left out. */
  readonly grades: readonly string[]
  /** The districts in the order in which they are listed. */
  readonly districts: readonly string[]
  readonly spaces: readonly ListedSpace[]
}

/** What a notice is made from: that results are open to objections (公示), or that they stand (结果发布). */
export type NoticeRequest = AnyNotice &
  (
    | { readonly stage: 'publicity'; readonly publicity: PublicityPeriod; readonly contact: OfficeContact }
    | { readonly stage: 'published'; readonly publicity: PublicityPeriod | null }
  )
