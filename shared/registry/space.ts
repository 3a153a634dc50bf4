import type { PlainDate } from '#shared/base/plain-date.ts'

/** A district (县市区) or functional zone (功能区) whose bureau looks after its spaces. */
export interface District {
  /** 区划代码 */
  readonly code: string
  readonly name: string
  readonly kind: '县市区' | '功能区'
}

/** A registered makerspace (众创空间), as the registry (空间名录) has it (metrics: The registry). */
export interface Space {
  readonly code: string
  readonly name: string
  /** The district's name. */
  readonly district: string
  readonly formerNames: readonly string[]
  /** 类别: any word the bureau's scheme uses. */
  readonly kind: string
  readonly level: '市级' | '省级' | '国家级'
  readonly operator: string | null
  readonly creditCode: string | null
  /** 备案日期: when the filing was granted. */
  readonly filed: PlainDate
  /** 启用日期: since when its premises are open; null: always. */
  readonly opened: PlainDate | null
  readonly status: '在册' | '取消'
  readonly statusDate: PlainDate | null
}
