import type { Doing } from '#server/db/audit-store.ts'
import type { NewFlag } from '#server/db/mark-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'

/** Sets or takes back a flag (标记) of a space, for one year. @throws Refused */
export async function setFlag(store: Store, flag: NewFlag, doing: Doing): Promise<void> {
  if (!(await store.space(flag.space))) throw new Refused(`空间名录中没有 ${flag.space}`)
  await store.marks.flag(doing, flag)
}
