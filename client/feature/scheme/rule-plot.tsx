import { formatPoints, type Measure } from '#client/format/number.ts'
import type { ValuesFound } from '#shared/appraisal/values-by-scale.ts'
import type { Rule } from '#shared/scheme/rule/rule.ts'
import { kneesOf, ruleLine } from './rule-line.ts'
import styles from './scheme.module.css'

export interface RulePlotProps {
  readonly title: string
  readonly rule: Rule
  readonly max: number
  readonly look: Measure
  /** The spaces' values of the year. */
  readonly found: ValuesFound
}

const WIDTH = 340
const LEFT = 34
const RIGHT = 10
const TOP = 10
const FLOOR = 82
const HEIGHT = 116
/** Labels nearer than this would run into each other. */
const APART = 52

/** A rule as a line of points over values, with a stroke for each space's value; what compares spaces is in words. */
export function RulePlot({ title, rule, max, look, found }: RulePlotProps) {
  const { spaces, values } = found
  const knees = kneesOf(rule, max)
  const compared = knees.length === 0
  const shown = compared ? values : [...values, ...knees]
  const least = Math.min(0, ...shown)
  const most = Math.max(...shown, least) * (compared ? 1 : 1.06) || 1
  const line = ruleLine(rule, max, least, most)
  const across = (value: number) => LEFT + ((value - least) / (most - least)) * (WIDTH - LEFT - RIGHT)
  const up = (points: number) => FLOOR - (max > 0 ? points / max : 0) * (FLOOR - TOP)
  // Those that fall on one another are drawn once: a large city has thousands.
  const strokes = [...new Set(values.map((value) => across(value).toFixed(1)))]
  const labels = apart(compared ? [least, most] : [least, ...knees], across)
  const told = `${title}：横轴为指标值，纵轴为得分（满分 ${max}）${spaces > 0 ? `；下方短线为本年度 ${spaces} 家空间的指标值` : ''}`
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      fontSize={11}
      role="img"
      aria-label={told}
    >
      <title>{told}</title>
      <line x1={LEFT} x2={WIDTH - RIGHT} y1={FLOOR} y2={FLOOR} className={styles.axis} />
      <line x1={LEFT} x2={LEFT} y1={TOP} y2={FLOOR} className={styles.axis} />
      {line && <line x1={LEFT} x2={WIDTH - RIGHT} y1={TOP} y2={TOP} className={styles.full} />}
      {line && (
        <>
          <text x={LEFT - 6} y={TOP + 4} textAnchor="end">
            {max}
          </text>
          <text x={LEFT - 6} y={FLOOR + 4} textAnchor="end">
            0
          </text>
          <polyline
            className={styles.line}
            points={line.map(([x, y]) => `${across(x).toFixed(1)},${up(y).toFixed(1)}`).join(' ')}
          />
          {rule.form === 'curve' &&
            rule.points.map(([x, y]) => (
              <circle key={x} cx={across(x)} cy={up(y)} r="2.6" className={styles.knee}>
                <title>{`${valueLabel(look, x)}：${formatPoints(y)} 分`}</title>
              </circle>
            ))}
        </>
      )}
      {!line && (
        <text x={(LEFT + WIDTH - RIGHT) / 2} y={(TOP + FLOOR) / 2 + 4} textAnchor="middle">
          与其他空间比较计分，没有固定的曲线
        </text>
      )}
      <path className={styles.ticks} d={strokes.map((x) => `M${x} ${FLOOR + 3}v9`).join('')} />
      {labels.map((value) => (
        <text key={value} x={across(value)} y={HEIGHT - 6} textAnchor={anchorOf(across(value))}>
          {valueLabel(look, value)}
        </text>
      ))}
    </svg>
  )
}

const anchorOf = (x: number) => (x < LEFT + 12 ? 'start' : x > WIDTH - RIGHT - 24 ? 'end' : 'middle')

/** `20 场`, `60%`: no more digits than the number has. */
const valueLabel = ({ unit, share }: Measure, value: number): string =>
  share ? `${Number((value * 100).toFixed(2))}%` : `${Number(value.toFixed(4))}${unit && ` ${unit}`}`

/** Those of the values whose labels leave room for each other, the last one always. */
function apart(values: readonly number[], across: (value: number) => number): number[] {
  const kept: number[] = []
  for (const value of [...new Set(values)].sort((a, b) => b - a)) {
    const next = kept[kept.length - 1]
    if (next === undefined || across(next) - across(value) >= APART) kept.push(value)
  }
  return kept
}
