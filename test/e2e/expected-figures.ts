import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import { NONE, percent, written } from './written.ts'

// Figures that pages work out of a run's numbers, worked out here a second time from what the command line prints.

interface SchemeFile {
  readonly groups: readonly {
    readonly indicators: readonly {
      readonly id: string
      readonly title: string
      readonly max: number
      readonly value: { readonly metric: MetricId }
      readonly rule: { readonly points: readonly (readonly [number, number])[] }
    }[]
  }[]
  readonly grades: readonly { readonly name: string }[]
}

const scheme = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/schemes/wenzhou-art12.json'), 'utf8'),
) as SchemeFile

/** The default scheme's indicators, as its file has them. */
export const INDICATORS = scheme.groups.flatMap(({ indicators }) => indicators)
export const GRADES = scheme.grades.map(({ name }) => name)

/** A metric's value as people read it: `22 场`, `87.35%`. */
export function metricText(metric: MetricId, value: number | null): string {
  const { unit, decimals, share } = METRICS[metric]
  if (value === null) return NONE
  return share ? percent(value) : `${written(value, decimals)} ${unit}`
}

const inCents = (points: number): number => Math.round(points * 100)

/** Mean of points with 2 decimals, half up, in whole cents all the way. */
export function meanOf(values: readonly number[]): number | null {
  const cents = values.reduce((sum, value) => sum + inCents(value), 0)
  return values.length === 0 ? null : Math.floor((2 * cents + values.length) / (2 * values.length)) / 100
}

/** Median of points with 2 decimals, half up. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return meanOf(
    sorted.length % 2 === 1 ? [sorted[middle]!] : sorted.slice(Math.max(0, middle - 1), middle + 1),
  )
}

/** Sum of a metric over all spaces whose report was read, in its own decimals; null where none has a value. */
export function citySum(results: readonly SpaceResult[], metric: MetricId): number | null {
  const scale = 10 ** METRICS[metric].decimals
  const values = results.flatMap(({ metrics }) => (metrics as Record<string, number | null>)[metric] ?? [])
  if (values.length === 0) return null
  return values.reduce((sum, value) => sum + Math.round(value * scale), 0) / scale
}

export const scoredOf = (results: readonly SpaceResult[]): SpaceResult[] =>
  results.filter(({ status }) => status === 'scored')

export const totalsOf = (results: readonly SpaceResult[]): number[] =>
  results.flatMap(({ total }) => total ?? [])

export const scoresOf = (results: readonly SpaceResult[], indicator: string): number[] =>
  results.flatMap(({ indicators }) => indicators.find(({ id }) => id === indicator)?.score ?? [])

/** How many totals lie in each step of 5 points, from the lowest step to the highest: `80–85` → 18. */
export function stepsOf(totals: readonly number[]): (readonly [string, number])[] {
  const steps = totals.map((total) => Math.floor(inCents(total) / 500))
  const [low, high] = [Math.min(...steps), Math.max(...steps)]
  return Array.from({ length: high - low + 1 }, (_, index) => low + index).map((step) => [
    `${step * 5}–${step * 5 + 5}`,
    steps.filter((other) => other === step).length,
  ])
}
