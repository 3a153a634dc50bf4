import type { Rule } from '#shared/scheme/rule/rule.ts'

/** Points over values: a corner of a rule's line. */
export type Corner = readonly [value: number, points: number]

/** More steps than this are drawn as the straight line that they come close to. */
const MOST_STEPS = 40

/** Where a rule's line bends, so that a plot begins and ends beyond it; none of a cohort's rules. */
export function kneesOf(rule: Rule, max: number): readonly number[] {
  switch (rule.form) {
    case 'curve':
      return rule.points.map(([x]) => x)
    case 'bands':
      return rule.bands.map(([from]) => from)
    case 'full':
      return [rule.from ?? rule.upTo ?? 0]
    case 'perUnit':
      return rule.points > 0 ? [0, (max / rule.points) * (rule.unit ?? 1)] : [0]
    case 'step': {
      const rest = max - (rule.base ?? 0)
      return rule.points > 0 && rest > 0
        ? [rule.from, rule.from + (rest / rule.points) * (rule.unit ?? 1)]
        : [rule.from]
    }
    default:
      return []
  }
}

/**
 * A rule that looks at the space's own value alone, as a line over the values from `least` to `most`, within
 * 0…max; null for rules that compare with other spaces, and for those in parts.
 */
export function ruleLine(rule: Rule, max: number, least: number, most: number): readonly Corner[] | null {
  const within = (points: number) => Math.min(max, Math.max(0, points))
  switch (rule.form) {
    case 'curve':
      return levelOutside(
        rule.points.map(([x, y]) => [x, within(y)]),
        least,
        most,
      )
    case 'bands':
      return stairs(
        rule.bands.map(([from, y]) => [from, within(y)]),
        least,
        most,
      )
    case 'full':
      return rule.from === undefined
        ? [
            [least, max],
            [rule.upTo ?? 0, max],
            [rule.upTo ?? 0, 0],
            [most, 0],
          ]
        : stairs([[rule.from, max]], least, most)
    case 'perUnit':
      return units({ ...rule, from: 0, base: 0 }, within, least, most)
    case 'step':
      return units({ ...rule, base: rule.base ?? 0 }, within, least, most)
    default:
      return null
  }
}

function levelOutside(knees: readonly Corner[], least: number, most: number): Corner[] {
  const inside = knees.filter(([x]) => x > least && x < most)
  return [[least, heightOf(knees, least)], ...inside, [most, heightOf(knees, most)]]
}

/** Straight lines between corners, level outside them. */
function heightOf(knees: readonly Corner[], x: number): number {
  const after = knees.findIndex(([knee]) => knee > x)
  if (after === 0) return knees[0]![1]
  if (after === -1) return knees[knees.length - 1]![1]
  const [[x0, y0], [x1, y1]] = [knees[after - 1]!, knees[after]!]
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
}

/** 0 below the first, then each height from its value on. */
function stairs(steps: readonly Corner[], least: number, most: number): Corner[] {
  let height = steps.findLast(([from]) => from <= least)?.[1] ?? 0
  const corners: Corner[] = [[least, height]]
  for (const [from, points] of steps) {
    if (from <= least || from > most) continue
    corners.push([from, height], [from, points])
    height = points
  }
  return [...corners, [most, height]]
}

interface Units {
  readonly from: number
  readonly base: number
  readonly points: number
  readonly unit?: number | undefined
  readonly whole?: boolean | undefined
}

function units(
  { from, base, points, unit = 1, whole = false }: Units,
  within: (points: number) => number,
  least: number,
  most: number,
): Corner[] {
  const count = Math.floor((most - from) / unit)
  if (whole && count <= MOST_STEPS) {
    const steps = Array.from(
      { length: Math.max(0, count) + 1 },
      (_, i): Corner => [from + i * unit, within(base + i * points)],
    )
    return stairs(steps, least, most)
  }
  const at = (x: number) => within(base + (points * (x - from)) / unit)
  // Where the line meets the maximum or nothing, it bends.
  const bends =
    points === 0 ? [] : [within(Number.POSITIVE_INFINITY), 0].map((y) => from + ((y - base) / points) * unit)
  const knees = [...new Set([from, ...bends, most])]
    .filter((x) => x >= from && x <= most)
    .sort((a, b) => a - b)
    .map((x): Corner => [x, at(x)])
  const before: Corner[] =
    least < from
      ? [
          [least, 0],
          [from, 0],
        ]
      : []
  return [...before, ...knees]
}
