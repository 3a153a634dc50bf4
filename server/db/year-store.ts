import type { Scheme } from '#shared/scheme/document.ts'
import type { HolidayCalendar } from '#shared/workflow/holiday-calendar.ts'
import type { YearSettings } from '#shared/workflow/settings-change.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import type { StageFacts } from '#shared/workflow/stage-guard.ts'
import { type KeptMove, type MoveRequest, moveAppraisal, readMoves } from './appraisal-moves.ts'
import { type KeptAppraisal, readAppraisal, readAppraisals } from './appraisal-row.ts'
import { changeSettings, openAppraisal, type SettingsRequest } from './appraisal-settings.ts'
import type { Doing } from './audit-store.ts'
import {
  type ExclusionRequest,
  exclude,
  include,
  type KeptExclusion,
  readExclusions,
} from './exclusion-store.ts'
import { changeHoliday, type HolidayChange, importHolidays, readHolidays } from './holiday-store.ts'
import type { Connection } from './open.ts'
import {
  decideProposal,
  type KeptProposal,
  type ProposalRequest,
  propose,
  putSchemeInForce,
  readProposal,
  readProposals,
} from './proposal-store.ts'
import {
  closeReopening,
  type KeptReopening,
  type ReopeningRequest,
  readReopening,
  readReopenings,
  reopen,
} from './reopening-store.ts'
import { readStageFacts } from './stage-facts.ts'

/**
 * The appraisals' face. What changes something is one transaction that checks what the one who asks had seen, and
 * records itself in the log. All of it throws Refused (ChangedMeanwhile) with a sentence for people.
 */
export interface YearStore {
  /** A year's appraisal; null where none was opened. */
  readonly get: (year: number) => Promise<KeptAppraisal | null>
  readonly all: () => Promise<KeptAppraisal[]>
  /** The stage of a year's appraisal; null where none was opened. */
  readonly stage: (year: number) => Promise<Stage | null>
  readonly open: (request: { year: number; settings: YearSettings }, doing: Doing) => Promise<void>
  readonly change: (request: SettingsRequest, doing: Doing) => Promise<void>
  readonly move: (request: MoveRequest, doing: Doing) => Promise<void>
  /** Newest first. */
  readonly moves: (year: number) => Promise<KeptMove[]>
  /** What hinders a move, as it stands at an instant. */
  readonly facts: (year: number, at: string) => Promise<StageFacts>

  /** Those that hold. */
  readonly exclusions: (year: number) => Promise<KeptExclusion[]>
  readonly exclude: (request: ExclusionRequest, doing: Doing) => Promise<void>
  readonly include: (request: Pick<ExclusionRequest, 'year' | 'space'>, doing: Doing) => Promise<void>

  /** The reopening of a report that is not over; null where there is none. */
  readonly reopening: (year: number, space: string) => Promise<KeptReopening | null>
  readonly reopenings: (year: number) => Promise<KeptReopening[]>
  readonly reopen: (request: ReopeningRequest, doing: Doing) => Promise<void>
  readonly closeReopening: (year: number, space: string, doing: Doing) => Promise<void>

  readonly holidays: () => Promise<HolidayCalendar>
  readonly changeHoliday: (change: HolidayChange, doing: Doing) => Promise<void>
  readonly importHolidays: (calendar: HolidayCalendar, doing: Doing) => Promise<void>

  readonly proposal: (id: number) => Promise<KeptProposal | null>
  /** Newest first. */
  readonly proposals: (year: number) => Promise<KeptProposal[]>
  /** Gives the proposal's number. */
  readonly propose: (request: ProposalRequest, doing: Doing) => Promise<number>
  readonly refuse: (proposal: number, doing: Doing) => Promise<void>
  readonly withdraw: (proposal: number, doing: Doing) => Promise<void>
  readonly putSchemeInForce: (proposal: number, document: Scheme, doing: Doing) => Promise<void>
}

export function yearStore(connection: Connection): YearStore {
  const inOne = <T>(act: () => T): T => connection.sqlite.transaction(act).immediate()
  return {
    get: async (year) => readAppraisal(connection, year),
    all: async () => readAppraisals(connection),
    stage: async (year) => readAppraisal(connection, year)?.stage ?? null,
    open: async (request, doing) => inOne(() => openAppraisal(connection, request, doing)),
    change: async (request, doing) => inOne(() => changeSettings(connection, request, doing)),
    move: async (request, doing) => inOne(() => moveAppraisal(connection, request, doing)),
    moves: async (year) => readMoves(connection, year),
    facts: async (year, at) => connection.sqlite.transaction(() => readStageFacts(connection, year, at))(),

    exclusions: async (year) => readExclusions(connection, year),
    exclude: async (request, doing) => inOne(() => exclude(connection, request, doing)),
    include: async (request, doing) => inOne(() => include(connection, request, doing)),

    reopening: async (year, space) => readReopening(connection, year, space),
    reopenings: async (year) => readReopenings(connection, year),
    reopen: async (request, doing) => inOne(() => reopen(connection, request, doing)),
    closeReopening: async (year, space, doing) => inOne(() => closeReopening(connection, year, space, doing)),

    holidays: async () => readHolidays(connection),
    changeHoliday: async (change, doing) => inOne(() => changeHoliday(connection, change, doing)),
    importHolidays: async (calendar, doing) => inOne(() => importHolidays(connection, calendar, doing)),

    proposal: async (id) => readProposal(connection, id),
    proposals: async (year) => readProposals(connection, year),
    propose: async (request, doing) => inOne(() => propose(connection, request, doing)),
    refuse: async (id, doing) => inOne(() => void decideProposal(connection, id, 'refused', doing)),
    withdraw: async (id, doing) => inOne(() => void decideProposal(connection, id, 'withdrawn', doing)),
    putSchemeInForce: async (id, document, doing) =>
      inOne(() => putSchemeInForce(connection, id, document, doing)),
  }
}
