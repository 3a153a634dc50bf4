import { expect, test } from 'vitest'
import { rank } from '#shared/appraisal/rank.ts'

const ranks = (contenders: readonly (readonly [string, number, ...(number | null)[]])[]) =>
  rank(contenders.map(([name, total, ...ties]) => ({ name, total, ties }))).map(([{ name }, place]) => [
    name,
    place,
  ])

test('by total, highest first', () => {
  expect(
    ranks([
      ['a', 60],
      ['b', 92.31],
      ['c', 92.32],
    ]),
  ).toEqual([
    ['c', 1],
    ['b', 2],
    ['a', 3],
  ])
})

test('equal totals share a rank and the next one is skipped', () => {
  expect(
    ranks([
      ['a', 90],
      ['b', 80],
      ['c', 80],
      ['d', 70],
    ]),
  ).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 2],
    ['d', 4],
  ])
})

test('ties in turn, higher first, no value lowest', () => {
  expect(
    ranks([
      ['a', 80, 3, null],
      ['b', 80, 3, -1],
      ['c', 80, 4, null],
      ['d', 80, null, 9],
      ['e', 80, 3, null],
      ['f', 81, null, null],
    ]),
  ).toEqual([
    ['f', 1],
    ['c', 2],
    ['b', 3],
    ['a', 4],
    ['e', 4],
    ['d', 6],
  ])
})

test('nobody', () => {
  expect(ranks([])).toEqual([])
})
