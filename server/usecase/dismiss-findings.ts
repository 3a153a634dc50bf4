import type { Doing } from '#server/db/audit-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import { decisionsFrom } from './decide-finding.ts'

/**
 * Dismisses several open findings of a year with one reason, all of them or none. Gives how many.
 * @throws Refused
 */
export async function dismissFindings(
  store: Store,
  { year, ids, reason }: { readonly year: number; readonly ids: readonly number[]; readonly reason: string },
  doing: Doing,
): Promise<number> {
  if (reason.trim() === '') throw new Refused('请写明理由，空间可以看到')
  const request = { decision: 'dismissed', awardedTo: null, reason, basis: null } as const
  const decisions = new Map<number, Awaited<ReturnType<typeof decisionsFrom>>[number]>()
  for (const id of new Set(ids)) {
    const finding = await store.findings.get(id)
    if (finding?.year !== year || finding.state !== 'open') {
      throw new Refused('选中的疑点有的已被处理或已不存在，请刷新后重试')
    }
    for (const one of await decisionsFrom(store, finding, request, null)) decisions.set(one.finding, one)
  }
  await store.findings.decide(doing, [...decisions.values()])
  return decisions.size
}
