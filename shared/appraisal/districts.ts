import { divide, exact, round, sum } from '#shared/base/exact.ts'
import type { DistrictResult, SpaceResult } from './city.ts'

/** What the results come to by district, the best mean first (interfaces: `appraisal run --json`). */
export function districtsOf(results: readonly SpaceResult[]): readonly DistrictResult[] {
  return [...Map.groupBy(results, ({ district }) => district)]
    .map(([district, own]) => districtOf(district, own))
    .sort((a, b) => (b.mean ?? -1) - (a.mean ?? -1) || (a.district < b.district ? -1 : 1))
}

function districtOf(district: string, results: readonly SpaceResult[]): DistrictResult {
  const totals = results
    .flatMap(({ status, total }) => (status === 'scored' && total !== null ? [total] : []))
    .sort((a, b) => a - b)
  const grades: Record<string, number> = {}
  for (const { grade } of results) if (grade !== null) grades[grade] = (grades[grade] ?? 0) + 1
  const middle = totals.length >> 1
  return {
    district,
    spaces: results.length,
    scored: totals.length,
    mean: meanOf(totals),
    median: meanOf(totals.length % 2 === 1 ? [totals[middle]!] : totals.slice(middle - 1, middle + 1)),
    best: totals.at(-1) ?? null,
    grades,
  }
}

const meanOf = (totals: readonly number[]): number | null =>
  totals.length === 0 ? null : round(divide(sum(totals.map(exact)), exact(totals.length)), 2)
