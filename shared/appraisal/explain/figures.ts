import { compare, type Exact, exact, round } from '#shared/base/exact.ts'
import { numberText } from '#shared/metric/metric-text.ts'
import { lookText, type ValueLook } from '#shared/scheme/value-look.ts'

/** Decimals that figures on the way to a result are shown with at most; a share is a part of 1. */
const DECIMALS = 4

interface Shown {
  readonly figure: number
  /** No digit was left out. */
  readonly whole: boolean
}

function shown(exactly: Exact): Shown {
  const figure = round(exactly, DECIMALS)
  return { figure, whole: compare(exact(figure), exactly) === 0 }
}

export const pointsText = (points: number): string => `${numberText(points)} 分`

/** What a calculation comes to: `= 3.5 分`, or `约 3.3333 分` where it has more digits than are shown. */
export function comesTo(points: Exact): string {
  const { figure, whole } = shown(points)
  return `${whole ? '=' : '约'} ${pointsText(figure)}`
}

/** The same after a word: `共 8.4 分`, `共约 8.3333 分`. */
export function altogether(word: string, points: Exact): string {
  const { figure, whole } = shown(points)
  return `${word}${whole ? '' : '约'} ${pointsText(figure)}`
}

/** A figure of the value's kind after a word, whatever its digits: `平均 13.5 场`, `平均约 13.8667 场`. */
export function aboutText(word: string, look: ValueLook, value: Exact): string {
  const { figure, whole } = shown(value)
  return `${word}${whole ? '' : '约'} ${lookText(look, figure)}`
}

const gains = new Intl.NumberFormat('zh-CN', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
})

/** Points gained or lost: `+0.80 分`. */
export const gainText = (points: number): string => `${gains.format(points).replace('-', '−')} 分`

/** What an indicator ends up with: `得 9.8 分`, `得满分 15 分`. */
export const endText = (score: number, max: number): string =>
  score === max && max > 0 ? `得满分 ${pointsText(max)}` : `得 ${pointsText(score)}`
