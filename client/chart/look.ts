import { INK, INK_2, LINE } from './palette.ts'
import type { ChartOption } from './spec.ts'

// What all charts have in common. The tooltip is drawn on the canvas: HTML with styles of its own would not
// pass a strict Content-Security-Policy.
export const LOOK = {
  animation: false,
  textStyle: {
    fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif',
    color: INK_2,
  },
  tooltip: {
    renderMode: 'richText',
    confine: true,
    backgroundColor: '#fff',
    borderColor: LINE,
    borderWidth: 1,
    padding: [8, 12],
    textStyle: { color: INK, fontSize: 13, lineHeight: 20 },
  },
} as const satisfies ChartOption

export const AXIS_LINE = { axisLine: { lineStyle: { color: '#b9c4d0' } }, axisTick: { show: false } } as const
export const SPLIT_LINE = { splitLine: { lineStyle: { color: '#e9eef4' } } } as const
export const AXIS_LABEL = { color: INK_2, fontSize: 12 } as const
export const AXIS_NAME = { color: INK_2, fontSize: 12 } as const
