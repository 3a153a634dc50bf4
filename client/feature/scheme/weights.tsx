import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatNumber } from '#client/format/number.ts'
import { Figure, Figures } from '#client/widget/figure.tsx'
import { Panel } from '#client/widget/panel.tsx'
import type { ContestResult, ContestRules } from '#shared/appraisal/contest/contest.ts'
import { type Maxima, maximaOf, prepareWhatIf } from '#shared/appraisal/what-if/what-if.ts'
import { maximaParam, readMaxima, sumOfMaxima, withMaximum } from './maxima.ts'
import styles from './scheme.module.css'
import { ShiftTable } from './shift-table.tsx'
import { shiftsOf } from './shifts.ts'
import { Slider } from './slider.tsx'

export interface WeightsProps {
  readonly year: number
  /** The maxima in the address. */
  readonly asked: string | undefined
  readonly ranking: {
    readonly rules: ContestRules
    readonly results: readonly (ContestResult & { readonly name: string; readonly total: number | null })[]
    readonly indicators: readonly { readonly id: string; readonly title: string }[]
    readonly grades: readonly string[]
  }
}

const SHOWN = 15
// The address follows when the hand rests: it is not to hold up the sliders.
const PAUSE = 300

/** 权重试算: the year's ranks under other maxima, at once and in this browser alone; nothing is kept. */
export function Weights({ year, asked, ranking }: WeightsProps) {
  const { rules, results } = ranking
  const own = useMemo(() => maximaOf({ rules, results }), [rules, results])
  const rank = useMemo(() => prepareWhatIf({ rules, results }), [rules, results])
  const [maxima, setMaxima] = useState(() => readMaxima(asked, own))
  const shifts = useMemo(
    () => shiftsOf(rank(maxima), results, ranking.grades, SHOWN),
    [rank, maxima, results, ranking.grades],
  )
  useInAddress(maxima, own)
  const titles = new Map(ranking.indicators.map(({ id, title }) => [id, title]))
  const changed = maximaParam(maxima) !== maximaParam(own)
  return (
    <div className={styles.weights}>
      <Panel
        title="各指标满分"
        note="拖动滑块或用方向键调整；得分随满分按比例变化，加减分和等级分数线不变"
        actions={
          <Button size="small" disabled={!changed} onClick={() => setMaxima(own)} data-testid="reset">
            恢复原值
          </Button>
        }
      >
        {rules.documents.map(({ indicators }, document) => (
          <ul key={indicators.map(({ id }) => id).join()} className={styles.sliders}>
            {indicators.map(({ id, max }, indicator) => (
              <Slider
                key={id}
                id={id}
                title={titles.get(id) ?? id}
                own={max}
                value={maxima[document]![indicator]!}
                onChange={(next) => setMaxima((now) => withMaximum(now, document, indicator, next))}
              />
            ))}
            <li className={styles.sliderSum}>
              满分合计 <b>{formatNumber(sumOfMaxima(maxima[document]!), 2)}</b> 分（原{' '}
              {formatNumber(sumOfMaxima(own[document]!), 2)} 分）
            </li>
          </ul>
        ))}
      </Panel>
      <div className={styles.effect}>
        <Figures>
          <Figure
            name="movedUp"
            title="名次上升"
            value={shifts.up}
            text={formatNumber(shifts.up)}
            unit="家"
          />
          <Figure
            name="movedDown"
            title="名次下降"
            value={shifts.down}
            text={formatNumber(shifts.down)}
            unit="家"
          />
          <Figure
            name="stayed"
            title="名次不变"
            value={shifts.same}
            text={formatNumber(shifts.same)}
            unit="家"
          />
          <Figure
            name="regraded"
            title="等级变化"
            value={shifts.regraded}
            text={formatNumber(shifts.regraded)}
            unit="家"
          />
        </Figures>
        <Panel title="变动最大的空间" note={`${year} 年度名次与试算名次相比`}>
          {shifts.movers.length === 0 ? (
            <p className={styles.quiet} data-testid="no-movers">
              {changed ? '名次没有变化。' : '调整左侧的满分，这里随即显示名次变动最大的空间。'}
            </p>
          ) : (
            <ShiftTable caption="变动最大的空间" shifts={shifts.movers} testId="movers" />
          )}
        </Panel>
      </div>
      <div className={styles.first}>
        <Panel title={`试算后的前 ${SHOWN} 名`}>
          <ShiftTable caption="试算后的名次" shifts={shifts.first} testId="first" />
        </Panel>
      </div>
    </div>
  )
}

function useInAddress(maxima: Maxima, own: Maxima) {
  const navigate = useNavigate()
  const param = maximaParam(maxima) === maximaParam(own) ? undefined : maximaParam(maxima)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(
      () =>
        navigate({
          to: '/scheme',
          search: (before) => ({ ...before, maxima: param }),
          replace: true,
          resetScroll: false,
        }),
      PAUSE,
    )
    return () => clearTimeout(timer)
  }, [param, navigate])
}
