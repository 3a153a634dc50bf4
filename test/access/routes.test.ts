import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '#server/http/app.ts'
import { addEvidence } from '#server/usecase/add-evidence.ts'
import { addAccounts } from '#test/accounts.ts'
import { signedIn } from '#test/http/signed-in.ts'
import { databaseFolder } from '#test/usecase/database-file.ts'
import { sourceFiles } from '../source-files.ts'
import { type Cell, questions, told } from './cells.ts'
import { AT, type City, openCity, REPORTING, SPACES, type Subject, type Who, YEARS } from './city.ts'
import { leaks } from './leaks.ts'
import { BESIDES, ROUTES } from './routes.ts'

// Uploads and downloads, asked by everybody about everything over HTTP, against the table.

const database = join(databaseFolder(), 'city.db')
const SETTINGS = { port: 0, host: '127.0.0.1', database, demo: false, logLevel: 'silent' }
const WHOLE_REPORT = { ledger: null, file: null, sheet: null, row: null }
/** The smallest picture. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
let city: City
let app: FastifyInstance
/** What was put to each space's report. */
const evidence = new Map<Subject, number>()
const headers: Record<string, Record<string, string>> = { nobody: { host: 'localhost' } }
beforeAll(async () => {
  city = await openCity(database)
  await addAccounts(city.store, SPACES.own.code)
  for (const [subject, { code }] of Object.entries(SPACES) as [Subject, { code: string }][]) {
    const files = [{ name: '照片.png', content: Buffer.from(PNG, 'base64') }]
    const asking = { year: REPORTING, space: code, isCity: true, subject: WHOLE_REPORT, files }
    const [id] = await addEvidence(city.store, asking, { by: 'city', at: AT })
    evidence.set(subject, id!)
  }
  app = await buildApp({ store: city.store, demo: false, now: () => new Date(AT).toISOString() }, SETTINGS)
  for (const who of ['city', 'district', 'space', 'auditor', 'expert'])
    headers[who] = await signedIn(app, who)
})
afterAll(async () => {
  await app.close()
  city.store.close()
})

test('every route has a row, and every row a route', () => {
  // Where they are made: what the server prints of them is a tree whose form depends on what begins alike.
  const routes = sourceFiles('server/http').flatMap(({ text }) =>
    [...text.matchAll(/app\.(get|post|put|delete|all)\b[^(]*\(\s*'([^']+)'/g)].map(
      ([, method, path]) => `${method!.toUpperCase()} ${path}`,
    ),
  )
  const rows = new Set(Object.keys(ROUTES).map((name) => name.split(' ').slice(0, 2).join(' ')))
  expect(routes.filter((route) => !BESIDES.has(route)).sort()).toEqual([...rows].sort())
})

describe.each(Object.entries(ROUTES))('%s', (name, { url, answers }) => {
  const method = name.split(' ')[0] as 'GET' | 'POST'
  const ask = async (who: Who, address: string) => {
    const { statusCode, body } = await app.inject({ method, url: address, headers: headers[who]! })
    return { statusCode, body }
  }

  test('is answered to whom the table says', async () => {
    const expected: Record<string, Cell> = {}
    const came: Record<string, Cell> = {}
    for (const { who, subject, time, answer } of questions(answers)) {
      const question = told({ who, subject, time })
      const about = subject ?? 'own'
      const address = url({
        ...{ year: YEARS[time], subject: about, space: SPACES[about].code },
        evidence: evidence.get(about)!,
      })
      const { statusCode, body } = await ask(who, address)
      expected[question] = answer
      const refused = statusCode === 404 || statusCode === 401
      came[question] = refused ? 'no' : 'yes'
      if (refused) expect(statusCode, question).toBe(who === 'nobody' ? 401 : 404)
      // An upload without files is told so: it was let in.
      else expect(method === 'POST' ? 400 : 200, `${question} ${body}`).toBe(statusCode)
      if (!name.startsWith('GET /files')) expect(leaks(body, who, true), question).toEqual([])
    }
    expect(came).toEqual(expected)
  })
})

test('what went out is on record, without names', async () => {
  const before = (await city.store.log.list({ scope: 'all', limit: 1 }))[0]!.id
  const { url } = ROUTES['GET /files/:sha256']!
  const file = url({ year: YEARS.preview, subject: 'own', space: SPACES.own.code, evidence: 0 })
  for (const address of [file, `/exports/ranking?year=${YEARS.preview}&format=csv`]) {
    await app.inject({ url: address, headers: headers.district! })
  }
  const log = await city.store.log.list({ scope: { district: '东区' }, limit: 10 })
  const made = log
    .filter(({ id }) => id > before)
    .map(({ action, by, year, space }) => [action, by, year, space])
  expect(made).toEqual([
    ['exported', 'district', YEARS.preview, null],
    ['downloaded', 'district', YEARS.preview, SPACES.own.code],
  ])
  expect(leaks(log, 'auditor', true)).toEqual([])
})
