import { expect, it } from 'vitest'
import { filterReports, type ReportLine } from '#client/feature/report/report-lines.ts'

const line = (space: string, more: Partial<ReportLine>): ReportLine => ({
  space,
  name: `示例${space}`,
  district: '鹿城区',
  revision: 1,
  inForce: 1,
  status: 'verified',
  at: null,
  errors: 0,
  warnings: 0,
  ...more,
})
const all = [
  line('WZ-LC-001', {}),
  line('WZ-LC-002', { status: 'draft', errors: 2, inForce: null }),
  line('WZ-RA-001', { status: 'missing', district: '瑞安市', revision: null, inForce: null }),
]

it.each([
  [{}, ['WZ-LC-001', 'WZ-LC-002', 'WZ-RA-001']],
  [{ status: 'missing' as const }, ['WZ-RA-001']],
  [{ faulty: true as const }, ['WZ-LC-002']],
  [{ district: '鹿城区', q: '001' }, ['WZ-LC-001']],
])('reports filtered by %o', (search, expected) => {
  expect(filterReports(all, search).map(({ space }) => space)).toEqual(expected)
})
