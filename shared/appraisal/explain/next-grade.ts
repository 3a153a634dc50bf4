import { numberText } from '#shared/metric/metric-text.ts'
import { quotaSentence } from '#shared/scheme/quota-sentence.ts'
import { barrierOf } from './barrier.ts'
import { cheapestWay, type Way } from './cheapest-way.ts'
import type { Clause } from './clauses.ts'
import type { GradeBar } from './grade-bar.ts'
import { workedOff } from './moves.ts'
import { gainOf } from './proposal.ts'
import type { Scene } from './scene.ts'

/** How far it is to the next grade up, and how to get there. */
export interface NextGrade {
  readonly grade: string
  /** The total that it takes, the others' as they are; null where no total would do. */
  readonly from: number | null
  /** Points missing, 0 where points are not what is missing; null where no total would do. */
  readonly missing: number | null
  /** What stands in the way besides points: a quota that is full, ceilings. */
  readonly obstacles: readonly string[]
  /**
   * The cheapest way there: to that total, and to where no ceiling is in the way, if the space can do that. Null where
   * there is nothing to do that would help, or no total would do.
   */
  readonly way: Way | null
  readonly sentence: string
}

/** The distance to the next grade of a scored space; null where it has the best one. */
export function nextGradeOf(
  scene: Scene,
  barOf: (space: string, wanted: number) => GradeBar,
  ceilings: readonly Clause[],
): NextGrade | null {
  const { document, result: own, space, year } = scene
  const present = document.grades.findIndex(({ name }) => name === own.grade)
  const wanted = document.grades[present - 1]
  if (!wanted || own.total === null) return null
  const { name, from: bar, atMost } = wanted
  const { total: from, places } = barOf(own.space, present - 1)
  const quota = atMost && `${quotaSentence(name, atMost)}${places === null ? '' : `，共 ${places} 个`}`
  const barring = ceilings.filter(({ bars }) => bars.includes(name))
  const barred = barring.map(({ sentence }) => sentence)
  if (from === null) {
    const full = `“${name}”没有名额（${quota}）`
    return { grade: name, from, missing: null, obstacles: [full, ...barred], way: null, sentence: full }
  }
  const missing = Math.max(0, gainOf(from, own.total))
  const full =
    from > bar && quota
      ? [`“${name}”名额已满（${quota}），其他空间不变时总分要到 ${numberText(from)} 分`]
      : []
  const obstacles = [...full, ...barred]
  const held = new Set(barring.map(({ id }) => id))
  const barriers = (document.ceilings ?? []).filter(({ id }) => held.has(id))
  const first = workedOff(
    barriers.map((ceiling) => barrierOf(ceiling, year)),
    space,
    year,
  )
  return {
    ...{ grade: name, from, missing, obstacles },
    way: missing > 0 || first?.length ? cheapestWay(scene, from, first ?? []) : null,
    sentence:
      missing > 0
        ? `距“${name}”（${numberText(from)} 分）还差 ${numberText(missing)} 分`
        : `总分已达到“${name}”所需的 ${numberText(from)} 分`,
  }
}
