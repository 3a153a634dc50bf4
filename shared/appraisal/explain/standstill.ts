import { operands, type Value } from '#shared/scheme/value.ts'
import type { When } from '#shared/scheme/when.ts'

/** Why a space itself cannot change a value: a reason for each kind of thing in it that it can't. */
export function standstillOf(value: Value): readonly string[] {
  if ('mark' in value) return ['由专家评分，空间自己不能提高']
  if ('flag' in value) return ['由主管部门标记，空间自己不能改变']
  if ('registry' in value) return ['按备案日期计算，空间自己不能改变']
  if (('metric' in value || 'extra' in value) && value.year) return ['往年的数据已经确定，不能再改变']
  return operands(value).flatMap(standstillOf)
}

/** The same of a condition. */
export function conditionStandstill(when: When): readonly string[] {
  if ('all' in when) return when.all.flatMap(conditionStandstill)
  if ('any' in when) return when.any.flatMap(conditionStandstill)
  if ('not' in when) return conditionStandstill(when.not)
  if ('value' in when) return standstillOf(when.value)
  if ('anyCondition' in when) return ['取决于备案条件是否符合']
  return ['由主管部门认定，空间自己不能改变']
}
