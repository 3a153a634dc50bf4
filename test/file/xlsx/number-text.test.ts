import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormatKind } from '#server/file/xlsx/number-format.ts'
import { numberText } from '#server/file/xlsx/number-text.ts'
import { exact, multiply, subtract } from '#shared/base/exact.ts'

describe('what a number says', () => {
  test.each<[number, FormatKind, string]>([
    [0, 'number', '0'],
    [-0, 'number', '0'],
    [12, 'number', '12'],
    [-1.5, 'number', '-1.5'],
    [0.1 + 0.2, 'number', '0.3'],
    [1.1 * 3, 'number', '3.3'],
    [1234.5, 'number', '1234.5'],
    [1e21, 'number', '1000000000000000000000'],
    [1.5e-7, 'number', '0.00000015'],
    [-2.5e-10, 'number', '-0.00000000025'],
    [1.23456789012345e25, 'number', '12345678901234500000000000'],
    [Number('330302199001011234'), 'number', '330302199001011000'],
    [0.285, 'percent', '28.5%'],
    [0.07, 'percent', '7%'],
    [1, 'percent', '100%'],
    [0, 'percent', '0%'],
    [12.345, 'percent', '1234.5%'],
    [-0.005, 'percent', '-0.5%'],
    [0.0001, 'percent', '0.01%'],
    [1e-9, 'percent', '0.0000001%'],
    [1.5e22, 'percent', '1500000000000000000000000%'],
    [45721, 'date', '2025-03-05'],
    [45721.5, 'date', '2025-03-05 12:00'],
    [45721.604166666664, 'date', '2025-03-05 14:30'],
    [45721.60422453704, 'date', '2025-03-05 14:30:05'],
    [45721.99999999, 'date', '2025-03-05 23:59:59'],
    [45721, 'time', '2025-03-05'],
    [45721.604166666664, 'time', '2025-03-05 14:30'],
    [1, 'date', '1900-01-01'],
    [59, 'date', '1900-02-28'],
    [60, 'date', '1900-02-29'],
    [61, 'date', '1900-03-01'],
    [0, 'date', '1900-01-00'],
    [-1, 'date', '-1'],
    [2_958_465, 'date', '9999-12-31'],
    [2_958_466, 'date', '2958466'],
    [1e300, 'date', `1${'0'.repeat(300)}`],
    [0.604166666666667, 'time', '14:30:00'],
    [0, 'time', '00:00:00'],
    [1.5, 'duration', '36:00:00'],
    [0.0625, 'duration', '01:30:00'],
    [-0.5, 'duration', '-0.5'],
  ])('%d as %s: %s', (value, kind, text) => {
    expect(numberText(value, kind, false)).toBe(text)
  })

  test.each<[number, string]>([
    [0, '1904-01-01'],
    [44259, '2025-03-05'],
    [44259.25, '2025-03-05 06:00'],
    [2_957_003, '9999-12-31'],
    [2_957_004, '2957004'],
    [-1, '-1'],
  ])('%d in the 1904 system: %s', (value, text) => {
    expect(numberText(value, 'date', true)).toBe(text)
  })

  test('a decimal comes back as it was, its percentage is exactly a hundredfold', () => {
    const decimal = fc
      .tuple(
        fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
        fc.integer({ min: -30, max: 30 }),
      )
      .map(([digits, exponent]) => Number(`${digits}e${exponent}`))
    fc.assert(
      fc.property(decimal, (value) => {
        expect(Number(numberText(value, 'number', false))).toBe(value === 0 ? 0 : value)
        expect(numberText(value, 'number', false)).not.toContain('e')
        const percent = exact(numberText(value, 'percent', false).slice(0, -1))
        expect(subtract(percent, multiply(exact(value), exact(100))).n).toBe(0n)
      }),
      { numRuns: 3000 },
    )
  })
})
