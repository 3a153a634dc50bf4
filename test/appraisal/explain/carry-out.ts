import { expect } from 'vitest'
import type { Rule } from '#shared/scheme/rule/rule.ts'
import type { Value } from '#shared/scheme/value.ts'
import { schemeOf, sound } from '../schemes.ts'
import { type Books, OWN } from './ledger-city.ts'
import { openCity, ownBooks } from './own-city.ts'

/** What is said, what it brings, and how it is done. */
export type Said = readonly [action: string, gain: number, deed: (books: Books) => void]

/** A rule, what the own space has under it, and what it should be told. */
export interface Told {
  readonly name: string
  readonly value?: Value
  readonly rule: Rule
  readonly max?: number
  readonly district?: string
  readonly score: number
  readonly next: Said
  readonly further?: Said
}

/**
 * What an explanation says is done: rows are added to the ledgers, handed in, read, counted and scored again, and
 * bring exactly the points that were said.
 */
export async function carryOut({
  value,
  rule,
  max = 10,
  district,
  score,
  next,
  further,
}: Told): Promise<void> {
  const scheme = sound(schemeOf([{ id: 'own', max, rule, ...(value ? { value } : {}) }]))
  const city = await openCity(ownBooks(), district)
  try {
    const { explanation, result } = await city.run(scheme)
    const told = explanation!.indicators[0]!
    expect(told.score).toBe(score)
    expect(result!.indicators[0]!.score).toBe(score)
    const said = [told.next, told.further].map((step) => step && [step.action, step.gain])
    expect(said).toEqual([next, further].map((step) => (step ? [step[0], step[1]] : null)))

    for (const [step, done] of [
      [told.next, next],
      [told.further, further],
    ] as const) {
      if (!step || !done) continue
      const books = ownBooks()
      done[2](books)
      await city.handIn(OWN, books)
      const after = (await city.run(scheme)).explanation!.indicators[0]!
      expect(Math.round((after.score - score) * 100) / 100, step.action).toBe(step.gain)
      expect(after.value, step.action).toBe(step.value)
    }
  } finally {
    city.store.close()
  }
}
