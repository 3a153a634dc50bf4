import { median } from '#shared/appraisal/median.ts'
import { metricText, numberText } from '#shared/metric/metric-text.ts'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import type { RaisedFinding } from '../finding.ts'
import type { Figures, RaisingReport } from './report.ts'
import { slipAgainstLast, slipAgainstPeers, type UnitSlip } from './unit-slip.ts'
import { EXTRA_JUMP_FROM, JUMP_FROM, WRITTEN } from './watched-figures.ts'

/** One figure that is looked at: a metric, or an item of 补充指标. */
interface Figure {
  readonly id: string
  readonly title: string
  readonly text: (value: number) => string
  readonly of: (figures: Figures) => number | null
  /** Null: not compared with last year's for its size. */
  readonly jumpFrom: number | null
  readonly written: boolean
}

const metricFigures: readonly Figure[] = (
  [...new Set([...Object.keys(JUMP_FROM), ...WRITTEN])] as MetricId[]
).map((id) => ({
  id,
  title: METRICS[id].title,
  text: (value) => metricText(id, value),
  of: ({ metrics }) => metrics[id],
  jumpFrom: JUMP_FROM[id] ?? null,
  written: WRITTEN.includes(id),
}))

const extraFigure = (item: string): Figure => ({
  id: `extra ${item}`,
  title: item,
  text: numberText,
  of: ({ extras }) => extras[item] ?? null,
  jumpFrom: EXTRA_JUMP_FROM,
  written: true,
})

/** JUMP and UNIT_SLIP: figures that are far from last year's, or that fit a mistaken unit. */
export function raiseFigures(reports: readonly RaisingReport[]): RaisedFinding[] {
  const items = new Set(reports.flatMap(({ extras }) => Object.keys(extras)))
  return [...metricFigures, ...[...items].sort().map(extraFigure)].flatMap((figure) =>
    raiseFigure(figure, reports),
  )
}

function raiseFigure(figure: Figure, reports: readonly RaisingReport[]): RaisedFinding[] {
  const values = reports.map(figure.of)
  const above = values.filter((value) => value !== null && value > 0) as number[]
  const [least, most] = [
    above.reduce((a, b) => Math.min(a, b), Infinity),
    above.reduce((a, b) => Math.max(a, b), 0),
  ]
  const againstPeers = comparison(above)
  return reports.flatMap((report, index): RaisedFinding[] => {
    const value = values[index]!
    if (value === null) return []
    const last = report.last && figure.of(report.last)
    const slip = figure.written && (last ?? 0) > 0 ? slipAgainstLast(value, last!) : null
    if (slip) return [slipFinding(report.space, figure, value, slip, { last: last! })]
    const jump = raiseJump(report.space, figure, value, last)
    if (jump) return [jump]
    // Its own past says more than the others do.
    if (!figure.written || (last ?? 0) > 0 || (value !== least && value !== most)) return []
    const { slip: apart, middle } = againstPeers(value)
    return apart ? [slipFinding(report.space, figure, value, apart, { median: middle })] : []
  })
}

/**
 * Compares a figure with those of all others. What comes out rests on the value alone, and only the least and the
 * greatest are asked for: of ten thousand spaces that all have the same, each is not compared with each.
 * @param above the figures of all that are above zero
 */
function comparison(above: readonly number[]) {
  const known = new Map<number, { readonly slip: UnitSlip | null; readonly middle: number }>()
  return (value: number) => {
    const before = known.get(value)
    if (before) return before
    const own = above.indexOf(value)
    const peers = above.filter((_, place) => place !== own)
    const middle = median(peers) ?? 0
    const found = { slip: slipAgainstPeers(value, peers, middle), middle }
    known.set(value, found)
    return found
  }
}

/** JUMP: more than half of last year's more or less. */
function raiseJump(space: string, figure: Figure, value: number, last: number | null): RaisedFinding | null {
  const { id, title, text, jumpFrom } = figure
  if (jumpFrom === null || last === null || Math.max(value, last) < jumpFrom) return null
  if (Math.abs(value - last) * 2 <= last) return null
  const change = last === 0 ? '上年为 0' : `${value > last ? '增加' : '减少'}过半`
  return {
    ...{ space, code: 'JUMP', row: null, key: `JUMP ${id} ${last} ${value}` },
    text: `${title}本年 ${text(value)}，上年 ${text(last)}，${change}。`,
    facts: { figure: id, value, last },
  }
}

/** UNIT_SLIP: the same figure with the same slip is the same finding, however the others' median moves. */
function slipFinding(
  space: string,
  { id, title, text }: Figure,
  value: number,
  { power, large }: UnitSlip,
  against: { readonly last: number } | { readonly median: number },
): RaisedFinding {
  const [whose, other] = 'last' in against ? ['上年', against.last] : ['其他空间中位数', against.median]
  const times = large ? `${numberText(power)} 倍` : `${numberText(power)} 分之一`
  return {
    ...{ space, code: 'UNIT_SLIP', row: null },
    key: `UNIT_SLIP ${id} ${value} ${large ? '×' : '÷'}${power} ${'last' in against ? against.last : 'median'}`,
    text: `${title}填报 ${text(value)}，约为${whose}（${text(other)}）的 ${times}，疑似单位填错，请核对。`,
    facts: { figure: id, value, ...against, power },
  }
}
