import { add, compare, type Exact, exact, ZERO } from '#shared/base/exact.ts'
import { COHORT } from '#shared/scheme/rule-sentence.ts'
import { lookText, valueLook } from '#shared/scheme/value-look.ts'
import { valueName } from '#shared/scheme/value-name.ts'
import type { Reading } from '../points.ts'
import { accountOf } from './account.ts'
import { altogether, pointsText } from './figures.ts'
import type { Gained, Item, WordedScale } from './item.ts'
import type { Scene } from './scene.ts'
import { absenceOf, valueAccount } from './value-account.ts'

/**
 * How the points of an indicator, or of an adjustment with a rule, come about for the space's very value:
 * `7 家：4 家 18 分，其后每多 1 家 1.5 分`.
 */
export function pointsAccount({ scales }: Item, { readings }: Gained, scene: Scene): string {
  if (scales.length === 1) return scaleAccount(scales[0]!, readings[0]!, scene)
  const parts = scales.map((worded, i) => {
    const points = altogether('计', readings[i]!.points)
    return `（${i + 1}）${valueName(worded.scale.value)}：${scaleAccount(worded, readings[i]!, scene)}，${points}`
  })
  const total = readings.reduce((sum, { points }) => add(sum, points), ZERO)
  return `${parts.join('；')}；${altogether('合计', total)}`
}

function scaleAccount({ scale, rule, max }: WordedScale, reading: Reading, scene: Scene): string {
  const { space, year, find } = scene
  const { value, fallback } = reading
  const subject = { space, year, marked: scale.owner }
  if (value === null) return absenceOf(scale.value, subject)
  const look = valueLook(scale.value)
  const made = valueAccount(scale.value, subject)
  const origin = made === null ? '' : `${made}，得 ${lookText(look, value)}；`
  const { scope } = scale.rule
  if (scope === null) {
    const points = scale.rule.points(exact(value))
    return `${origin}${accountOf(rule, { look, value, points, max, compared: null })}${limitText(points, max)}`
  }
  const { cohort } = find(scale, scope, space, exact(value))
  const points = scale.rule.points(exact(value), cohort)
  const compared = { cohort, whom: COHORT[fallback ? 'all' : scope] }
  const few = fallback ? `${COHORT[scope]}可比的不足 3 家，改与全市比较；` : ''
  return `${origin}${few}${accountOf(rule, { look, value, points, max, compared })}${limitText(points, max)}`
}

/** Said where a rule gives more than may be given, or less than nothing. */
function limitText(points: Exact, max: number): string {
  if (compare(points, exact(max)) > 0) return `，最高 ${pointsText(max)}`
  return points.n < 0n ? '，最低 0 分' : ''
}
