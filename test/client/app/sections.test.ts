import { expect, it } from 'vitest'
import { isThere } from '#client/app/sections.ts'
import type { Actor } from '#shared/workflow/actor.ts'

const CITY: Actor = { role: 'city', login: 'c' }
const DISTRICT: Actor = { role: 'district', login: 'd', district: '鹿城区' }
const SPACE: Actor = { role: 'space', login: 's', space: 'WZ-LC-001' }
const AUDITOR: Actor = { role: 'auditor', login: 'a' }
const EXPERT: Actor = { role: 'expert', login: 'e', grants: [] }

it.each<[path: string, city: boolean, district: boolean, space: boolean, auditor: boolean, expert: boolean]>([
  ['/', true, true, true, true, true],
  ['/account', true, true, true, true, true],
  ['/nowhere', true, true, true, true, true],
  ['/public', true, true, true, true, true],
  ['/board', true, true, false, true, false],
  ['/ranking', true, true, false, true, false],
  ['/districts', true, true, false, true, false],
  // Whose it is, the server says.
  ['/scorecard/WZ-LC-002', true, true, true, true, false],
  ['/reports/WZ-LC-001/profile', true, true, true, true, false],
  ['/reports', true, true, true, true, false],
  ['/upload', true, true, true, true, false],
  ['/review', true, true, false, false, false],
  ['/findings', true, true, true, true, false],
  ['/marks', true, false, false, false, true],
  ['/year', true, false, false, false, false],
  ['/scheme', true, false, false, true, false],
  ['/users', true, true, false, false, false],
  ['/audit', true, true, false, true, false],
])('%s', (path, ...expected) => {
  expect([CITY, DISTRICT, SPACE, AUDITOR, EXPERT].map((actor) => isThere(actor, path))).toEqual(expected)
})
