import { describe, expect, it } from 'vitest'
import { maximaParam, readMaxima, sumOfMaxima, withMaximum } from '#client/feature/scheme/maxima.ts'
import { shiftsOf } from '#client/feature/scheme/shifts.ts'

const own = [[15, 5], [30.5]]

describe('maxima in the address', () => {
  it('are read as they were written', () => {
    expect(maximaParam(own)).toBe('15,5,30.5')
    expect(readMaxima('15,5,30.5', own)).toEqual(own)
    expect(readMaxima('1,2,3', own)).toEqual([[1, 2], [3]])
  })

  it.each([undefined, '', '1,2', '1,2,3,4', '1,x,3', '1,,3', '1,-2,3', '1,1e9,3'])(
    '%s: those of the scheme',
    (param) => {
      expect(readMaxima(param, own)).toEqual(own)
    },
  )

  it('change one at a time', () => {
    expect(withMaximum(own, 0, 1, 7)).toEqual([[15, 7], [30.5]])
    expect(own).toEqual([[15, 5], [30.5]])
  })

  it('add up without binary fractions', () => {
    expect(sumOfMaxima([0.1, 0.2])).toBe(0.3)
  })
})

describe('what other maxima do', () => {
  const space = (name: string, rank: number | null, grade: string | null) => ({
    space: name,
    name,
    district: '鹿城区',
    rank,
    total: rank === null ? null : 100 - rank,
    grade,
  })
  const results = [
    space('a', 1, '优秀'),
    space('b', 2, '合格'),
    space('c', 3, '合格'),
    space('d', 4, '合格'),
    space('unranked', null, null),
  ]
  // d goes to the top, b stays, a and c go down.
  const whatIf = {
    order: Uint32Array.of(3, 1, 0, 2),
    ranks: Uint32Array.of(3, 2, 4, 1, 0),
    totals: Float64Array.of(80, 85, 70, 90, Number.NaN),
    grades: Int8Array.of(1, 1, 1, 0, -1),
  }

  it('is told by those that move most, and by those that come first', () => {
    const shifts = shiftsOf(whatIf, results, ['优秀', '合格'], 2)
    expect(shifts.movers.map(({ space, moved }) => [space, moved])).toEqual([
      ['d', 3],
      ['a', -2],
    ])
    expect(shifts.first.map(({ space, rank, total }) => [space, rank, total])).toEqual([
      ['d', 1, 90],
      ['b', 2, 85],
    ])
    expect(shifts.movers[0]).toMatchObject({ rankBefore: 4, grade: '优秀', gradeBefore: '合格' })
    expect([shifts.up, shifts.down, shifts.same, shifts.regraded]).toEqual([1, 2, 1, 2])
  })

  it('leaves out whoever stays', () => {
    const shifts = shiftsOf(whatIf, results, ['优秀', '合格'], 10)
    expect(shifts.movers.map(({ space }) => space)).toEqual(['d', 'a', 'c'])
  })
})
