import { textParam, wordParam } from '#client/widget/search.ts'

export const TABS = ['structure', 'weights', 'draft', 'compare'] as const
export type Tab = (typeof TABS)[number]

/** Which scheme is looked at, and how. */
export interface SchemeSearch {
  /** Left out: 结构. */
  readonly tab?: Tab
  /** `id@version`; left out: the one of the year's newest run. */
  readonly scheme?: string
  /** In 版本比较, the one before; left out: none yet. */
  readonly before?: string
  /** In 权重试算, all maxima in the scheme's order, with commas between; left out: as the scheme has them. */
  readonly maxima?: string
}

export const schemeSearch = (raw: Record<string, unknown>): SchemeSearch => ({
  tab: wordParam(raw.tab, TABS),
  scheme: textParam(raw.scheme),
  before: textParam(raw.before),
  maxima: textParam(raw.maxima),
})
