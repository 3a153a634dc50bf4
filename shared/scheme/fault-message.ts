import type { z } from 'zod'
import { quoted } from './quoted.ts'

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表([…])',
  tuple: '列表([…])',
  object: '一组字段({…})',
}

/** What is wrong, in Chinese; nothing leaves the words to the schema. Unknown keys are worded one by one elsewhere. */
export function faultMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'custom' && issue.input === undefined) return '缺少这一项'
  switch (issue.code) {
    case 'invalid_type':
      return `应为${TYPE_NAMES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `${quoted(issue.input)}不在可选之列,应为:${issue.values.join('、')}`
    case 'invalid_union':
      return `没有这种写法${Array.isArray(issue.options) ? `,应为:${issue.options.join('、')}` : ''}`
    case 'too_small':
      return issue.origin === 'number'
        ? `应${issue.inclusive ? '不小于' : '大于'} ${issue.minimum}`
        : issue.origin === 'string'
          ? '不能为空'
          : `至少应有 ${issue.minimum} 项`
    case 'too_big':
      return issue.origin === 'number'
        ? `应${issue.inclusive ? '不大于' : '小于'} ${issue.maximum}`
        : `至多 ${issue.maximum} 项`
    default:
      return undefined
  }
}
