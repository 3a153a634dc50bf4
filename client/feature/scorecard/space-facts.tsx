import { formatDay } from '#client/format/date.ts'
import { NO_VALUE } from '#client/format/number.ts'
import styles from './scorecard.module.css'

export interface SpaceFactsProps {
  readonly space: {
    readonly code: string
    readonly district: string
    readonly formerNames: readonly string[]
    readonly kind: string
    readonly level: string
    readonly operator: string | null
    readonly creditCode: string | null
    readonly filed: string
    readonly opened: string | null
    readonly status: string
    readonly statusDate: string | null
  }
}

/** The space as the registry has it. */
export function SpaceFacts({ space }: SpaceFactsProps) {
  const facts: readonly (readonly [string, string])[] = [
    ['空间编码', space.code],
    ['所属区县', space.district],
    ['类别', space.kind],
    ['级别', space.level],
    ['运营主体', space.operator ?? NO_VALUE],
    ['统一社会信用代码', space.creditCode ?? NO_VALUE],
    ['备案日期', formatDay(space.filed)],
    ['启用日期', formatDay(space.opened)],
    ['状态', space.statusDate ? `${space.status}（${formatDay(space.statusDate)}）` : space.status],
    ['曾用名', space.formerNames.length > 0 ? space.formerNames.join('、') : NO_VALUE],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
