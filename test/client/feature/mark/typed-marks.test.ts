import { expect, test } from 'vitest'
import { cellKey, changesOf, typedMark } from '#client/feature/mark/typed-marks.ts'

test.each<[string, number | null, unknown]>([
  ['12', 20, { points: 12 }],
  [' 12.25 ', 20, { points: 12.25 }],
  ['１２', 20, { points: 12 }],
  ['', 20, { points: null }],
  ['20', 20, { points: 20 }],
  ['20.01', 20, { fault: '应在 0 至 20 分之间' }],
  ['1.005', 20, { fault: '应为数字，最多两位小数' }],
  ['-1', 20, { fault: '应为数字，最多两位小数' }],
  ['1e1', 20, { fault: '应为数字，最多两位小数' }],
  ['150', null, { points: 150 }],
])('%j of %j', (text, highest, expected) => {
  expect(typedMark(text, highest)).toEqual(expected)
})

test('only what is another mark is saved; a wrong one is none', () => {
  const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((space) => cellKey(space, 'm'))
  const kept = new Map([
    [a!, 5],
    [b!, 6],
  ])
  const typed = new Map([
    [a!, '5.0'],
    [b!, ''],
    [c!, '7'],
    [d!, '99'],
  ])
  const { changes, faults } = changesOf(typed, kept, () => 10)
  expect(changes).toEqual([
    { space: 'B', indicator: 'm', points: null },
    { space: 'C', indicator: 'm', points: 7 },
  ])
  expect([...faults.keys()]).toEqual([d])
})
