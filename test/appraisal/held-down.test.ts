import { expect, test } from 'vitest'
import { isHeldDown } from '#shared/appraisal/held-down.ts'
import { schemeOf, sound } from './schemes.ts'

const events = { id: 'events', title: '活动', max: 100, value: { metric: 'events_held' } } as const
const scheme = sound(
  schemeOf([{ ...events, rule: { form: 'perUnit', points: 1 } }], {
    grades: [
      { name: '优秀', from: 80 },
      { name: '良好', from: 70 },
      { name: '合格', from: 60 },
      { name: '不合格', from: 0 },
    ],
    ceilings: [
      { id: 'unfit', title: '低于备案条件', when: { flag: '条件' }, grade: '合格' },
      { id: 'late', title: '迟报', when: { flag: '迟报' }, grade: '良好' },
    ],
  }),
)

test.each([
  ['no ceiling', 'scored', 95, [], false],
  ['points for the best, down to 合格', 'scored', 80, ['unfit'], true],
  ['points for 良好, down to 合格', 'scored', 70, ['unfit'], true],
  ['points for 合格 alone', 'scored', 69.99, ['unfit'], false],
  ['points for none of them', 'scored', 4.74, ['unfit'], false],
  ['points for 良好, which is allowed', 'scored', 79.99, ['late'], false],
  ['points for the best, down to 良好', 'scored', 80, ['late'], true],
  ['the lower of two', 'scored', 70, ['late', 'unfit'], true],
  ['not scored', 'vetoed', 95, ['unfit'], false],
  ['exempt', 'exempt', 95, ['unfit'], false],
] as const)('%s', (_, status, total, ceilings, held) => {
  expect(isHeldDown(scheme, { status, total, ceilings: [...ceilings] })).toBe(held)
})
