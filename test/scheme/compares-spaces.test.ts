import { expect, test } from 'vitest'
import { comparesSpaces } from '#shared/scheme/compares-spaces.ts'
import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { OneValueRule } from '#shared/scheme/rule/one-value.ts'
import type { Rule } from '#shared/scheme/rule/rule.ts'
import { schemeOf, sound } from '../appraisal/schemes.ts'

const value = { metric: 'events_held' as const }
const each: OneValueRule = { form: 'perUnit', points: 1 }
const best: OneValueRule = { form: 'best' }
const parts = (rule: OneValueRule): Rule => ({ form: 'parts', parts: [{ max: 10, value, rule }] })
const indicator = (rule: Rule) => ({ id: 'own', max: 10, rule, ...(rule.form === 'parts' ? {} : { value }) })
const scheme = (rule: Rule, more: Partial<SchemeDocument> = {}) => sound(schemeOf([indicator(rule)], more))

test.each([
  ['a rule by itself', scheme(each), false],
  ['best', scheme(best), true],
  ['mean', scheme({ form: 'mean' }), true],
  ['minMax', scheme({ form: 'minMax' }), true],
  ['rankBands', scheme({ form: 'rankBands', bands: [[1, 10]] }), true],
  ['parts by themselves', scheme(parts(each)), false],
  ['a part', scheme(parts(best)), true],
  ['fixed points', scheme(each, { adjustments: [{ id: 'a', points: 1 }] }), false],
  ['an adjustment', scheme(each, { adjustments: [{ id: 'a', max: 3, value, rule: best }] }), true],
])('%s', (_, own, compares) => {
  expect(comparesSpaces(own)).toBe(compares)
})
