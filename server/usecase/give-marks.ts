import type { Doing } from '#server/db/audit-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import { compare, exact, round } from '#shared/base/exact.ts'
import { numberText } from '#shared/metric/metric-text.ts'
import { appliesTo, documentsOf } from '#shared/scheme/document.ts'
import { type MarkedItem, markedItems } from '#shared/scheme/marked-items.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { hasReached } from '#shared/workflow/stage.ts'
import { schemeOfYear } from './scheme-of-year.ts'
import { takingPart } from './taking-part.ts'

/** Marks for one indicator, as they are entered. */
export interface MarksRequest {
  readonly year: number
  readonly indicator: string
  /** Whose marks: an expert's own account, whatever is said; the city bureau names the expert. */
  readonly expert: string | null
  readonly marks: readonly {
    readonly space: string
    /** Null takes the mark back. */
    readonly points: number | null
    readonly note: string | null
  }[]
}

/** The highest mark where the scheme has none: marks that go into a sum are on a scale of their own. */
const NO_HIGHEST = 10_000

/**
 * Gives marks by hand, all of them or none (workflow: expert marks). Experts mark until scoring is over; after that the
 * city bureau alone corrects, as an upheld objection may ask.
 * @throws Refused
 */
export async function giveMarks(
  store: Store,
  { year, indicator, expert, marks }: MarksRequest,
  actor: Actor,
  doing: Doing,
): Promise<void> {
  const whose = actor.role === 'expert' ? actor.login : (expert?.trim() ?? '')
  if (whose === '') throw new Refused('请选择或填写评分专家')
  const stage = await store.years.stage(year)
  if (actor.role === 'expert' && hasReached(stage, 'preview'))
    throw new Refused('评分已经结束，如需更正请联系市科技局')
  const documents = documentsOf(await schemeOfYear(store, year))
  const takes = await takingPart(store, year)
  for (const { space, points } of marks) {
    const registered = await store.space(space)
    if (!registered || !takes(registered)) throw new Refused(`${space} 不参加 ${year} 年度考核`)
    const document = documents.find((one) => appliesTo(one, registered.kind))
    const item = document && markedItems(document).find(({ id }) => id === indicator)
    if (!item) throw new Refused('空间适用的方案中，没有这项由专家评分的指标，请刷新后重试')
    checkPoints(item, points)
  }
  await store.marks.mark(
    doing,
    marks.map(({ space, points, note }) => ({
      ...{ year, indicator, space, points, expert: whose, note: note?.trim() || null },
    })),
  )
}

function checkPoints({ title, highest }: MarkedItem, points: number | null): void {
  if (points === null) return
  const most = highest ?? NO_HIGHEST
  if (points < 0 || points > most) throw new Refused(`“${title}”应在 0 至 ${numberText(most)} 分之间`)
  if (compare(exact(points), exact(round(exact(points), 2))) !== 0) throw new Refused('分值最多两位小数')
}
