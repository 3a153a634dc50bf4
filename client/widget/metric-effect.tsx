import { useQuery } from '@tanstack/react-query'
import { type Answers, trpc } from '#client/api/trpc.ts'
import { formatWithUnit } from '#client/format/number.ts'
import { METRIC_IDS, METRICS, type MetricId } from '#shared/metric/metrics.ts'
import { whyNoValue } from '#shared/metric/no-value.ts'
import { metricJumps } from '#shared/workflow/metric-jumps.ts'
import { Answer } from './answer.tsx'
import { type Counted, changeOf, nameOf } from './metric-change.ts'
import styles from './metric-effect.module.css'
import { MetricEffectFile } from './metric-effect-file.tsx'
import { Panel } from './panel.tsx'
import { rawValue } from './raw-value.ts'

type Effect = Answers['report']['effect']

export interface MetricEffectProps {
  readonly year: number
  readonly space: string
  readonly revision: number
  /** Says whose it is, where there are several. */
  readonly ofSpace?: boolean
}

/** What a report does to the metrics, biggest change first: told before it is submitted. */
export function MetricEffect({ year, space, revision, ofSpace = false }: MetricEffectProps) {
  const effect = useQuery(trpc.report.effect.queryOptions({ year, space, revision }))
  return (
    <Panel
      title={`对指标的影响${ofSpace ? ` ${space}` : ''}`}
      note="按系统默认口径计算，变化大的在前；名次和得分要到计算考核结果时才变"
      testId="metric-effect"
    >
      <Answer query={effect}>{(shown) => <EffectOf effect={shown} />}</Answer>
    </Panel>
  )
}

function EffectOf({ effect: { before, lastYear, after } }: { readonly effect: Effect }) {
  const base = before ?? lastYear
  const jumps = base ? metricJumps(base.metrics, after.metrics).map(({ metric }) => metric) : []
  const same = METRIC_IDS.filter((id) => !jumps.includes(id))
  // With nothing to compare with, there is nothing else to show than the values.
  const [shown, folded] = base ? [jumps, same] : [same, []]
  return (
    <div className={styles.effect}>
      {after.errors > 0 && (
        <p className={styles.careful}>
          第 {after.revision} 次还有 {after.errors} 处错误，有错误的行没有计入下面的数；改正后会再变。
        </p>
      )}
      <div className={styles.head}>
        <p data-testid="effect-summary">
          {base === null
            ? '这是第一次报送，没有可比的数。'
            : `与${before ? nameOf(before) : ` ${lastYear!.year} 年度`}相比，${
                jumps.length === 0
                  ? '各项指标都没有变化。'
                  : `${jumps.length} 项指标有变化，${same.length} 项不变。`
              }`}
        </p>
        <MetricEffectFile ids={[...shown, ...folded]} lastYear={lastYear} before={before} after={after} />
      </div>
      {shown.length > 0 && <EffectTable ids={shown} before={before} lastYear={lastYear} after={after} />}
      {folded.length > 0 && jumps.length > 0 && (
        <details>
          <summary>没有变化的 {folded.length} 项</summary>
          <EffectTable ids={folded} before={before} lastYear={lastYear} after={after} />
        </details>
      )}
    </div>
  )
}

interface EffectTableProps {
  readonly ids: readonly MetricId[]
  readonly before: Counted | null
  readonly lastYear: Counted | null
  readonly after: Counted
}

function EffectTable({ ids, before, lastYear, after }: EffectTableProps) {
  const base = before ?? lastYear
  return (
    <section
      className={styles.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
      tabIndex={0}
      aria-label="指标变化（可滚动的表格）"
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">指标</th>
            {lastYear && <th scope="col">{lastYear.year} 年度</th>}
            {before && <th scope="col">{nameOf(before)}</th>}
            <th scope="col">第 {after.revision} 次（这次）</th>
            {base && <th scope="col">变化</th>}
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <tr key={id} data-metric={id}>
              <th scope="row">{METRICS[id].title}</th>
              {lastYear && <Value id={id} of={lastYear} />}
              {before && <Value id={id} of={before} />}
              <Value id={id} of={after} />
              {base && <Change id={id} before={base} after={after} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Value({ id, of: { metrics } }: { readonly id: MetricId; readonly of: Counted }) {
  const value = metrics[id]
  return (
    <td data-value={rawValue(value)}>
      {value === null ? (
        <>
          无<small>{whyNoValue(id, metrics)}</small>
        </>
      ) : (
        formatWithUnit(value, METRICS[id])
      )}
    </td>
  )
}

interface ChangeProps {
  readonly id: MetricId
  readonly before: Counted
  readonly after: Counted
}

/** The difference with its unit, and what part of the earlier value it is. */
function Change({ id, before, after }: ChangeProps) {
  const { difference, told, share } = changeOf(id, before.metrics[id], after.metrics[id])
  if (difference === null || difference === 0) return <td>{told}</td>
  return (
    <td className={styles.change} data-difference={difference}>
      {told}
      {share !== null && <small>{share}</small>}
    </td>
  )
}
