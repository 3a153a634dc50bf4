import type { z } from 'zod'
import { highest, isPairs } from './pairs.ts'

/** A maximum and a rule in a document that may have faults: each of them is looked at as far as it is sound. */
export interface Reaching {
  readonly max?: unknown
  readonly rule?: unknown
}

/** That a curve or bands give the maximum somewhere, and never promise more. */
export function checkReach({ max, rule }: Reaching, context: z.RefinementCtx): void {
  if (typeof max !== 'number' || typeof rule !== 'object' || rule === null) return
  for (const key of ['points', 'bands'] as const) {
    const { form, [key]: pairs } = rule as Readonly<Record<string, unknown>>
    if (form !== (key === 'points' ? 'curve' : 'bands') || !isPairs(pairs) || pairs.length === 0) continue
    const most = highest(pairs)
    if (most === max) continue
    const message = `最高得分 ${most} 与满分 ${max} 不一致`
    context.addIssue({ code: 'custom', path: ['rule', key], message })
  }
}
