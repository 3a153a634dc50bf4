import { formatInstant } from '#client/format/date.ts'
import type { DataColumn } from '#client/widget/table/column.ts'
import { Tag } from '#client/widget/tag.tsx'
import { ROLE_TITLE } from '#shared/workflow/actor.ts'
import { UserActions } from './user-actions.tsx'
import type { UserLine } from './user-line.ts'

const stateOf = ({ disabledAt, mustChange }: UserLine): string =>
  disabledAt !== null ? '已停用' : mustChange ? '待改密码' : '使用中'

/** The columns as they are downloaded; what can be done is on screen only. */
export const userColumns: readonly DataColumn<UserLine>[] = [
  {
    ...{ id: 'login', title: '登录名', width: 150, narrow: 120, pinned: true, heads: true },
    value: ({ login }) => login,
  },
  { id: 'name', title: '名称', width: 220, narrow: 160, grows: true, value: ({ name }) => name },
  {
    ...{ id: 'role', title: '角色', width: 110 },
    value: ({ role }) => ROLE_TITLE[role],
  },
  { id: 'district', title: '区县', width: 104, value: ({ district }) => district },
  {
    ...{ id: 'space', title: '空间编码', width: 124 },
    value: ({ space }) => space,
  },
  {
    ...{ id: 'state', title: '状态', width: 96 },
    value: stateOf,
    cell: (user) => (
      <Tag tone={user.disabledAt !== null ? 'bad' : user.mustChange ? 'warn' : 'good'}>{stateOf(user)}</Tag>
    ),
  },
  {
    ...{ id: 'createdAt', title: '建立时间', width: 168, largestFirst: true },
    value: ({ createdAt }) => createdAt,
    text: ({ createdAt }) => formatInstant(createdAt),
  },
]

/** The same, with what can be done to each. */
export const userColumnsOnScreen = (
  onPassword: (login: string, password: string) => void,
): readonly DataColumn<UserLine>[] => [
  ...userColumns,
  {
    ...{ id: 'actions', title: '操作', width: 236, sortable: false },
    value: () => null,
    cell: (user) => <UserActions user={user} onPassword={onPassword} />,
  },
]
