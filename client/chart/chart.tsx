import type { EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { useScale, useTheme } from '#client/widget/appearance.ts'
import styles from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import { LOOKS } from './look.ts'
import { savePicture } from './save-picture.ts'
import type { ChartSpec } from './spec.ts'

export interface ChartProps {
  readonly title: string
  readonly spec: ChartSpec
  /** A mark was clicked, or a row of the table chosen. */
  readonly onPick?: (index: number) => void
  readonly testId?: string
  /** The drawing alone, as high as there is room. */
  readonly bare?: boolean
}

/** A chart. The one place that knows the drawing library: it loads, draws, fits and disposes. */
export function Chart({ title, spec, onPick, testId, bare }: ChartProps) {
  const chart = useRef<EChartsType | null>(null)
  const look = LOOKS[useTheme()]
  return (
    <ChartFrame
      title={title}
      sentence={spec.sentence}
      table={spec.table}
      onPick={onPick}
      testId={testId}
      bare={bare}
      onSave={() => {
        const drawn = chart.current
        if (!drawn) return
        savePicture(title, spec.sentence, {
          image: drawn.renderToCanvas({ pixelRatio: 2, backgroundColor: look.card }),
          width: drawn.getWidth(),
          height: drawn.getHeight(),
          palette: look,
        })
      }}
    >
      <Canvas title={title} spec={spec} onPick={onPick} chart={chart} fills={bare} />
    </ChartFrame>
  )
}

interface CanvasProps {
  readonly title: string
  readonly spec: ChartSpec
  readonly onPick?: (index: number) => void
  readonly chart: { current: EChartsType | null }
  /** Takes the height that is there, and at least its own. */
  readonly fills?: boolean
}

function Canvas({ title, spec, onPick, chart, fills = false }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const look = LOOKS[useTheme()]
  const scale = useScale()
  const latest = useRef({ spec, look, onPick })
  latest.current = { spec, look, onPick }

  useEffect(() => {
    const element = place.current
    if (!element) return
    let gone = false
    const watcher = new ResizeObserver(() => chart.current?.resize())
    import('./echarts.ts').then(({ init }) => {
      if (gone) return
      const { spec, look } = latest.current
      const drawn = init(element, null, { devicePixelRatio: window.devicePixelRatio * scale })
      chart.current = drawn
      drawn.on('finished', () => element.setAttribute('data-drawn', 'true'))
      drawn.on('click', ({ dataIndex }) => latest.current.onPick?.(dataIndex))
      drawn.setOption(spec.option(look))
      watcher.observe(element)
    })
    return () => {
      gone = true
      watcher.disconnect()
      chart.current?.dispose()
      chart.current = null
    }
  }, [chart, scale])

  useEffect(() => {
    chart.current?.setOption(spec.option(look), { notMerge: true })
    // At once: the browser prints the page as it stands when it has been told that it will.
    chart.current?.getZr().flush()
  }, [spec, look, chart])

  // Drawn in its plain size and enlarged with all the rest of the page, letters and lines alike.
  return (
    <div className={styles.frame} style={{ [fills ? 'minHeight' : 'height']: spec.height * scale }}>
      <div
        ref={place}
        className={styles.canvas}
        style={{
          height: fills ? `${100 / scale}%` : spec.height,
          width: `${100 / scale}%`,
          transform: `scale(${scale})`,
        }}
        role="img"
        aria-label={`${title}：${spec.sentence}`}
      />
    </div>
  )
}
