import type { SchemeFault } from './check.ts'
import { documentsOf, type Scheme } from './document.ts'
import { yearsBack } from './years-back.ts'

/**
 * What a scheme drafted on the page may come to. A sound scheme may be larger (schemes sets no limit, nor does the
 * command line); these keep one person's typing from holding up everybody else: values of values take time that
 * multiplies with every year looked back.
 */
export const DRAFT_LIMITS = { indicators: 200, characters: 200_000, name: 64, yearsBack: 10 } as const

/** Where a sound scheme goes beyond {@link DRAFT_LIMITS}. */
export function draftExcess(scheme: Scheme): readonly SchemeFault[] {
  const documents = documentsOf(scheme)
  const { id, version } = documents[0]!
  const items = documents.flatMap(({ groups, adjustments = [] }) => [
    ...groups.flatMap(({ indicators }) => indicators),
    ...adjustments,
  ])
  const { indicators, characters, name, yearsBack: back } = DRAFT_LIMITS
  const root = Array.isArray(scheme) ? '$[0]' : '$'
  const limits = [
    ['$', items.length, indicators, '指标和加减分合计', '项'],
    ['$', JSON.stringify(scheme).length, characters, '方案的文字', '字'],
    ['$', yearsBack(scheme), back, '往前取值', '年'],
    [`${root}.id`, id.length, name, '编号', '字'],
    [`${root}.version`, version.length, name, '版本', '字'],
  ] as const
  return limits.flatMap(([path, found, most, what, unit]) =>
    found > most ? [{ path, message: `${what}至多 ${most} ${unit}，现为 ${found} ${unit}` }] : [],
  )
}
