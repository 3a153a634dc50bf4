import type { z } from 'zod'
import type { OneValueRule } from './one-value.ts'
import { highest } from './pairs.ts'

/** That a curve or bands give the maximum somewhere, and never promise more. */
export function checkReach(
  { max, rule }: { readonly max: number; readonly rule: OneValueRule },
  context: z.RefinementCtx,
): void {
  if (rule.form !== 'curve' && rule.form !== 'bands') return
  const [key, pairs] =
    rule.form === 'curve' ? (['points', rule.points] as const) : (['bands', rule.bands] as const)
  const most = highest(pairs)
  if (most === max) return
  context.addIssue({
    code: 'custom',
    path: ['rule', key],
    message: `最高得分 ${most} 与满分 ${max} 不一致`,
  })
}
