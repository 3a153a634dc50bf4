import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { hasReached } from '#shared/workflow/stage.ts'
import { defaultScheme } from './default-scheme.ts'
import { type FoundScheme, findScheme } from './find-scheme.ts'
import { schemeHead } from './scheme-head.ts'

/** The scheme that was put into force for a year; null where none was, or no appraisal was opened. */
export async function schemeInForce(store: Store, year: number): Promise<FoundScheme | null> {
  const appraisal = await store.years.get(year)
  if (!appraisal?.schemeId || !appraisal.schemeVersion) return null
  return findScheme(store, { id: appraisal.schemeId, version: appraisal.schemeVersion })
}

/**
 * The scheme to run a year under: the one in force, unless another is wanted, which is a trial and may be made until
 * scoring begins (workflow: Stages of an appraisal). Without an appraisal any scheme will do, or the default one.
 * @param at the present instant
 * @throws Refused
 */
export async function schemeToRun(
  store: Store,
  year: number,
  wanted: Scheme | undefined,
  at: string,
): Promise<Scheme> {
  const stage = await store.years.stage(year)
  if (stage === 'published' && (await store.years.facts(year, at)).run?.current) {
    throw new Refused(`${year} 年度的结果已经发布，此后没有变动，不必重新计算`)
  }
  const inForce = await schemeInForce(store, year)
  if (!wanted) return inForce?.document ?? defaultScheme()
  const isTrial = inForce !== null && schemeHead(wanted).sha256 !== inForce.sha256
  if (isTrial && hasReached(stage, 'scoring')) {
    throw new Refused(
      `${year} 年度已进入评分，只能按生效的方案（${inForce.id} 版本 ${inForce.version}）计算；换方案须另行提请并复核`,
    )
  }
  return wanted
}
