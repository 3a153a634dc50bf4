import fc from 'fast-check'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import { METRIC_IDS } from '#shared/metric/metrics.ts'
import { report, space } from '#test/appraisal/facts.ts'

const value = fc.option(
  fc.oneof(
    fc.nat(60),
    fc.nat(10_000).map((n) => n / 10_000),
  ),
  { freq: 6 },
)
const anyReport = fc
  .record({
    metrics: fc.record(Object.fromEntries(METRIC_IDS.map((id) => [id, value]))),
    extras: fc.record(
      { 纳税总额: fc.nat(900).map((n) => n / 10), 引进人才: fc.nat(9) },
      { requiredKeys: [] },
    ),
    unmet: fc.constantFrom([], ['staff'] as const, ['events', 'lease'] as const),
  })
  .map(({ metrics, extras, unmet }) => report(metrics as Metrics, { extras, unmet }))

/** Cities of up to a dozen spaces with whatever reports, flags, findings and marks. */
export const anyCity: fc.Arbitrary<readonly SpaceFacts[]> = fc
  .array(
    fc.record({
      report: fc.option(anyReport, { freq: 8 }),
      earlier: fc.record({ 2024: anyReport, 2023: anyReport }, { requiredKeys: [] }),
      district: fc.constantFrom('鹿城区', '乐清市'),
      kind: fc.constantFrom('综合型', '专业化'),
      monthsFiled: fc.nat(30),
      flags: fc.subarray(['安全事故', '暂缓'], { maxLength: 1 }),
      findings: fc.constantFrom([], [], ['falsified']),
      marks: fc.record(
        { i0: fc.array(fc.nat(30), { maxLength: 6 }), a0: fc.array(fc.nat(5), { maxLength: 2 }) },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((own, i) => space(`S${String(i).padStart(2, '0')}`, own as Partial<SpaceFacts>)))
