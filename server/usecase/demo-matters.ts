import type { Store } from '#server/db/store.ts'
import { paperBytes } from '#server/demo/paper-bytes.ts'
import { placesOf } from '#shared/reading/stored-rows.ts'
import { addEvidence } from './add-evidence.ts'
import { decideObjection } from './decide-objection.ts'
import { moveReport } from './move-report.ts'
import { raiseByHand } from './raise-by-hand.ts'
import { raiseObjection } from './raise-objection.ts'

/** Who speaks in these matters: the demo's accounts of a district bureau and of one of its spaces. */
const DISTRICT = { role: 'district', login: 'district', district: '鹿城区' } as const
const OWN = 'WZ-LC-011'
const RETURNED = 'WZ-LC-014'

/** In a past year's preview: the space objects, and the city bureau answers. */
export async function playObjection(store: Store, year: number, at: string): Promise<void> {
  const text = '“辅导场次”少计：外聘导师每季度的联合坐诊应按导师分别计次。'
  const about = { year, space: OWN, text, indicator: 'mentor_sessions', row: null }
  const id = await raiseObjection(store, about, { by: 'space', at })
  const objection = (await store.objections.get(id))!
  await store.answers.add(
    { by: 'city', at },
    { objection: id },
    { year, space: OWN },
    { text: '已收到，正在与辅导台账逐条核对。', byRole: 'city' },
  )
  const reason = '经核对，联合坐诊在辅导台账中已按导师分行填报并全部计入，没有漏计。'
  await decideObjection(
    store,
    objection,
    { decision: 'rejected', reason, changed: null, reopen: null },
    { by: 'city', at },
  )
}

/** While the present year is reviewed: proof put to a report, one returned with remarks, one asked about. */
export async function playReview(store: Store, year: number, at: string): Promise<void> {
  const rowOf = async (space: string) => {
    const revision = (await store.revision(year, space))!
    const place = placesOf(revision.ledgers.events)[0]!
    return {
      seen: { revision: revision.number, status: revision.status },
      row: { ledger: 'events', ...place },
    }
  }
  const paper = (...lines: string[]) => paperBytes(['INVENTED EXAMPLE', ...lines])
  const own = await rowOf(OWN)
  const evidence = { year, space: OWN, isCity: false }
  const bySpace = { by: 'space', at }
  const pledge = { ledger: 'pledge', file: null, sheet: null, row: null } as const
  const signIn = { ...own.row, ledger: 'events' } as const
  await addEvidence(
    store,
    { ...evidence, subject: pledge, files: [{ name: '真实性承诺书.pdf', content: paper('Signed pledge') }] },
    bySpace,
  )
  await addEvidence(
    store,
    { ...evidence, subject: signIn, files: [{ name: '活动签到表.pdf', content: paper('Attendance list') }] },
    bySpace,
  )
  const byDistrict = { by: DISTRICT.login, at }
  const asked = '请说明活动签到表上的单位与入驻企业名单不一致之处。'
  const finding = await raiseByHand(store, { year, space: OWN, text: asked, row: signIn }, byDistrict)
  await store.answers.add(
    bySpace,
    { finding },
    { year, space: OWN },
    { text: '当日有三家外来企业参加路演，已在签到表上注明。', byRole: 'space' },
  )
  const { seen, row } = await rowOf(RETURNED)
  const remark = { ...row, ledger: 'events', text: '签到表人数与填报的参加人数不符，请核对。' } as const
  const reason = '活动台账参加人数与签到表不符，请核对后重新提交。'
  await moveReport(
    store,
    DISTRICT,
    { year, space: RETURNED, seen, move: 'return', reason, remarks: [remark] },
    byDistrict,
  )
}
