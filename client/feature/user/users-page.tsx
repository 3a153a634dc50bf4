import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { Choice, FilterBar } from '#client/widget/filter-bar.tsx'
import { Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { sortOf, sortParam } from '#client/widget/search.ts'
import { SearchBox } from '#client/widget/search-box.tsx'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { type Look, useLook } from '#client/widget/use-look.ts'
import { useYear } from '#client/widget/year.ts'
import { ROLE_TITLE, ROLES } from '#shared/workflow/actor.ts'
import { ExpertGrants } from './expert-grants.tsx'
import { NewPassword } from './new-password.tsx'
import { NewUser } from './new-user.tsx'
import type { UsersSearch } from './search.ts'
import { userColumns, userColumnsOnScreen } from './user-columns.tsx'
import { filterUsers, type UserLine } from './user-line.ts'

const route = getRouteApi('/users')

/** 用户: the accounts that a bureau looks after. */
export function UsersPage() {
  const users = useQuery(trpc.user.list.queryOptions())
  const isCity = useActor().role === 'city'
  const { making } = route.useSearch()
  const [made, setMade] = useState<{ login: string; password: string } | null>(null)
  const look = useLook<UsersSearch>(route.useNavigate())
  const show = (login: string, password: string) => {
    setMade({ login, password })
    look.clear('making')
  }
  return (
    <Page
      title="用户"
      note={isCity ? '全部账号；账号只停用，不删除' : '本区县各空间的账号；账号只停用，不删除'}
      actions={
        <Button type="primary" onClick={() => look.change({ making: true })} data-testid="new">
          新建用户
        </Button>
      }
    >
      {made && <NewPassword {...made} onClose={() => setMade(null)} />}
      {making && (
        <Panel title="新建用户" note="密码由系统随机生成，只显示一次">
          <NewUser onMade={show} onClose={() => look.clear('making')} />
        </Panel>
      )}
      <Answer query={users}>{(all) => <UserTable users={all} look={look} onPassword={show} />}</Answer>
    </Page>
  )
}

interface UserTableProps {
  readonly users: readonly UserLine[]
  readonly look: Look<UsersSearch>
  readonly onPassword: (login: string, password: string) => void
}

function UserTable({ users, look, onPassword }: UserTableProps) {
  const year = useYear()
  const search = route.useSearch()
  const rows = useMemo(() => filterUsers(users, search), [users, search])
  const sort = useMemo(() => sortOf(search.sort ?? 'login'), [search.sort])
  const roles = ROLES.filter((role) => users.some((user) => user.role === role))
  const expert = users.find(({ login, role }) => role === 'expert' && login === search.expert)
  return (
    <>
      {expert && (
        <Panel title={`${expert.name}（${expert.login}）的评分指标`} note={`${year} 年度`}>
          <ExpertGrants
            key={`${expert.login} ${year}`}
            user={expert}
            year={year}
            onClose={() => look.clear('expert')}
          />
        </Panel>
      )}
      <Panel title="用户清单">
        <FilterBar
          shown={rows.length}
          of={users.length}
          unit="个"
          onClear={() => look.clear('role', 'q', 'state')}
          end={<Download name="用户清单" columns={userColumns} rows={rows} sort={sort} />}
        >
          <SearchBox label="搜索登录名、名称或空间" value={search.q} onSearch={look.set('q')} />
          <Choice
            label="角色"
            value={search.role}
            options={roles.map((value) => ({ value, label: ROLE_TITLE[value] }))}
            onChange={look.set('role')}
          />
          <Choice
            label="状态"
            value={search.state}
            options={[
              { value: 'used', label: '使用中' },
              { value: 'disabled', label: '已停用' },
            ]}
            onChange={look.set('state')}
          />
        </FilterBar>
        <DataTable
          caption="用户清单"
          columns={userColumnsOnScreen(onPassword)}
          rows={rows}
          rowKey={({ login }) => login}
          rowData={({ login }) => ({ 'data-login': login })}
          sort={sort}
          onSort={(next) => look.change({ sort: sortParam(next) })}
          tall
          testId="users"
          empty={
            <Notice title={users.length === 0 ? '还没有账号' : '没有符合条件的用户'} testId="no-match">
              <p>{users.length === 0 ? '请新建用户。' : '请放宽或清除筛选条件。'}</p>
            </Notice>
          }
        />
      </Panel>
    </>
  )
}
