import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise } from '#shared/appraisal/appraise.ts'
import { checkScheme } from '#shared/scheme/check.ts'
import { sound } from '#test/appraisal/schemes.ts'
import { anyScheme } from './any-scheme.ts'
import { anyCity } from './any-space.ts'

const FOLDER = join(import.meta.dirname, '../../data/schemes')
const kept: readonly unknown[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
/** Schemes invented and, now and then, those that we keep. */
const schemes: fc.Arbitrary<unknown> = fc.oneof({ weight: 3, arbitrary: anyScheme }, fc.constantFrom(...kept))
const runs = { numRuns: 300 }

test('a scheme read, written and read again is the same, and scores the same', () => {
  fc.assert(
    fc.property(schemes, anyCity, (json, spaces) => {
      const scheme = sound(json)
      const again = sound(JSON.parse(JSON.stringify(scheme)))
      expect(again).toEqual(scheme)
      expect(JSON.stringify(again)).toBe(JSON.stringify(json))
      const city = { year: 2025, spaces }
      expect(appraise(again, city)).toEqual(appraise(scheme, city))
    }),
    runs,
  )
})

type Way = readonly (string | number)[]
const isHolder = (node: unknown): node is Record<string, unknown> => typeof node === 'object' && node !== null
/** The way to every place in a document but its root. */
const waysIn = (node: unknown, way: Way = []): readonly Way[] =>
  isHolder(node)
    ? Object.entries(node).flatMap(([key, value]) => [[...way, key], ...waysIn(value, [...way, key])])
    : []

const KEYS = [
  'id',
  'max',
  'form',
  'value',
  'rule',
  'when',
  'year',
  'mark',
  'flag',
  'atMost',
  'points',
  '__proto__',
  'constructor',
  'toString',
  '',
  '满分',
]
const TEXTS = ['', 'events_held', 'toString', '__proto__', 'perUnit', 'curve', 'parts', '合格', '\ud800']
const NUMBERS = [0, -1, 0.1, 1e21, -1e300, 5e-324, Number.MAX_VALUE, Infinity]
const oddJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    ...TEXTS,
    ...NUMBERS,
    null,
    true,
    [],
    {},
    [[]],
    [null],
    [
      [1, 2],
      [1, 2],
    ],
  ),
)
const mutation = fc.record({
  at: fc.nat(),
  from: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'add', 'copy', 'rename'),
  key: fc.constantFrom(...KEYS),
  odd: oddJson,
})
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

/** Own keys only, whatever they are called: JSON's `__proto__` is a key like any other. */
const put = (holder: Record<string, unknown>, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

function mutate(root: unknown, { at, from, how, key, ...given }: Mutation): void {
  const odd: unknown = structuredClone(given.odd)
  const ways = waysIn(root)
  if (ways.length === 0) return
  const stepTo = (way: Way) =>
    way.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], root)
  const way = ways[at % ways.length]!
  const holder = stepTo(way.slice(0, -1)) as Record<string, unknown>
  const last = String(way.at(-1))
  const value = holder[last]
  if (how === 'replace') put(holder, last, odd)
  else if (how === 'copy') put(holder, last, structuredClone(stepTo(ways[from % ways.length]!)))
  else if (how === 'add' && isHolder(value) && !Array.isArray(value)) put(value, key, odd)
  else if (how === 'add' && Array.isArray(value)) value.push(odd)
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else {
    delete holder[last]
    if (how === 'rename') put(holder, key, value)
  }
}

test('whatever is done to a scheme, checking it gives faults with places and never throws', () => {
  let unsound = 0
  fc.assert(
    fc.property(
      schemes,
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      anyCity,
      (json, mutations, spaces) => {
        const document: unknown = structuredClone(json)
        for (const one of mutations) mutate(document, one)
        const before = structuredClone(document)
        const check = checkScheme(document)
        // Looking at it changes nothing.
        expect(document).toEqual(before)
        if (check.ok) {
          // What is sound can be scored: spaces may not fit, but nothing goes wrong.
          expect(() => appraise(check.scheme, { year: 2025, spaces })).not.toThrow()
          return
        }
        unsound++
        expect(check.faults.length).toBeGreaterThan(0)
        for (const { path, message } of check.faults) {
          expect(path).toMatch(/^\$/)
          expect(message).not.toBe('')
          expect(message).not.toMatch(/Invalid|expected|undefined/i)
        }
      },
    ),
    { numRuns: 2000 },
  )
  // Most of it is noticed.
  expect(unsound).toBeGreaterThan(1000)
})

test.each([100, 2_000, 50_000])('%d values, conditions or lists in each other', (depth) => {
  const nested = (open: string, inmost: string, close: string) =>
    open.repeat(depth) + inmost + close.repeat(depth)
  const [document] = kept
  const texts = [
    nested('[', '', ']'),
    JSON.stringify({ ...(document as object), ties: ['#'] }).replace(
      '"#"',
      nested('{"growth":', '{"metric":"area"}', '}'),
    ),
    JSON.stringify({ ...(document as object), vetoes: [{ id: 'v', when: '#' }] }).replace(
      '"#"',
      nested('{"not":', '{"flag":"a"}', '}'),
    ),
  ]
  for (const text of texts) expect(checkScheme(JSON.parse(text))).toMatchObject({ ok: false })
})

test('whatever JSON there is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
      expect(checkScheme(json)).toMatchObject({ ok: false })
    }),
    runs,
  )
})
