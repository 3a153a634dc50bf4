import { documentsOf, type Scheme } from './document.ts'
import type { Rule } from './rule/rule.ts'

const compares = (rule: Rule): boolean =>
  rule.form === 'parts'
    ? rule.parts.some((part) => compares(part.rule))
    : ['best', 'mean', 'minMax', 'rankBands'].includes(rule.form)

/** Whether any rule of a sound scheme compares spaces with each other: a space's points then depend on others. */
export const comparesSpaces = (scheme: Scheme): boolean =>
  documentsOf(scheme).some(({ groups, adjustments = [] }) =>
    [...groups.flatMap(({ indicators }) => indicators), ...adjustments].some(
      (item) => 'rule' in item && compares(item.rule),
    ),
  )
