import { expect, test } from 'vitest'
import { confirmProposal } from '#server/usecase/confirm-proposal.ts'
import { proposeScheme } from '#server/usecase/propose.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { saveDraft } from '#server/usecase/save-draft.ts'
import { setFlag } from '#server/usecase/set-flag.ts'
import { showPublicList } from '#server/usecase/show-public-list.ts'
import { handIn, openCity, whole, YEAR } from './city.ts'
import { anna, bert, move, on, SETTINGS } from './year.ts'

// The list that is public says when it was corrected: when it is another one, not when it was merely computed again.

const SPACE = 'WZ-LC-001'
const SCHEME = {
  ...{ id: 'flagged', version: '1', title: '一项' },
  groups: [
    {
      ...{ id: 'all', title: '全部' },
      indicators: [
        {
          ...{ id: 'events', title: '活动', max: 100, value: { metric: 'events_held' } },
          rule: { form: 'perUnit', points: 10 },
        },
      ],
    },
  ],
  vetoes: [{ id: 'closed', title: '停业', when: { flag: '停业' } }],
  grades: [
    { name: '合格', from: 20 },
    { name: '不合格', from: 0 },
  ],
}

test('corrected where it is another list, and not where it was computed again', async () => {
  const store = await openCity()
  await saveDraft(store, { document: SCHEME, ...anna('2026-01-14') })
  await store.years.open({ year: YEAR, settings: SETTINGS }, anna('2026-01-15'))
  const wanted = { year: YEAR, scheme: { id: 'flagged', version: '1' }, reason: null }
  await confirmProposal(store, (await proposeScheme(store, wanted, anna('2026-01-15')))!, bert('2026-01-15'))
  await move(store, 'reporting', '2026-01-16')
  await handIn(store, whole(SPACE), { advance: 'verified', at: on('2026-01-20') })
  await move(store, 'reviewing', '2026-02-11')
  await move(store, 'scoring', '2026-02-21')
  await runAppraisal(store, { year: YEAR, ...anna('2026-02-22') })
  await move(store, 'preview', '2026-02-23')
  expect(await showPublicList(store, YEAR)).toBeNull()
  await move(store, 'publicity', '2026-03-11')

  const list = async () => {
    const { correctedAt, rows } = (await showPublicList(store, YEAR))!
    return [correctedAt, rows.map(({ grade }) => grade)]
  }
  expect(await list()).toEqual([null, ['合格', '不合格']])
  await runAppraisal(store, { year: YEAR, ...anna('2026-03-12') })
  expect(await list()).toEqual([null, ['合格', '不合格']])
  const flag = { year: YEAR, space: SPACE, flag: '停业', isSet: true, note: null }
  await setFlag(store, flag, anna('2026-03-13'))
  await runAppraisal(store, { year: YEAR, ...anna('2026-03-13') })
  expect(await list()).toEqual([on('2026-03-13'), ['不合格', '不合格']])
  // Put up again, it is as it was put up.
  await move(store, 'preview', '2026-03-14', '名单有更正')
  await move(store, 'publicity', '2026-03-15')
  expect(await list()).toEqual([null, ['不合格', '不合格']])
  store.close()
})
