import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  divide,
  exact,
  floor,
  maximum,
  minimum,
  multiply,
  negate,
  round,
  subtract,
  sum,
} from '#shared/base/exact.ts'

const of = (text: string) => exact(text)

describe('a decimal as a fraction', () => {
  test.each<[number | bigint | string, string]>([
    [0, '0/1'],
    [-0, '0/1'],
    [12, '12/1'],
    [-3, '-3/1'],
    [0.1, '1/10'],
    ['-12.50', '-1250/100'],
    [1e-7, '1/10000000'],
    [1.5e-7, '15/100000000'],
    [1e21, '1000000000000000000000/1'],
    [123456789012345n, '123456789012345/1'],
    ['007', '7/1'],
  ])('%s is %s', (value, fraction) => {
    const { n, d } = exact(value)
    expect(`${n}/${d}`).toBe(fraction)
  })
  test.each(['', 'abc', '1.', '.5', '1,000', '--1', 'Infinity', 'NaN', '0x1'])('%j is none', (text) =>
    expect(() => exact(text)).toThrow(RangeError),
  )
})

describe('rounded half up, away from zero', () => {
  test.each<[string, number, number]>([
    ['0.5', 0, 1],
    ['-0.5', 0, -1],
    ['1.5', 0, 2],
    ['2.5', 0, 3],
    ['-2.5', 0, -3],
    ['0.49999', 0, 0],
    ['-0.4', 0, 0],
    ['1.005', 2, 1.01],
    ['-1.005', 2, -1.01],
    ['1.0049999', 2, 1],
    ['0.00005', 4, 0.0001],
    ['123.456', 1, 123.5],
    ['99.995', 2, 100],
    ['7', 3, 7],
  ])('%s to %i decimals is %d', (text, decimals, expected) => {
    expect(Object.is(round(of(text), decimals), expected)).toBe(true)
  })
  test('a third', () => expect(round(divide(of('1'), of('3')), 4)).toBe(0.3333))
  test('two thirds below zero', () => expect(round(divide(of('-2'), of('3')), 4)).toBe(-0.6667))
})

describe('arithmetic', () => {
  test('0.1 + 0.2 is 0.3', () => expect(compare(add(of('0.1'), of('0.2')), of('0.3'))).toBe(0))
  test('dividing by a negative keeps the denominator above zero', () => {
    expect(divide(of('1'), of('-4')).d > 0n).toBe(true)
    expect(round(divide(of('1'), of('-4')), 2)).toBe(-0.25)
  })
  test('dividing by zero', () => expect(() => divide(of('1'), of('0'))).toThrow(RangeError))
  test.each<[string, bigint]>([
    ['1.9', 1n],
    ['-1.1', -2n],
    ['-2', -2n],
    ['0', 0n],
  ])('the floor of %s is %s', (text, expected) => expect(floor(of(text))).toBe(expected))

  test('agrees with whole numbers of a small unit', () => {
    const cents = fc.integer({ min: -10_000_000, max: 10_000_000 })
    const decimal = (value: number) =>
      exact(
        `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`,
      )
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [x, y] = [decimal(a), decimal(b)]
        expect(round(add(x, y), 2)).toBe((a + b) / 100)
        expect(round(subtract(x, y), 2) + 0).toBe((a - b) / 100)
        expect(round(negate(x), 2)).toBe(a === 0 ? 0 : -a / 100)
        expect(Math.sign(compare(x, y))).toBe(Math.sign(a - b))
        expect(compare(multiply(x, y), multiply(y, x))).toBe(0)
        expect(compare(minimum(x, y), maximum(x, y)) <= 0).toBe(true)
        expect(compare(sum([x, y, x]), add(add(x, x), y))).toBe(0)
        if (b !== 0) expect(compare(multiply(divide(x, y), y), x)).toBe(0)
      }),
    )
  })

  test('a number of at most 15 digits comes out as it went in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.nat(12), (digits, places) => {
        const value = Number(`${digits}e-${places}`)
        expect(round(exact(value), places)).toBe(value)
      }),
    )
  })
})
