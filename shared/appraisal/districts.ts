import type { DistrictResult, SpaceResult } from './city.ts'
import { mean, median } from './median.ts'

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
  return {
    district,
    spaces: results.length,
    scored: totals.length,
    mean: mean(totals),
    median: median(totals),
    best: totals.at(-1) ?? null,
    grades,
  }
}
