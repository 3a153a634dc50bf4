import { expect, it } from 'vitest'
import { detailWords } from '#client/feature/audit/detail-words.ts'

it.each([
  [{}, ''],
  [{ login: 'city', address: '127.0.0.1' }, '账号 city，网络地址 127.0.0.1'],
  [{ login: 'space', role: 'space' }, '账号 space，角色 众创空间'],
  [{ revision: 2, warnings: 0 }, '第几次报送 2，说明的提醒 0'],
  [{ from: 'reporting', to: 'reviewing' }, '由 填报，至 审核'],
  [{ program: { JUMP: 3 } }, '程序比对 （与上年相差过半 3）'],
  [
    { finding: 7, code: 'RAISED', ledger: 'events', row: 3 },
    '疑点 7，类别 主管部门提出，台账 活动台账，行 3',
  ],
  [{ finding: 7, decision: 'dismissed', confirmedBy: null }, '疑点 7，决定 不成立'],
  [{ ledgers: ['events', 'tenants'], closed: true }, '台账 活动台账、入驻台账，已过期限，未受理 是'],
  [
    { revision: 2, against: 1, table: 'mentors', format: 'csv' },
    '第几次报送 2，对照第几次 1，表 导师名册，格式 csv',
  ],
  [{ table: 'issues', format: 'xlsx' }, '表 检查结果，格式 xlsx'],
  // What has no name yet is shown as it was recorded.
  [{ novelty: 'x' }, 'novelty x'],
])('%j', (detail, words) => {
  expect(detailWords(JSON.stringify(detail))).toBe(words)
})

it('names those who had a part in it; the account that it is about stands as it was recorded', () => {
  const nameOf = (login: string) => `某人（${login}）`
  expect(detailWords('{"login":"city","confirmedBy":"city2"}', nameOf)).toBe(
    '账号 city，复核人 某人（city2）',
  )
})
