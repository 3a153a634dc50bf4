import type { Store } from '#server/db/store.ts'
import { dayFromNumber, dayNumber, type PlainDate } from '#shared/base/plain-date.ts'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import { confirmProposal } from './confirm-proposal.ts'
import { defaultScheme } from './default-scheme.ts'
import { playObjection, playReview } from './demo-matters.ts'
import { dismissFindings } from './dismiss-findings.ts'
import { proposePublication, proposeScheme } from './propose.ts'
import { raiseFindings } from './raise-findings.ts'
import { runAppraisal } from './run-appraisal.ts'
import { schemeHead } from './scheme-head.ts'

/** The two people of the city bureau whom the demo's records name: its accounts. */
const [ONE, OTHER] = ['city', 'city2']

/** Days of a demo appraisal, counted from the one on which spaces can first hand in. */
const DAYS = { reportDeadline: 30, reviewDeadline: 50, previewUntil: 70 } as const
const AFTER_PUBLICITY = 90

/** So many days before the present the year under way came to be handed in: its reports are being reviewed. */
const BEGUN = 40

export interface DemoYear {
  readonly year: number
  /** Takes the year's reports in, at an instant when they may be handed in. */
  readonly takeIn: (at: string) => Promise<unknown>
}

/** Plays a past year through, from its opening to the publication of its results, in the spring after it. */
export async function playPastYear(store: Store, { year, takeIn }: DemoYear): Promise<void> {
  const begun = `${year + 1}-01-10` as PlainDate
  const at = (days: number) => instantOf(begun, days)
  await begin(store, year, begun)
  await takeIn(at(10))
  await move(store, year, 'reviewing', at(DAYS.reportDeadline + 1))
  await move(store, year, 'scoring', at(DAYS.reviewDeadline + 1))
  await decideAll(store, year, at(DAYS.reviewDeadline + 2))
  await runAppraisal(store, { year, by: ONE, at: at(DAYS.reviewDeadline + 2) })
  await move(store, year, 'preview', at(DAYS.reviewDeadline + 3))
  await playObjection(store, year, at(DAYS.reviewDeadline + 5))
  await move(store, year, 'publicity', at(DAYS.previewUntil + 1))
  const end = { by: ONE, at: at(AFTER_PUBLICITY) }
  const proposal = await proposePublication(store, { year, reason: null }, end)
  await confirmProposal(store, proposal, { by: OTHER, at: at(AFTER_PUBLICITY) })
}

/** Plays the year under way as far as its review, whose last day is still to come; with a run as a trial. */
export async function playPresentYear(store: Store, { year, takeIn }: DemoYear, now: string): Promise<void> {
  const begun = dayFromNumber(dayNumber(shanghaiDay(now)) - BEGUN)
  await begin(store, year, begun)
  await takeIn(instantOf(begun, 20))
  await move(store, year, 'reviewing', instantOf(begun, DAYS.reportDeadline + 1))
  await playReview(store, year, instantOf(begun, DAYS.reportDeadline + 3))
  await runAppraisal(store, { year, by: ONE, at: now })
}

/** What the program found odd was looked at: nothing of it changes a number, and claims stay as they were settled. */
async function decideAll(store: Store, year: number, at: string): Promise<void> {
  const doing = { by: ONE, at }
  await raiseFindings(store, year, doing)
  const found = await store.findings.list(year, 'all')
  const ids = found.filter(({ state }) => state === 'open').map(({ id }) => id)
  await dismissFindings(store, { year, ids, reason: '经核实，情况属实' }, doing)
}

/** Opens a year, puts the default scheme into force, and lets spaces hand in. */
async function begin(store: Store, year: number, begun: PlainDate): Promise<void> {
  const day = (days: number) => dayFromNumber(dayNumber(begun) + days)
  const settings = {
    reportDeadline: day(DAYS.reportDeadline),
    reviewDeadline: day(DAYS.reviewDeadline),
    previewUntil: day(DAYS.previewUntil),
    publicityDays: 5,
  }
  const at = instantOf(begun, 0)
  await store.years.open({ year, settings }, { by: ONE, at })
  const request = { year, scheme: schemeHead(defaultScheme()), reason: null }
  const proposal = (await proposeScheme(store, request, { by: ONE, at }))!
  await confirmProposal(store, proposal, { by: OTHER, at })
  await move(store, year, 'reporting', at)
}

async function move(store: Store, year: number, to: Stage, at: string): Promise<void> {
  const seen = (await store.years.stage(year))!
  await store.years.move({ year, seen, to, reason: null }, { by: ONE, at })
}

/** Ten in the morning in Shanghai, some days after a day. */
const instantOf = (day: PlainDate, days: number): string =>
  `${dayFromNumber(dayNumber(day) + days)}T02:00:00.000Z`
