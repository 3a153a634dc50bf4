import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SpaceFacts, SpaceResult } from '#shared/appraisal/city.ts'
import { cohortsAround } from '#shared/appraisal/explain/cohorts-around.ts'
import { explainer, explainSpace } from '#shared/appraisal/explain/explain-space.ts'
import { itemsOf } from '#shared/appraisal/explain/item.ts'
import { leversOf } from '#shared/appraisal/explain/lever.ts'
import { proposalsFor } from '#shared/appraisal/explain/proposal.ts'
import { prepare } from '#shared/appraisal/prepared.ts'
import { exact, round, subtract, sum } from '#shared/base/exact.ts'
import type { SchemeDocument } from '#shared/scheme/document.ts'
import { cityOf } from '../facts.ts'
import { appraised, sound } from '../schemes.ts'
import { scheme, spaces, YEAR } from './any-city.ts'

const runs = { numRuns: 120 }

const resultsOf = (document: SchemeDocument, city: readonly SpaceFacts[]): readonly SpaceResult[] =>
  appraised(sound(document), cityOf(...city))
const resultOf = (document: SchemeDocument, city: readonly SpaceFacts[], code: string): SpaceResult =>
  resultsOf(document, city).find((one) => one.space === code)!

test('whatever the rules: a proposal carried out brings the points that were said, in the real appraisal', () => {
  fc.assert(
    fc.property(scheme, spaces, (document, city) => {
      const [own] = city
      const results = resultsOf(document, city)
      const scored = city.filter(({ code }) =>
        results.some(({ space, status }) => space === code && status === 'scored'),
      )
      const items = itemsOf(prepare(document), YEAR, cohortsAround(own!, scored, YEAR))
      const before = resultOf(document, city, own!.code)
      for (const item of [...items.indicators, ...items.adjustments]) {
        const now = item.gained(own!).score
        const scoreIn = ({ indicators, adjustments }: SpaceResult) =>
          [...indicators, ...adjustments].find(({ id }) => id === item.id)?.score ?? 0
        expect(now).toBe(scoreIn(before))
        for (const { lever, next, turn } of proposalsFor(item, own!, YEAR)) {
          for (const to of turn === null ? [next] : [next, turn]) {
            const changed = lever.set(own!, to)
            const said = item.gained(changed).score
            expect(said).toBeGreaterThan(now)
            expect(scoreIn(resultOf(document, [changed, ...city.slice(1)], own!.code))).toBe(said)
          }
        }
      }
    }),
    runs,
  )
})

test('no whole step before the one that is said brings anything', () => {
  fc.assert(
    fc.property(scheme, spaces, (document, city) => {
      const [own] = city
      const items = itemsOf(prepare(document), YEAR, cohortsAround(own!, city, YEAR))
      for (const item of items.indicators) {
        // A value that is one figure by itself: others need not rise or fall one way only.
        if (item.scales.length > 1 || leversOf(item.scales[0]!.scale.value, own!).length !== 1) continue
        const { rule } = item.scales[0]!
        if (rule.form === 'rankBands') continue
        const now = item.gained(own!).score
        const proposals = proposalsFor(item, own!, YEAR)
        for (const lever of leversOf(item.scales[0]!.scale.value, own!)) {
          if (lever.current === null) continue
          const next = proposals.find(({ direction }) => direction === 1)?.next ?? Number.POSITIVE_INFINITY
          for (let steps = 1; steps <= 60; steps++) {
            const amount = lever.current + steps * lever.step
            const to = round(exact(Number(amount.toFixed(4))), lever.decimals)
            if (to >= next || (lever.most !== null && to > lever.most)) break
            expect(item.gained(lever.set(own!, to)).score).toBeLessThanOrEqual(now)
          }
        }
      }
    }),
    runs,
  )
})

test('contributions and the steps of a way add up to their totals, scores are the appraisal’s, everything is said', () => {
  fc.assert(
    fc.property(scheme, spaces, (document, city) => {
      const results = resultsOf(document, city)
      const explain = explainer(document, YEAR, results)
      for (const result of results) {
        const explanation = explain(city, result.space)!
        const { value, contributions } = explanation.total!
        expect(value).toBe(result.total)
        expect(round(subtract(exact(value), sum(contributions.map(({ points }) => exact(points)))), 15)).toBe(
          0,
        )
        expect(explanation.indicators.map(({ score }) => score)).toEqual(
          result.indicators.map(({ score }) => score),
        )
        const applying = explanation.adjustments.filter(({ applies }) => applies)
        expect(applying.map(({ id, score }) => ({ id, score }))).toEqual(result.adjustments)
        for (const { account, next, why } of explanation.indicators) {
          expect(account).toMatch(/得(满分)? [\d.]+ 分$/)
          expect(next === null).toBe(why !== null)
        }
        expect(JSON.stringify(explanation)).not.toMatch(/undefined|NaN|Infinity/)
        expect(explanation.nextGrade === null).toBe(explanation.noNextGrade !== null)
        const { nextGrade } = explanation
        if (!nextGrade?.way) continue
        const { steps, total: then, arrives } = nextGrade.way
        expect(round(sum([result.total!, ...steps.map(({ gain }) => gain)].map(exact)), 2)).toBe(then)
        expect(arrives).toBe(then >= nextGrade.from!)
      }
    }),
    { numRuns: 60 },
  )
})

test('explained one after the other, spaces are told what each is told by itself', () => {
  fc.assert(
    fc.property(scheme, spaces, (document, city) => {
      const results = resultsOf(document, city)
      const explain = explainer(document, YEAR, results)
      for (const { code } of city) {
        expect(explain(city, code)).toEqual(explainSpace(document, cityOf(...city), results, code))
      }
    }),
    { numRuns: 30 },
  )
})
