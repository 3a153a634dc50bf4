import type { EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'
import styles from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import { savePicture } from './save-picture.ts'
import type { ChartSpec } from './spec.ts'

export interface ChartProps {
  readonly title: string
  readonly spec: ChartSpec
  /** A mark was clicked, or a row of the table chosen. */
  readonly onPick?: (index: number) => void
  readonly testId?: string
}

/** A chart. The one place that knows the drawing library: it loads, draws, fits and disposes. */
export function Chart({ title, spec, onPick, testId }: ChartProps) {
  const chart = useRef<EChartsType | null>(null)
  return (
    <ChartFrame
      title={title}
      sentence={spec.sentence}
      table={spec.table}
      onPick={onPick}
      testId={testId}
      onSave={() => {
        const drawn = chart.current
        if (!drawn) return
        savePicture(title, spec.sentence, {
          image: drawn.renderToCanvas({ pixelRatio: 2, backgroundColor: '#fff' }),
          width: drawn.getWidth(),
          height: drawn.getHeight(),
        })
      }}
    >
      <Canvas title={title} spec={spec} onPick={onPick} chart={chart} />
    </ChartFrame>
  )
}

interface CanvasProps {
  readonly title: string
  readonly spec: ChartSpec
  readonly onPick?: (index: number) => void
  readonly chart: { current: EChartsType | null }
}

function Canvas({ title, spec, onPick, chart }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef({ spec, onPick })
  latest.current = { spec, onPick }

  useEffect(() => {
    const element = place.current
    if (!element) return
    let gone = false
    const watcher = new ResizeObserver(() => chart.current?.resize())
    import('./echarts.ts').then(({ init }) => {
      if (gone) return
      const drawn = init(element)
      chart.current = drawn
      drawn.on('finished', () => element.setAttribute('data-drawn', 'true'))
      drawn.on('click', ({ dataIndex }) => latest.current.onPick?.(dataIndex))
      drawn.setOption(latest.current.spec.option)
      watcher.observe(element)
    })
    return () => {
      gone = true
      watcher.disconnect()
      chart.current?.dispose()
      chart.current = null
    }
  }, [chart])

  useEffect(() => {
    chart.current?.setOption(spec.option, { notMerge: true })
  }, [spec, chart])

  return (
    <div
      ref={place}
      className={styles.canvas}
      style={{ height: spec.height }}
      role="img"
      aria-label={`${title}：${spec.sentence}`}
    />
  )
}
