import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '#server/api/router.ts'
import { createCallerFactory } from '#server/api/trpc.ts'
import { type Cell, type Question, questions, told } from './cells.ts'
import { ACTORS, AT, type City, openCity, PERSONS, SPACES, YEARS } from './city.ts'
import { leaks } from './leaks.ts'
import { type About, PROCEDURES, type Row } from './table.ts'
import { visitOf } from './visit.ts'

// Every procedure, asked by everybody about everything, against the table.

let city: City
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city.store.close())

const callers = createCallerFactory(appRouter)

/** What came of a question: the answer, or that there was none for the one who asked. */
type Came = { readonly cell: 'yes'; readonly value: unknown } | { readonly cell: 'no'; readonly code: string }

async function ask(path: string, row: Row, { who, subject, time }: Question): Promise<Came> {
  const about: About = {
    ...city,
    ...{ who, year: YEARS[time], subject: subject ?? 'own', space: SPACES[subject ?? 'own'].code },
  }
  const input = await row.ask?.(about)
  const services = { store: city.store, demo: false, now: () => AT }
  const caller = callers({ ...services, actor: ACTORS[who], visit: visitOf(ACTORS[who]) })
  const procedure = path.split('.').reduce<unknown>((at, part) => Reflect.get(Object(at), part), caller)
  try {
    return { cell: 'yes', value: await (procedure as (input: unknown) => Promise<unknown>)(input) }
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    if (error.code === 'NOT_FOUND' || error.code === 'UNAUTHORIZED') return { cell: 'no', code: error.code }
    const unasked = error.code === 'BAD_REQUEST' || error.code === 'INTERNAL_SERVER_ERROR'
    if (unasked) throw new Error(`${path} ${who}: ${error.message}`)
    return { cell: 'yes', value: error.message }
  }
}

/** What is shown to many, or handed on: persons are masked in it for everybody. */
const isForAll = (path: string): boolean => /^(?:ranking|scorecard|district|edition|city)\./.test(path)

test('what an answer must not tell is found in it', () => {
  const { own, foreign } = { own: SPACES.own.code, foreign: SPACES.foreign.code }
  const [{ mentor }] = PERSONS as [(typeof PERSONS)[number]]
  const answer = { rows: [{ space: own }, { space: foreign }], note: `导师${mentor}` }
  expect(leaks(answer, 'city')).toEqual([])
  expect(leaks(answer, 'city', true)).toEqual([mentor])
  expect(leaks(answer, 'auditor')).toEqual([mentor])
  expect(leaks(answer, 'district')).toEqual([foreign])
  expect(leaks(answer, 'nobody')).toEqual([own, foreign, mentor])
})

test('every procedure has a row, and every row a procedure', () => {
  expect(Object.keys(PROCEDURES).sort()).toEqual(Object.keys(appRouter._def.procedures).sort())
})

describe.each(Object.entries(PROCEDURES))('%s', (path, row) => {
  test('is answered to whom the table says', async () => {
    const expected: Record<string, Cell> = {}
    const came: Record<string, Cell> = {}
    for (const question of questions(row.answers)) {
      expected[told(question)] = question.answer
      const answer = await city.undone(() => ask(path, row, question))
      came[told(question)] = answer.cell
      if (answer.cell === 'yes' && row.tells !== 'all') {
        expect(leaks(answer.value, question.who, isForAll(path)), told(question)).toEqual([])
      }
      // Who could sign in is told to; to everybody else there is nothing.
      if (answer.cell === 'no') {
        expect(answer.code, told(question)).toBe(question.who === 'nobody' ? 'UNAUTHORIZED' : 'NOT_FOUND')
      }
    }
    expect(came).toEqual(expected)
  })
})
