import { describe, expect, it } from 'vitest'
import {
  formatAtAGlance,
  formatBytes,
  formatDifference,
  formatMeasured,
  formatNumber,
  formatPoints,
  formatShare,
  formatWithUnit,
} from '#client/format/number.ts'

describe('numbers', () => {
  it.each([
    [formatNumber(1234), '1,234'],
    [formatNumber(1234.5, 1), '1,234.5'],
    [formatNumber(0), '0'],
    [formatNumber(null), '—'],
    [formatPoints(83.2), '83.20'],
    [formatPoints(null), '—'],
    [formatShare(0.8735), '87.35%'],
    [formatShare(1), '100.00%'],
    [formatShare(0.2874, 0), '29%'],
    [formatShare(null), '—'],
    [formatDifference(12), '+12'],
    [formatDifference(-3.5, 2), '−3.50'],
    [formatDifference(0), '0'],
    [formatAtAGlance(99_999), '99,999'],
    [formatAtAGlance(123_456), '12.35万'],
    [formatAtAGlance(null), '—'],
    [formatBytes(533), '533 B'],
    [formatBytes(18_233), '17.8 KB'],
    [formatBytes(2_220_133), '2.1 MB'],
  ])('%s is written %s', (written, expected) => {
    expect(written).toBe(expected)
  })

  it.each([
    [0.8735, { unit: '%', share: true, decimals: 4 }, '87.35%', '87.35%'],
    [22, { unit: '场', share: false, decimals: 0 }, '22', '22 场'],
    [91, { unit: '小时', share: false, decimals: 1 }, '91.0', '91.0 小时'],
    [null, { unit: '家', share: false, decimals: 0 }, '—', '—'],
  ])('%s of %o', (value, measure, bare, withUnit) => {
    expect(formatMeasured(value, measure)).toBe(bare)
    expect(formatWithUnit(value, measure)).toBe(withUnit)
  })
})
