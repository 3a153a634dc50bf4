import { describe, expect, test } from 'vitest'
import type { Actor } from '#shared/workflow/actor.ts'
import { can, covers, type Scope, scopeOf } from '#shared/workflow/can.ts'
import { type Action, PERMISSIONS } from '#shared/workflow/permission.ts'
import { STAGES } from '#shared/workflow/stage.ts'
import { type Cell, questions, told } from './cells.ts'
import { ACTORS, MARKED, SPACES, STAGE_OF, type Subject, YEARS } from './city.ts'
import { MATRIX, PEERS } from './matrix.ts'

const cell = (yes: boolean): Cell => (yes ? 'yes' : 'no')

test('every action is in the matrix', () => {
  expect([...Object.keys(MATRIX), 'peer.read'].sort()).toEqual(Object.keys(PERMISSIONS).sort())
})

describe.each(Object.entries(MATRIX))('%s', (action, answers) => {
  test('as the specification has it', () => {
    const all = questions(answers)
    const came = all.map(({ who, subject, time }) => {
      const about = subject && { space: SPACES[subject].code, district: SPACES[subject].district }
      return cell(can(ACTORS[who], action as Action, { stage: STAGE_OF[time], ...about }))
    })
    const rows = (cells: readonly Cell[]) => all.map((question, i) => `${told(question)}: ${cells[i]}`)
    expect(rows(came)).toEqual(rows(all.map(({ answer }) => answer)))
  })
})

test.each(Object.entries(PEERS))('figures of a group of %s', (name, answers) => {
  const [group, whose] = name.split(' ') as [string, string]
  const district = whose === '全市' ? {} : { district: whose }
  for (const { who, time, answer } of questions(answers)) {
    const subject = { stage: STAGE_OF[time], group: Number(group), ...district }
    expect(cell(can(ACTORS[who], 'peer.read', subject)), `${who} ${time}`).toBe(answer)
  }
})

test('an expert marks what was given to it, and nothing else', () => {
  const { expert } = ACTORS
  const may = (year: number, indicator: string) => can(expert, 'mark.write', { year, indicator })
  expect(may(YEARS.before, MARKED)).toBe(true)
  expect(may(YEARS.before, 'another')).toBe(false)
  expect(may(1999, MARKED)).toBe(false)
  expect(can({ ...expert, grants: [] }, 'mark.write')).toBe(false)
})

test('what is nobody’s district is in no district’s reach', () => {
  expect(can(ACTORS.district, 'report.read', { space: 'unknown' })).toBe(false)
  expect(can(ACTORS.city, 'report.read', { space: 'unknown' })).toBe(true)
})

test('a scope takes in just the spaces that one may ask about', () => {
  const actors: readonly Actor[] = Object.values(ACTORS)
  for (const action of Object.keys(PERMISSIONS) as Action[]) {
    if (action === 'peer.read' || action.startsWith('mark.')) continue
    for (const stage of [null, ...STAGES]) {
      for (const actor of actors) {
        const scope: Scope = scopeOf(actor, action, stage)
        for (const subject of Object.keys(SPACES) as Subject[]) {
          const { code: space, district } = SPACES[subject]
          const may = can(actor, action, { stage, space, district })
          expect(covers(scope, { space, district }), `${actor.role} ${action} ${stage} ${subject}`).toBe(may)
        }
      }
    }
  }
})
