import { compare, divide, type Exact, exact, floor, multiply, round, subtract } from '#shared/base/exact.ts'
import type { OneValueRule } from '#shared/scheme/rule/one-value.ts'
import { before, differenceText, lookText, type ValueLook } from '#shared/scheme/value-look.ts'
import { bestAccount, meanAccount, minMaxAccount, rankAccount } from './account-compared.ts'
import type { Case, RuleOf } from './case.ts'
import { altogether, comesTo, pointsText } from './figures.ts'

/** How the points of one value come about, its numbers put in: `7 家：4 家 18 分，其后每多 1 家 1.5 分`. */
export function accountOf(rule: OneValueRule, own: Case): string {
  switch (rule.form) {
    case 'perUnit':
      return perUnitAccount(rule, own)
    case 'step':
      return stepAccount(rule, own)
    case 'curve':
      return curveAccount(rule, own)
    case 'bands':
      return bandsAccount(rule, own)
    case 'full':
      return fullAccount(rule, own)
    case 'best':
      return bestAccount(own)
    case 'mean':
      return meanAccount(rule, own)
    case 'minMax':
      return minMaxAccount(rule, own)
    case 'rankBands':
      return rankAccount(rule, own)
  }
}

/** So much times the points for each unit: `34 个 × 0.1 分`, `100 万元 ÷ 30 万元 × 1 分`, `满 6 个 3 万元，6 × 1 分`. */
function timesPoints(look: ValueLook, amount: Exact, rule: RuleOf<'perUnit' | 'step'>): string {
  const { points, unit = 1, whole = false } = rule
  // Points for the whole of a share: 28.74% of them.
  const text = look.share && unit === 1 ? lookText : differenceText
  const amountText = text(look, round(amount, 15))
  const unitText = differenceText(look, unit)
  if (whole) {
    const units = floor(divide(amount, exact(unit)))
    return `${before(amountText)}满 ${units} 个 ${unitText}，${units} × ${pointsText(points)}`
  }
  const single = unit === 1 || (look.share && unit === 0.01)
  return `${amountText}${single ? '' : ` ÷ ${unitText}`} × ${pointsText(points)}`
}

function perUnitAccount(rule: RuleOf<'perUnit'>, { look, value, points }: Case): string {
  // Marks are points already.
  if (look.unit === '分' && rule.points === (rule.unit ?? 1) && !rule.whole) {
    return `评分 ${lookText(look, value)}`
  }
  if (rule.whole && points.n === 0n)
    return `${before(lookText(look, value))}不满 ${differenceText(look, rule.unit ?? 1)}`
  return `${timesPoints(look, exact(value), rule)} ${comesTo(points)}`
}

function stepAccount(rule: RuleOf<'step'>, { look, value, points }: Case): string {
  const [x, from] = [lookText(look, value), lookText(look, rule.from)]
  if (value < rule.from) return `${before(x)}不足 ${from}`
  const base = exact(rule.base ?? 0)
  const reached = `${x}：达到 ${before(from)}计 ${pointsText(rule.base ?? 0)}`
  if (value === rule.from) return reached
  const more = timesPoints(look, subtract(exact(value), exact(rule.from)), rule)
  return `${reached}，超出的 ${more} ${comesTo(subtract(points, base))}，${altogether('共', points)}`
}

function curveAccount({ points: knees }: RuleOf<'curve'>, { look, value, points }: Case): string {
  const x = lookText(look, value)
  const place = ([at, y]: readonly [number, number]): string => `${lookText(look, at)}（${pointsText(y)}）`
  const next = knees.findIndex(([at]) => value < at)
  const [below, above] = [knees.at(next === -1 ? -1 : next - 1)!, knees[next]]
  if (next === 0) return `${before(x)}在 ${place(above!)}之下`
  if (value === below[0]) return `正好 ${place(below)}`
  if (!above) return `${before(x)}在 ${place(below)}之上`
  const rise = subtract(exact(above[1]), exact(below[1]))
  const run = subtract(exact(above[0]), exact(below[0]))
  const unit = look.share ? 0.01 : 1
  const each = multiply(divide(rise, run), exact(unit))
  const eachShown = round(each, 4)
  if (compare(exact(eachShown), each) === 0) {
    const change = eachShown < 0 ? `减 ${pointsText(-eachShown)}` : ` ${pointsText(eachShown)}`
    return `${x}：${lookText(look, below[0])} ${pointsText(below[1])}，其后每多 ${differenceText(look, unit)}${change}`
  }
  const from = lookText(look, below[0])
  const way = `（${x} − ${from}）÷（${lookText(look, above[0])} − ${from}）`
  return `${before(x)}在 ${place(below)}与 ${place(above)}之间，${below[1]} +（${above[1]} − ${below[1]}）×${way} ${comesTo(points)}`
}

function bandsAccount({ bands }: RuleOf<'bands'>, { look, value }: Case): string {
  const x = before(lookText(look, value))
  const place = ([from, y]: readonly [number, number]): string =>
    `${lookText(look, from)}（${pointsText(y)}）`
  const reached = bands.findLastIndex(([from]) => from <= value)
  const next = bands[reached + 1]
  if (reached === -1) return `${x}不足 ${place(next!)}`
  return `${x}达到 ${place(bands[reached]!)}${next ? `，未到 ${place(next)}` : ''}`
}

function fullAccount({ from, upTo }: RuleOf<'full'>, { look, value }: Case): string {
  const x = before(lookText(look, value))
  if (from !== undefined) return `${x}${value >= from ? '达到' : '未达到'} ${lookText(look, from)}`
  return `${x}${value <= upTo! ? '不超过' : '超过'} ${lookText(look, upTo!)}`
}
