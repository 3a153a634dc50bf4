import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPORT_STATUSES, type ReportMoveId, type ReportStatus } from '#shared/workflow/report-move.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import { YEAR } from './city.ts'
import { asking, codeOf, openStanding, type Standing, UNTIL } from './reports-standing.ts'
import { anna, on } from './year.ts'

// Every move from every status, at every time, by district and city: written from workflow, Stages of a report.

let city: Standing
beforeAll(async () => {
  city = await openStanding()
})
afterAll(() => city.store.close())

const MOVES: readonly ReportMoveId[] = ['submit', 'verify', 'return', 'accept']

/** Where each move leads to from each status, where its time is. */
const LEADS: Readonly<Record<ReportStatus, Partial<Record<ReportMoveId, ReportStatus>>>> = {
  draft: { submit: 'submitted' },
  submitted: { verify: 'verified', return: 'returned' },
  verified: { return: 'returned', accept: 'accepted' },
  accepted: { return: 'returned' },
  returned: {},
}

interface Time {
  readonly name: string
  readonly stage: Stage | null
  readonly day: string
  readonly reopened?: true
  /** Who may submit, and who may verify, return or accept. */
  readonly submits: readonly ('district' | 'city')[]
  readonly reviews: readonly ('district' | 'city')[]
}

const BOTH = ['district', 'city'] as const
const NONE = [] as const
const TIMES: readonly Time[] = [
  { name: 'history', stage: null, day: '2030-01-01', submits: ['city'], reviews: ['city'] },
  { name: 'preparing', stage: 'preparing', day: '2026-01-20', submits: NONE, reviews: NONE },
  { name: 'reporting', stage: 'reporting', day: '2026-02-10', submits: BOTH, reviews: BOTH },
  { name: 'past its deadline', stage: 'reporting', day: '2026-02-11', submits: NONE, reviews: BOTH },
  { name: 'reviewing', stage: 'reviewing', day: '2026-02-20', submits: NONE, reviews: BOTH },
  { name: 'past that', stage: 'reviewing', day: '2026-02-21', submits: NONE, reviews: ['city'] },
  { name: 'scoring', stage: 'scoring', day: '2026-02-22', submits: NONE, reviews: NONE },
  { name: 'preview', stage: 'preview', day: '2026-03-01', submits: NONE, reviews: NONE },
  { name: 'publicity', stage: 'publicity', day: '2026-03-12', submits: NONE, reviews: NONE },
  { name: 'published', stage: 'published', day: '2026-04-01', submits: NONE, reviews: NONE },
  ...(['scoring', 'published'] as const).map((stage): Time => {
    return {
      name: `${stage}, reopened`,
      stage,
      day: '2026-05-01',
      reopened: true,
      submits: BOTH,
      reviews: BOTH,
    }
  }),
]

describe.each(TIMES)('$name', ({ stage, day, reopened, submits, reviews }) => {
  test.each(REPORT_STATUSES.map((status) => [status] as const))('from %s', async (status) => {
    for (const move of MOVES) {
      for (const who of BOTH) {
        const came = await city.undone(async () => {
          if (stage) city.putAt(stage)
          const space = codeOf(status)
          if (reopened) {
            await city.store.years.reopen({ year: YEAR, space, reason: '更正', until: UNTIL }, anna(day))
          }
          const request = asking(space, { revision: 1, status }, move, who === 'city')
          const doing = { by: who, at: on(day) }
          const refused = await city.store.reviews.move(request, doing).then(
            () => null,
            ({ name }) => name,
          )
          const { status: now } = (await city.store.revision(YEAR, space))!
          return refused ?? now
        })
        const open = (move === 'submit' ? submits : reviews).some((one) => one === who)
        expect(came, `${move} by ${who}`).toBe((open && LEADS[status][move]) || 'Refused')
      }
    }
  })
})

describe('in 审核, what was returned', () => {
  const again = (day: string) =>
    city.undone(async () => {
      city.putAt('reviewing')
      const seen = { revision: 1, status: 'returned' as const }
      const request = { year: YEAR, space: codeOf('returned'), seen, isCity: false }
      const revision = await city.store.reviews.redraft(request, { by: 'space', at: on(day) })
      const draft = asking(request.space, { revision, status: 'draft' }, 'submit', false)
      await city.store.reviews.move(draft, { by: 'space', at: on(day) })
      return (await city.store.revision(YEAR, request.space))!
    })

  test('comes again until the last day of review', async () => {
    expect(await again('2026-02-20')).toMatchObject({ number: 2, status: 'submitted', by: 'space' })
  })
  test('and not after it', async () => {
    await expect(again('2026-02-21')).rejects.toThrow(
      '审核截止日（2026年2月20日）已过，如需补报请联系市科技局',
    )
  })
  test('what is not returned gets no new draft', async () => {
    for (const status of ['draft', 'submitted', 'verified', 'accepted'] as const) {
      await city.undone(async () => {
        city.putAt('reporting')
        const request = { year: YEAR, space: codeOf(status), seen: { revision: 1, status }, isCity: true }
        await expect(city.store.reviews.redraft(request, anna('2026-02-01'))).rejects.toThrow('只有被退回')
      })
    }
  })
})

test('a report that the city bureau opened again gets a new draft, and is closed once that is verified', async () => {
  await city.undone(async () => {
    city.putAt('published')
    const space = codeOf('accepted')
    await city.store.years.reopen({ year: YEAR, space, reason: '异议成立', until: UNTIL }, anna('2026-05-01'))
    const seen = { revision: 1, status: 'accepted' as const }
    expect(
      await city.store.reviews.redraft({ year: YEAR, space, seen, isCity: false }, anna('2026-05-02')),
    ).toBe(2)
    await city.store.reviews.move(
      asking(space, { revision: 2, status: 'draft' }, 'submit'),
      anna('2026-05-02'),
    )
    expect(await city.store.inForceNumber(YEAR, space)).toBe(1)
    await city.store.reviews.move(
      asking(space, { revision: 2, status: 'submitted' }, 'verify'),
      anna('2026-05-03'),
    )
    expect(await city.store.inForceNumber(YEAR, space)).toBe(2)
    expect(await city.store.years.reopening(YEAR, space)).toBeNull()
  })
})
