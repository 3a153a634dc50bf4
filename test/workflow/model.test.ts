import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { STAGES, type Stage } from '#shared/workflow/stage.ts'
import { YEAR } from '#test/usecase/city.ts'
import {
  isPublishable,
  type Model,
  type Move,
  mayConfirm,
  mayHandIn,
  mayMove,
  moved,
  newModel,
  type Person,
  type Role,
  SPACES,
  type Space,
} from './model.ts'
import {
  ACTORS,
  agree,
  callerOf,
  dayText,
  handIn,
  instant,
  isDone,
  lastDayOfPublicity,
  openPublication,
  openReal,
  type Real,
  review,
  tellsNobodyElse,
} from './real.ts'

// Random sequences by random roles, a hundred from each step of the way: the year is at every step where the specification has it.

let real: Real
beforeAll(async () => {
  real = await openReal()
})
afterAll(() => real.store.close())

interface Did {
  readonly told: string
  /** Does it to both; they have to come to the same. */
  readonly act: (model: Model, real: Real) => Promise<void>
}

/** A command of fast-check: always to be tried, since what may not be done has to be refused. */
class Command implements fc.AsyncCommand<Model, Real> {
  readonly #did: Did
  constructor(did: Did) {
    this.#did = did
  }
  check = () => true
  toString = () => this.#did.told
  async run(model: Model, on: Real) {
    await this.#did.act(model, on)
    await agree(on, model)
  }
}

const changed = (model: Model): void => {
  if (model.run) model.run = 'stale'
}

const upload = (space: Space): Did => ({
  told: `upload ${space}`,
  act: async (model, on) => {
    const expected = mayHandIn(model, space)
    expect(await handIn(on, space, model.day)).toBe(expected)
    if (expected) model.reports[space].push('draft')
  },
})

const review_ = (space: Space, back: number, move: Move, role: Role): Did => ({
  told: `${role} ${move} ${space} ${back} before the newest`,
  act: async (model, on) => {
    const statuses = model.reports[space]
    const place = statuses.length - 1 - back
    if (place < 0) return
    const to = moved(model, space, place, move, role)
    expect(await review(on, model, { space, place, move, role })).toBe(to !== null)
    if (!to) return
    statuses[place] = to
    if (to === 'verified') model.reopened[space] = null
    if (to !== 'submitted') changed(model)
  },
})

const moveStage = (to: Stage, role: Role): Did => ({
  told: `${role} to ${to}`,
  act: async (model, on) => {
    const expected = role === 'city' && mayMove(model, to)
    const caller = callerOf(on, ACTORS[role](SPACES[0]), model.day)
    const request = { year: YEAR, seen: model.stage, to, reason: '理由' }
    expect(await isDone(() => caller.year.move(request))).toBe(expected)
    if (!expected) return
    model.stage = to
    if (to === 'publicity') model.publicityUntil = await lastDayOfPublicity(on)
  },
})

const reopen = (space: Space, days: number, role: Role): Did => ({
  told: `${role} reopens ${space} for ${days} days`,
  act: async (model, on) => {
    const expected = role === 'city' && model.stage !== 'preparing'
    const until = dayText(model.day + days) as PlainDate
    const caller = callerOf(on, ACTORS[role](space), model.day)
    expect(await isDone(() => caller.year.reopen({ year: YEAR, space, reason: '补报', until }))).toBe(
      expected,
    )
    if (expected) model.reopened[space] = model.day + days
  },
})

const compute: Did = {
  told: 'compute',
  act: async (model, on) => {
    // What was published is not computed again as long as nothing has changed.
    const expected = model.stage !== 'published' || model.run !== 'current'
    const run = () => runAppraisal(on.store, { year: YEAR, by: 'anna', at: instant(model.day) })
    expect(await isDone(run)).toBe(expected)
    if (!expected) return
    model.run = 'current'
    model.runs++
  },
}

/** Anna or Bert of the city bureau, or somebody who is not to. */
const actorOf = (role: Role, person: Person): Actor =>
  role === 'city' ? { role: 'city', login: person } : ACTORS[role](SPACES[0])

const propose = (person: Person, role: Role): Did => ({
  told: `${role} ${person} proposes to publish`,
  act: async (model, on) => {
    const expected = role === 'city' && model.proposed === null && isPublishable(model)
    const caller = callerOf(on, actorOf(role, person), model.day)
    const request = { year: YEAR, reason: '更正' }
    expect(await isDone(() => caller.year.proposePublication(request))).toBe(expected)
    if (expected) model.proposed = { by: person, run: model.runs }
  },
})

const confirm = (person: Person, role: Role): Did => ({
  told: `${role} ${person} confirms`,
  act: async (model, on) => {
    const id = await openPublication(on)
    expect(id !== null).toBe(model.proposed !== null)
    if (id === null) return
    const expected = role === 'city' && mayConfirm(model, person)
    const caller = callerOf(on, actorOf(role, person), model.day)
    expect(await isDone(() => caller.year.confirm({ id }))).toBe(expected)
    if (!expected) return
    model.proposed = null
    model.stage = 'published'
    model.runPublished = model.runs
    model.editions.push((await on.store.editions.heads(YEAR))[0]!.sha256)
  },
})

const wait = (days: number): Did => ({
  told: `${days} days pass`,
  act: async (model) => {
    model.day = Math.min(28, model.day + days)
  },
})

const space = fc.constantFrom(...SPACES)
const role = fc.constantFrom<Role[]>(
  ...(['city', 'city', 'district', 'space', 'other district', 'other space', 'auditor'] as const),
)
const move = fc.constantFrom<Move[]>('submit', 'submit', 'verify', 'verify', 'return', 'accept')
const person = fc.constantFrom<Person[]>('anna', 'bert')
const onward = fc.tuple(fc.constantFrom(...STAGES), role).map(([to, who]) => moveStage(to, who))
/** The next stage, or the one before, from wherever the year is: else most sequences would never get far. */
const step = fc.constantFrom(1, 1, 1, -1).map(
  (by): Did => ({
    told: `a step of ${by}`,
    act: (model, on) => {
      const to = STAGES[STAGES.indexOf(model.stage) + by]
      return to ? moveStage(to, 'city').act(model, on) : Promise.resolve()
    },
  }),
)
const commands = fc.commands(
  [
    space.map(upload),
    fc.tuple(space, fc.constantFrom(0, 0, 0, 1), move, role).map((args) => review_(...args)),
    fc.tuple(space, fc.constant(0), move, fc.constant<Role>('city')).map((args) => review_(...args)),
    fc.tuple(space, fc.integer({ min: 0, max: 3 }), role).map((args) => reopen(...args)),
    ...[onward, step, step],
    fc.constant(compute),
    fc.tuple(person, role).map((args) => propose(...args)),
    fc.tuple(person, role).map((args) => confirm(...args)),
    fc.constantFrom(1, 2, 5).map(wait),
  ].map((did) => did.map((one) => new Command(one))),
  { maxCommands: 16 },
)

const inCity = (one: Space, what: Move): Did => review_(one, 0, what, 'city')

/** The straight way: what is done before each further stage, from preparation on. Sequences begin anywhere on it. */
const WAY: readonly (readonly Did[])[] = [
  [moveStage('reporting', 'city')],
  [
    ...SPACES.flatMap((one) => [upload(one), inCity(one, 'submit'), inCity(one, 'verify')]),
    ...[wait(5), moveStage('reviewing', 'city')],
  ],
  [wait(4), moveStage('scoring', 'city')],
  [compute, moveStage('preview', 'city')],
  [wait(4), moveStage('publicity', 'city')],
  [wait(5), propose('anna', 'city')],
  [confirm('bert', 'city')],
  [reopen(SPACES[0], 3, 'city'), upload(SPACES[0]), inCity(SPACES[0], 'submit'), inCity(SPACES[0], 'verify')],
  [compute, propose('bert', 'city'), confirm('anna', 'city')],
]

const RUNS_FROM_EACH = 100

/** What is done is undone, down to here: every sequence of a beginning finds the same database. */
async function undone(act: () => Promise<void>): Promise<void> {
  const { sqlite } = real.connection
  sqlite.exec('SAVEPOINT begun')
  try {
    await act()
  } finally {
    sqlite.exec('ROLLBACK TO begun')
    sqlite.exec('RELEASE begun')
  }
}

test('the year is at every step where the specification has it', { timeout: 900_000 }, async () => {
  const reached = new Set<Stage>()
  let most = 0
  for (let begin = 0; begin <= WAY.length; begin++)
    await undone(async () => {
      const begun = newModel()
      for (const did of WAY.slice(0, begin).flat()) await did.act(begun, real)
      await fc.assert(
        fc.asyncProperty(commands, (sequence) =>
          undone(async () => {
            const model = structuredClone(begun)
            await fc.asyncModelRun(() => ({ model, real }), sequence)
            await tellsNobodyElse(real, model)
            reached.add(model.stage)
            most = Math.max(most, model.editions.length)
          }),
        ),
        { numRuns: RUNS_FROM_EACH, seed: 20260105 + begin },
      )
    })
  // What is never come to is not tested.
  expect([...reached].sort()).toEqual([...STAGES].sort())
  expect(most).toBeGreaterThan(1)
})
