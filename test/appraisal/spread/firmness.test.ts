import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firmnessOf } from '#shared/appraisal/spread/firmness.ts'
import { leaveOneOut } from '#shared/appraisal/spread/leave-one-out.ts'
import { rankSpread } from '#shared/appraisal/spread/rank-spread.ts'
import { notToldApart } from '#shared/appraisal/spread/told-apart.ts'
import { cases, contestOf } from '../contest/cities.ts'

test('spreads, who is not told apart, and what each indicator does, of one and the same contest', () => {
  fc.assert(
    fc.property(cases, (own) => {
      const contest = contestOf(own)
      const { draws, spaces, indicators } = firmnessOf(contest)
      expect(draws).toBe(1000)
      expect(spaces.map(({ sameAs: _, ...spread }) => spread)).toEqual(rankSpread(contest))
      expect(spaces.map(({ sameAs }) => sameAs)).toEqual(notToldApart(spaces))
      expect(spaces.map(({ space }) => space)).toEqual(
        contest.results.filter(({ status }) => status === 'scored').map(({ space }) => space),
      )
      for (const { rank, sameAs } of spaces) {
        expect(sameAs.from <= rank && rank <= sameAs.to).toBe(true)
      }
      expect(indicators).toEqual(leaveOneOut(contest))
    }),
    { numRuns: 20 },
  )
})
