import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { SpaceFacts } from '../city.ts'
import { holds } from '../holds.ts'
import { conditionAccount } from './condition-account.ts'

/** A part of the scheme beside the points that applies to the space, and why. */
export interface Clause {
  readonly id: string
  readonly title: string
  /** `专职服务人员不符合备案条件（1 人，要求不少于 2 人），等级最高为“合格”` */
  readonly sentence: string
  /** The grades that it keeps the space from. */
  readonly bars: readonly string[]
}

export interface Clauses {
  readonly exemptions: readonly Clause[]
  readonly vetoes: readonly Clause[]
  readonly ceilings: readonly Clause[]
}

/** The exemptions, vetoes and ceilings that apply to a space (schemes: From points to a grade, 2 and 4). */
export function clausesOf(document: SchemeDocument, space: SpaceFacts, year: number): Clauses {
  const { exemptions = [], vetoes = [], ceilings = [], grades } = document
  const names = grades.map(({ name }) => name)
  const subject = { space, year, marked: null }
  const applying = <C extends NonNullable<typeof vetoes>[number]>(
    list: readonly C[],
    follows: (clause: C) => string,
    bars: (clause: C) => readonly string[],
  ): readonly Clause[] =>
    list
      .filter(({ when }) => holds(when, subject))
      .map((clause) => ({
        id: clause.id,
        title: clause.title ?? clause.id,
        sentence: `${conditionAccount(clause.when, subject)}，${follows(clause)}`,
        bars: bars(clause),
      }))
  // Without a report there is nothing to look at but what exempts a space.
  const reported = space.report !== null
  return {
    exemptions: applying(
      exemptions,
      () => '本年度不排名、不定等级',
      () => names,
    ),
    vetoes: applying(
      reported ? vetoes : [],
      () => `一票否决，等级定为“${names.at(-1)}”`,
      () => names.slice(0, -1),
    ),
    ceilings: applying(
      reported ? ceilings : [],
      ({ grade }) => `等级最高为“${grade}”`,
      ({ grade }) => names.slice(0, names.indexOf(grade)),
    ),
  }
}
