import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { STAGES, type Stage } from '#shared/workflow/stage.ts'
import {
  type HindranceId,
  hindrancesTo,
  hindrancesToPublish,
  type StageFacts,
} from '#shared/workflow/stage-guard.ts'

const day = (text: string) => text as PlainDate

/** An appraisal that nothing hinders from going on, on 10 March, whatever its stage. */
const READY: StageFacts = {
  stage: 'preparing',
  today: day('2026-03-10'),
  reportDeadline: day('2026-03-09'),
  reviewDeadline: day('2026-03-10'),
  previewUntil: day('2026-03-10'),
  publicityUntil: day('2026-03-09'),
  spaces: 3,
  hasScheme: true,
  ...{ undecided: 0, returned: 0, reopened: 0, openFindings: 0, openObjections: 0 },
  ...{ openProposals: 0, openPublications: 0 },
  run: { underScheme: true, current: true, published: false },
}

const ids = (to: Stage, stage: Stage, facts: Partial<StageFacts>): HindranceId[] =>
  hindrancesTo(to, { ...READY, stage, ...facts }).map(({ id }) => id)

const NEXT = STAGES.slice(0, -1).map((from, place) => [from, STAGES[place + 1]!] as const)

test.each(NEXT)('nothing hinders %s → %s where all is done', (from, to) => {
  const previewUntil = to === 'publicity' ? day('2026-03-09') : READY.previewUntil
  expect(ids(to, from, { previewUntil })).toEqual([])
})

describe('what hinders', () => {
  const PREVIEWED = { previewUntil: day('2026-03-09') }
  test.each<[Stage, Stage, Partial<StageFacts>, HindranceId[]]>([
    ['preparing', 'reporting', { spaces: 0 }, ['spaces']],
    ['preparing', 'reporting', { hasScheme: false }, ['scheme']],
    ['preparing', 'reporting', { reportDeadline: null }, ['deadlines']],
    ['preparing', 'reporting', { reviewDeadline: null }, ['deadlines']],
    ['preparing', 'reporting', { reviewDeadline: day('2026-03-09') }, ['deadlines']],
    ['preparing', 'reporting', { spaces: 0, hasScheme: false }, ['spaces', 'scheme']],
    // The deadline lasts to the end of its day.
    ['reporting', 'reviewing', { reportDeadline: day('2026-03-10') }, ['reporting']],
    ['reporting', 'reviewing', { undecided: 4, returned: 2 }, []],
    ['reviewing', 'scoring', { undecided: 1, reviewDeadline: day('2026-03-01') }, ['undecided']],
    ['reviewing', 'scoring', { returned: 2 }, ['returned']],
    ['reviewing', 'scoring', { returned: 2, reviewDeadline: day('2026-03-09') }, []],
    ['reviewing', 'scoring', { reopened: 1 }, ['reopened']],
    ['reviewing', 'scoring', { openFindings: 5, run: null }, []],
    ['scoring', 'preview', { run: null }, ['run']],
    ['scoring', 'preview', { run: { underScheme: false, current: true, published: false } }, ['run']],
    ['scoring', 'preview', { run: { underScheme: true, current: false, published: false } }, ['run']],
    ['scoring', 'preview', { previewUntil: null }, ['preview']],
    ['scoring', 'preview', { previewUntil: day('2026-03-09') }, ['preview']],
    ['scoring', 'preview', { openProposals: 1 }, ['proposals']],
    ['scoring', 'preview', { openFindings: 5, openObjections: 1 }, []],
    ['preview', 'publicity', {}, ['previewed']],
    ['preview', 'publicity', { ...PREVIEWED, openObjections: 1 }, ['objections']],
    ['preview', 'publicity', { ...PREVIEWED, reopened: 1 }, ['reopened']],
    [
      'preview',
      'publicity',
      { ...PREVIEWED, run: { underScheme: true, current: false, published: false } },
      ['run'],
    ],
    ['publicity', 'published', { publicityUntil: day('2026-03-10') }, ['publicity']],
    ['publicity', 'published', { publicityUntil: null }, ['publicity']],
    ['publicity', 'published', { openObjections: 1, openFindings: 2 }, ['objections', 'findings']],
    ['publicity', 'published', { undecided: 1, reopened: 1 }, ['undecided', 'reopened']],
    ['publicity', 'published', { openProposals: 1 }, ['proposals']],
    ['publicity', 'preview', { openPublications: 1 }, ['proposals']],
  ])('%s → %s %o', (from, to, facts, expected) => {
    expect(ids(to, from, facts)).toEqual(expected)
  })

  test('a step back by nothing else', () => {
    const bad = { undecided: 9, reopened: 9, run: null, openFindings: 9, openObjections: 9, hasScheme: false }
    for (const [place, stage] of STAGES.slice(0, -1).entries()) {
      const before = STAGES[place - 1]
      if (before) expect(ids(before, stage, bad)).toEqual([])
    }
  })
})

describe('what the table has not', () => {
  const pairs = STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const)).filter(
    ([from, to]) => from === 'published' || Math.abs(STAGES.indexOf(from) - STAGES.indexOf(to)) !== 1,
  )
  test.each(pairs)('%s → %s', (from, to) => {
    expect(ids(to, from, {})).toEqual(['move'])
  })
})

test('a correction of what was published waits for no days', () => {
  const facts: StageFacts = { ...READY, stage: 'published', publicityUntil: day('2030-01-01') }
  expect(hindrancesToPublish(facts)).toEqual([])
  expect(hindrancesToPublish({ ...facts, openObjections: 1, run: null }).map(({ id }) => id)).toEqual([
    'objections',
    'run',
  ])
  const published = { underScheme: true, current: true, published: true }
  expect(hindrancesToPublish({ ...facts, run: published }).map(({ id }) => id)).toEqual(['unchanged'])
})

test('every sentence says how many, or until when', () => {
  const { text } = hindrancesTo('scoring', { ...READY, stage: 'reviewing', undecided: 12 })[0]!
  expect(text).toBe('有 12 份已提交的报告还没有核验或退回，请先处理')
  expect(
    hindrancesTo('reviewing', { ...READY, stage: 'reporting', reportDeadline: day('2026-03-31') })[0]!.text,
  ).toBe('报送截止日（2026年3月31日）当天结束后才能进入审核')
})
