import { type Connection, openDatabase } from '#server/db/open.ts'
import { appraisal } from '#server/db/schema/appraisal.ts'
import { type Store, storeOn } from '#server/db/store.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { REPORT_STATUSES, type ReportMoveId, type ReportStatus } from '#shared/workflow/report-move.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import { handIn, sources, whole, YEAR } from './city.ts'
import { on, SETTINGS } from './year.ts'

/** A city with a report in each status, under the space that is called after it; no appraisal is opened yet. */
export interface Standing {
  readonly store: Store
  readonly connection: Connection
  /** Does something, and undoes whatever it did to the database. */
  readonly undone: <T>(act: () => Promise<T>) => Promise<T>
  /** Puts the year's appraisal at a stage, whatever leads there. */
  readonly putAt: (stage: Stage) => void
}

export const DISTRICT = '鹿城区'
export const codeOf = (status: ReportStatus): string => `WZ-${status.toUpperCase()}`

const REGISTRY = [
  '空间编码,空间名称,所属区县,备案日期,曾用名',
  ...REPORT_STATUSES.map((status) => `${codeOf(status)},${status}众创空间,${DISTRICT},2019-09-05,`),
]

/** What is asked of a report, as the city bureau, with all that a move can want. */
export const asking = (
  space: string,
  seen: { revision: number; status: ReportStatus },
  move: ReportMoveId,
  isCity = true,
) => ({
  ...{ year: YEAR, space, seen, move, isCity, remarks: [], visitedOn: null },
  reason: move === 'return' ? '活动人数与签到表不符' : null,
})

const TO: Readonly<Record<ReportStatus, readonly ReportMoveId[]>> = {
  draft: [],
  submitted: ['submit'],
  verified: ['submit', 'verify'],
  accepted: ['submit', 'verify', 'accept'],
  returned: ['submit', 'return'],
}

export async function openStanding(file = ':memory:'): Promise<Standing> {
  const connection = openDatabase(file)
  const store = storeOn(connection)
  const doing = { by: 'anna', at: on('2026-01-10') }
  await importRegistry(
    store,
    await sources({
      'd.csv': `区划代码,名称,类型\n330302,${DISTRICT},县市区`,
      's.csv': REGISTRY.join('\n'),
    }),
    doing.at,
  )
  for (const status of REPORT_STATUSES) {
    await handIn(store, whole(codeOf(status)))
    let now: ReportStatus = 'draft'
    for (const move of TO[status]) {
      await store.reviews.move(asking(codeOf(status), { revision: 1, status: now }, move), doing)
      now = (await store.revision(YEAR, codeOf(status)))!.status
    }
  }
  return {
    store,
    connection,
    undone: async (act) => {
      connection.sqlite.exec('BEGIN')
      try {
        return await act()
      } finally {
        connection.sqlite.exec('ROLLBACK')
      }
    },
    putAt: (stage) => {
      const opened = { openedAt: doing.at, openedBy: doing.by, stage, year: YEAR }
      const { publicityDays, ...deadlines } = SETTINGS
      connection.drizzle
        .insert(appraisal)
        .values({ ...opened, ...deadlines, publicityDays })
        .onConflictDoUpdate({ target: appraisal.year, set: { stage } })
        .run()
    },
  }
}

/** A reopening's last day. */
export const UNTIL = '2026-12-31' as PlainDate
