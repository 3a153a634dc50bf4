import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { faultOf } from '#client/api/fault.ts'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { loginOf } from '#shared/workflow/actor.ts'
import type { UserLine } from './user-line.ts'
import styles from './users.module.css'

export interface UserActionsProps {
  readonly user: UserLine
  /** A new password was made: to be shown, this once. */
  readonly onPassword: (login: string, password: string) => void
}

/** What can be done to an account; its owner changes the own one elsewhere. */
export function UserActions({ user, onPassword }: UserActionsProps) {
  const { login, name, disabledAt, role } = user
  const own = loginOf(useActor()) === login
  const queries = useQueryClient()
  const after = () => queries.invalidateQueries({ queryKey: trpc.user.list.queryKey() })
  const reset = useMutation({
    ...trpc.user.resetPassword.mutationOptions(),
    onSuccess: async ({ password }) => {
      onPassword(login, password)
      await after()
    },
  })
  const disable = useMutation({ ...trpc.user.setDisabled.mutationOptions(), onSuccess: after })
  const [renamed, setRenamed] = useState(name)
  const rename = useMutation({ ...trpc.user.rename.mutationOptions(), onSuccess: after })
  const failed = reset.error ?? disable.error ?? rename.error
  if (own) return <Link to="/account">我的账号</Link>
  return (
    <span className={styles.actions}>
      <Popconfirm
        title={`${login} 的姓名或单位`}
        description={
          <Input
            aria-label={`${login} 的新名称`}
            value={renamed}
            maxLength={50}
            onChange={({ target }) => setRenamed(target.value)}
          />
        }
        okText="保存"
        cancelText="取消"
        okButtonProps={{ disabled: renamed.trim() === '' || renamed.trim() === name }}
        onOpenChange={(open) => open && setRenamed(name)}
        onConfirm={() => rename.mutate({ login, name: renamed })}
      >
        <Button type="link" size="small" aria-label={`改名：${login}`} loading={rename.isPending}>
          改名
        </Button>
      </Popconfirm>
      {disabledAt === null && (
        <Popconfirm
          title={`重设 ${login} 的密码？`}
          description="现在的密码随即失效，该账号的全部会话结束。"
          okText="重设"
          cancelText="取消"
          onConfirm={() => reset.mutate({ login })}
        >
          <Button type="link" size="small" aria-label={`重设密码：${login}`} loading={reset.isPending}>
            重设密码
          </Button>
        </Popconfirm>
      )}
      {disabledAt === null ? (
        <Popconfirm
          title={`停用 ${login}？`}
          description="停用后不能登录，全部会话结束；记录保留，可以恢复。"
          okText="停用"
          cancelText="取消"
          onConfirm={() => disable.mutate({ login, disabled: true })}
        >
          <Button type="link" size="small" danger aria-label={`停用 ${login}`} loading={disable.isPending}>
            停用
          </Button>
        </Popconfirm>
      ) : (
        <Button
          type="link"
          size="small"
          aria-label={`恢复使用：${login}`}
          loading={disable.isPending}
          onClick={() => disable.mutate({ login, disabled: false })}
        >
          恢复使用
        </Button>
      )}
      {role === 'expert' && disabledAt === null && (
        <Link
          to="/users"
          search={(before) => ({ ...before, expert: login })}
          aria-label={`${login} 的评分指标`}
        >
          评分指标
        </Link>
      )}
      {failed && (
        <small className={styles.bad} role="alert">
          {faultOf(failed).detail ?? '没有成功，请重试'}
        </small>
      )}
    </span>
  )
}
