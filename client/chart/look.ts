import type { ChartOption } from './option.ts'
import { DARK, LIGHT, type Palette } from './palette.ts'

/** What all charts have in common, in the colours of light or dark. */
export interface Look extends Palette {
  readonly base: Pick<ChartOption, 'animation' | 'textStyle'> & {
    readonly tooltip: typeof TOOLTIP & {
      readonly backgroundColor: string
      readonly borderColor: string
      readonly textStyle: { readonly color: string; readonly fontSize: number; readonly lineHeight: number }
    }
  }
  readonly axisLine: {
    readonly axisLine: { readonly lineStyle: { readonly color: string } }
    readonly axisTick: { readonly show: false }
  }
  readonly splitLine: { readonly splitLine: { readonly lineStyle: { readonly color: string } } }
  readonly axisLabel: { readonly color: string; readonly fontSize: number }
  readonly axisName: { readonly color: string; readonly fontSize: number }
}

// The tooltip is drawn on the canvas: HTML with styles of its own would not pass a strict Content-Security-Policy.
const TOOLTIP = { renderMode: 'richText', confine: true, borderWidth: 1, padding: [8, 12] } as {
  renderMode: 'richText'
  confine: boolean
  borderWidth: number
  padding: number[]
}

const lookOf = (palette: Palette): Look => ({
  ...palette,
  base: {
    animation: false,
    textStyle: {
      fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif',
      color: palette.ink2,
    },
    tooltip: {
      ...TOOLTIP,
      backgroundColor: palette.card,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 13, lineHeight: 20 },
    },
  },
  axisLine: { axisLine: { lineStyle: { color: palette.axis } }, axisTick: { show: false } },
  splitLine: { splitLine: { lineStyle: { color: palette.lineSoft } } },
  axisLabel: { color: palette.ink2, fontSize: 12 },
  axisName: { color: palette.ink2, fontSize: 12 },
})

export const LOOKS = { light: lookOf(LIGHT), dark: lookOf(DARK) } as const
