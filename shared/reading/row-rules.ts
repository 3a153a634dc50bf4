import { add, compare, exact } from '#shared/base/exact.ts'
import type { IssueCode } from './issue-codes.ts'
import { REQUIRED_WHERE } from './required-where.ts'

/** Something wrong between the values of one row. */
export interface RowFault {
  readonly code: IssueCode
  /** Key of the column that is named. */
  readonly key: string
  readonly detail: string
}

/**
 * What holds between the cells of one row (reports: Columns, the rules).
 * @param value a column's value; null where empty
 * @param sound whether a column's cell was read without error: what depends on one that was not is not asked
 */
export type RowRule = (
  value: (key: string) => unknown,
  sound: (key: string) => boolean,
  year: number,
) => RowFault | null

/** A later day must not be before an earlier one. */
const notBefore =
  (later: string, earlier: string, earlierHeader: string): RowRule =>
  (value, sound) => {
    if (!sound(later) || !sound(earlier)) return null
    const end = value(later) as string | null
    const start = value(earlier) as string | null
    return end !== null && start !== null && end < start
      ? { code: 'DATE_ORDER', key: later, detail: earlierHeader }
      : null
  }

const sameYear: RowRule = (value, sound, year) =>
  sound('year') && value('year') !== null && value('year') !== year
    ? { code: 'YEAR_MISMATCH', key: 'year', detail: String(year) }
    : null

const withinArea: RowRule = (value, sound) => {
  if (!['area', 'seatArea', 'publicArea'].every((key) => sound(key) && value(key) !== null)) return null
  const number = (key: string) => exact(value(key) as number)
  const used = add(number('seatArea'), number('publicArea'))
  return compare(used, number('area')) > 0 ? { code: 'AREA_EXCEEDED', key: 'area', detail: '' } : null
}

/** The rules by which columns must be filled where another says so. */
const requiredIn = (kind: string): RowRule[] =>
  (REQUIRED_WHERE[kind] ?? []).map(
    ({ key, on, when, detail }): RowRule =>
      (value, sound) =>
        sound(on) && sound(key) && when(value(on)) && value(key) === null
          ? { code: 'FIELD_REQUIRED', key, detail }
          : null,
  )

/** The rules of each kind of table, in the order in which their issues are listed. */
export const ROW_RULES: Readonly<Record<string, readonly RowRule[]>> = {
  profile: [
    sameYear,
    withinArea,
    ...requiredIn('profile'),
    notBefore('leaseEnd', 'leaseStart', '租赁起始日期'),
  ],
  tenants: [...requiredIn('tenants'), notBefore('left', 'entered', '入驻日期')],
  mentors: [notBefore('until', 'appointed', '聘任日期')],
  spaces: requiredIn('spaces'),
}
