/** How numbers are written, in one place. No value is —, which is not zero. */
export const NO_VALUE = '—'

const formats = new Map<number, Intl.NumberFormat>()

function formatOf(decimals: number): Intl.NumberFormat {
  let format = formats.get(decimals)
  if (!format) {
    format = new Intl.NumberFormat('zh-CN', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    formats.set(decimals, format)
  }
  return format
}

/** `1,234.5`: thousands apart, as many decimals as the value is kept with. */
export const formatNumber = (value: number | null, decimals = 0): string =>
  value === null ? NO_VALUE : formatOf(decimals).format(value)

/** Points: `83.27`. */
export const formatPoints = (points: number | null): string => formatNumber(points, 2)

/** A share of 1 as a percentage: 0.8735 is `87.35%`. */
export const formatShare = (share: number | null, decimals = 2): string =>
  share === null ? NO_VALUE : `${formatOf(decimals).format(share * 100)}%`

/** Large figures that are only glanced at: from 100,000 on in 万, `12.35万`; the exact one belongs beside it. */
export const formatAtAGlance = (value: number | null, decimals = 0): string =>
  value !== null && Math.abs(value) >= 100_000
    ? `${formatOf(2).format(value / 10_000)}万`
    : formatNumber(value, decimals)

/** A difference with its sign: `+12`, `−3`, `0`. */
export function formatDifference(value: number, decimals = 0): string {
  const digits = formatOf(decimals).format(Math.abs(value))
  return value > 0 ? `+${digits}` : value < 0 ? `−${digits}` : digits
}

/** What a measured value is shown with. */
export interface Measure {
  readonly unit: string
  readonly share: boolean
  readonly decimals: number
}

/** A value in its own digits, without the unit (but a share with its %). */
export const formatMeasured = (value: number | null, measure: Measure): string =>
  measure.share ? formatShare(value, measure.decimals - 2) : formatNumber(value, measure.decimals)

/** A value with its unit: `22 场`, `87.35%`, `—`. */
export const formatWithUnit = (value: number | null, measure: Measure): string =>
  value === null || measure.share
    ? formatMeasured(value, measure)
    : `${formatMeasured(value, measure)} ${measure.unit}`

/** `213.4 KB`; sizes of files, in powers of 1024. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${formatOf(1).format(bytes / 1024)} KB`
  return `${formatOf(1).format(bytes / 1024 / 1024)} MB`
}
