import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contestRules } from '#shared/appraisal/contest/rules.ts'
import { gradeBars } from '#shared/appraisal/explain/grade-bar.ts'
import type { Indicator } from '#shared/scheme/document.ts'
import type { Quota } from '#shared/scheme/grade.ts'
import { cityOf, report, space } from '../facts.ts'
import { appraised, schemeOf, sound } from '../schemes.ts'

const quota: fc.Arbitrary<Quota> = fc
  .tuple(
    fc.oneof(fc.record({ share: fc.constantFrom(0.1, 0.2, 0.3, 0.5) }), fc.record({ count: fc.nat(4) })),
    fc.record({
      of: fc.constantFrom('scored' as const, 'all' as const),
      within: fc.constantFrom('all' as const, 'district' as const),
    }),
  )
  .map(([size, more]) => ({ ...size, ...more }))

test('the bar of a grade: with it the space has the grade, with a hundredth less it has not', () => {
  const hundredthPerEvent: Indicator = {
    id: 'events',
    max: 100,
    value: { metric: 'events_held' },
    rule: { form: 'perUnit', points: 0.01 },
  }
  const ranked = fc
    .array(
      fc.record({ events: fc.nat(30), patents: fc.nat(2), district: fc.constantFrom('鹿城区', '乐清市') }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((list) =>
      list.map(({ events, patents, district }, i) =>
        space(`WZ-${i + 10}`, { district, report: report({ events_held: events, patents }) }),
      ),
    )
  fc.assert(
    fc.property(ranked, quota, quota, (city, best, good) => {
      const document = schemeOf([hundredthPerEvent], {
        grades: [
          { name: '优', from: 0.2, atMost: best },
          { name: '良', from: 0.1, atMost: { ...good, ...(best.within === 'all' ? { with: ['优'] } : {}) } },
          { name: '差', from: 0 },
        ],
        ties: [{ metric: 'patents' }],
      })
      const [own] = city
      const results = appraised(sound(document), cityOf(...city))
      for (const wanted of [0, 1]) {
        const { total } = gradeBars({ rules: contestRules(document), results })(own!.code, wanted)
        const gradeWith = (hundredths: number): number => {
          const { patents } = own!.report!.metrics
          const changed = { ...own!, report: report({ events_held: hundredths, patents }) }
          const { grade } = appraised(sound(document), cityOf(changed, ...city.slice(1))).find(
            (one) => one.space === own!.code,
          )!
          return '优良差'.indexOf(grade!)
        }
        const bar = wanted === 0 ? 20 : 10
        if (total === null) expect(gradeWith(1000)).toBeGreaterThan(wanted)
        else {
          const units = Math.round(total * 100)
          expect(gradeWith(units)).toBeLessThanOrEqual(wanted)
          if (units > bar) expect(gradeWith(units - 1)).toBeGreaterThan(wanted)
          else expect(units).toBe(bar)
        }
      }
    }),
    { numRuns: 120 },
  )
})
