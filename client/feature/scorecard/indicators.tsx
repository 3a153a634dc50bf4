import { useMemo } from 'react'
import { formatDifference, formatPoints } from '#client/format/number.ts'
import { Panel } from '#client/widget/panel.tsx'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { useNarrow } from '#client/widget/use-narrow.ts'
import type { SpaceExplanation } from '#shared/appraisal/explain/explain-space.ts'
import { Adjustments } from './adjustments.tsx'
import { figureColumns, type IndicatorLine, indicatorColumns } from './indicator-columns.tsx'
import styles from './scorecard.module.css'
import { ToldLines } from './told-lines.tsx'

export interface IndicatorsProps {
  readonly year: number
  readonly result: {
    readonly total: number | null
    readonly indicators: readonly {
      readonly id: string
      readonly value: number | null
      readonly score: number
      readonly max: number
      readonly cohortFallback?: true
    }[]
    readonly adjustments: readonly { readonly id: string; readonly score: number }[]
  }
  readonly indicators: readonly Omit<
    IndicatorLine,
    'value' | 'score' | 'cohortFallback' | 'account' | 'next'
  >[]
  readonly adjustments: readonly { readonly id: string; readonly title: string }[]
  readonly explanation: SpaceExplanation | null
}

/** Each indicator with what it was measured at, what that brought, and against whom; then what is added or taken. */
export function Indicators({ year, result, indicators, adjustments, explanation }: IndicatorsProps) {
  const lines = useMemo(
    () =>
      indicators.map((indicator): IndicatorLine => {
        const scored = result.indicators.find(({ id }) => id === indicator.id)
        const explained = explanation?.indicators.find(({ id }) => id === indicator.id)
        return {
          ...indicator,
          max: scored?.max ?? indicator.max,
          value: scored?.value ?? null,
          score: scored?.score ?? null,
          cohortFallback: scored?.cohortFallback ?? false,
          account: explained?.account ?? null,
          next: explained?.next?.sentence ?? explained?.why ?? null,
        }
      }),
    [indicators, result.indicators, explanation],
  )
  const scored = result.indicators.length > 0
  const narrow = useNarrow(1000)
  const inHand = useNarrow()
  const columns = useMemo(() => indicatorColumns(scored), [scored])
  const shown = useMemo(
    () => (narrow ? figureColumns(scored, inHand) : columns),
    [narrow, inHand, scored, columns],
  )
  const groups = useMemo(
    () => ({
      of: (line: IndicatorLine) => line.group,
      order: [...new Set(lines.map(({ group }) => group))],
      head: (name: string) => <GroupHead name={name} lines={lines} />,
    }),
    [lines],
  )
  return (
    <Panel
      title="指标得分"
      note="指标定义为系统默认口径；每项得分按规则计算后保留两位小数，总分为各项之和"
      actions={<Download name={`${year} 年度指标得分`} columns={columns} rows={lines} />}
      id="indicators"
    >
      <DataTable
        caption="指标得分"
        columns={shown}
        rows={lines}
        rowKey={({ id }) => id}
        rowData={({ id }) => ({ 'data-indicator': id })}
        sort={null}
        groups={groups}
        empty={<p className={styles.quiet}>没有得分。</p>}
        testId="indicators"
      />
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.cityKey} /> 全市中位数
        <span className={styles.districtKey} /> 区县中位数
      </p>
      {narrow && <ToldLines lines={lines} />}
      {explanation && <Adjustments adjustments={explanation.adjustments} />}
      <Sum result={result} adjustments={adjustments} explanation={explanation} />
    </Panel>
  )
}

function GroupHead({ name, lines }: { readonly name: string; readonly lines: readonly IndicatorLine[] }) {
  const own = lines.filter(({ group }) => group === name)
  return (
    <span>
      <b className={styles.groupName}>{name}</b>
      <span className={styles.groupSum}>
        {own.some(({ score }) => score !== null) &&
          `${formatPoints(sumOf(own.map(({ score }) => score ?? 0)))} / `}
        {sumOf(own.map(({ max }) => max))} 分
      </span>
    </span>
  )
}

// Points have two decimals: added as cents they stay exact.
const sumOf = (points: readonly number[]): number =>
  points.reduce((cents, value) => cents + Math.round(value * 100), 0) / 100

/** How the total comes about: indicators, each adjustment, total. */
function Sum({
  result,
  adjustments,
  explanation,
}: Pick<IndicatorsProps, 'result' | 'adjustments' | 'explanation'>) {
  if (result.total === null) return null
  const titles = new Map(adjustments.map(({ id, title }) => [id, title]))
  return (
    <dl className={styles.sum}>
      <div data-figure="indicatorSum">
        <dt>各指标合计</dt>
        <dd>{formatPoints(sumOf(result.indicators.map(({ score }) => score)))}</dd>
      </div>
      {result.adjustments.map(({ id, score }) => (
        <div key={id} data-adjustment={id} data-value={score}>
          <dt>{titles.get(id) ?? id}</dt>
          <dd>{formatDifference(score, 2)}</dd>
        </div>
      ))}
      {explanation?.total?.contributions
        .filter(({ kind }) => kind === 'bonusCap' || kind === 'floor')
        .map(({ kind, title, points }) => (
          <div key={kind} data-limit={kind} data-value={points}>
            <dt>{title}</dt>
            <dd>{formatDifference(points, 2)}</dd>
          </div>
        ))}
      {result.adjustments.length === 0 && (
        <div>
          <dt>加减分</dt>
          <dd>无</dd>
        </div>
      )}
      <div className={styles.sumTotal}>
        <dt>总分</dt>
        <dd>{formatPoints(result.total)}</dd>
      </div>
    </dl>
  )
}
