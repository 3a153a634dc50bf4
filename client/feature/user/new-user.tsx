import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { faultOf } from '#client/api/fault.ts'
import { trpc } from '#client/api/trpc.ts'
import { useActor } from '#client/widget/actor.ts'
import { Field } from '#client/widget/field.tsx'
import { ROLE_TITLE, ROLES, type Role } from '#shared/workflow/actor.ts'
import { LOGIN_ASKS } from '#shared/workflow/login.ts'
import styles from './users.module.css'

export interface NewUserProps {
  readonly onMade: (login: string, password: string) => void
  readonly onClose: () => void
}

/** A new account: whose it is first, from which a login and a name follow. */
export function NewUser({ onMade, onClose }: NewUserProps) {
  const isCity = useActor().role === 'city'
  const places = useQuery(trpc.user.places.queryOptions())
  const [role, setRole] = useState<Role>('space')
  const [place, setPlace] = useState<string | null>(null)
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const queries = useQueryClient()
  const create = useMutation({
    ...trpc.user.create.mutationOptions(),
    onSuccess: async ({ login: made, password }) => {
      onMade(made, password)
      await queries.invalidateQueries({ queryKey: trpc.user.list.queryKey() })
    },
  })
  const { spaces = [], districts = [] } = places.data ?? {}
  const choosePlace = (next: string) => {
    setPlace(next)
    const space = spaces.find(({ code }) => code === next)
    if (space) setLogin(next.toLowerCase())
    setName(space?.name ?? `${next}科技局`)
  }
  const chosen =
    role === 'space' ? { space: place ?? '' } : role === 'district' ? { district: place ?? '' } : {}
  const needsPlace = role === 'space' || role === 'district'
  const ready = login.trim() !== '' && name.trim() !== '' && (!needsPlace || place !== null)

  return (
    <form
      className={styles.form}
      data-testid="new-user"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !create.isPending) create.mutate({ login, name, role, ...chosen })
      }}
    >
      <div className={styles.choice}>
        <label htmlFor="new-role">角色</label>
        <Select<Role>
          id="new-role"
          size="large"
          value={role}
          disabled={!isCity}
          options={ROLES.map((value) => ({ value, label: ROLE_TITLE[value] }))}
          onChange={(next) => {
            setRole(next)
            setPlace(null)
          }}
        />
      </div>
      {needsPlace && (
        <div className={styles.choice}>
          <label htmlFor="new-place">{role === 'space' ? '空间' : '区县'}</label>
          <Select<string>
            id="new-place"
            key={role}
            size="large"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            disabled={places.isPending}
            value={place}
            options={
              role === 'space'
                ? spaces.map(({ code, name: of }) => ({ value: code, label: `${code} ${of}` }))
                : districts.map((value) => ({ value, label: value }))
            }
            onChange={choosePlace}
          />
        </div>
      )}
      <Field label="登录名" name="new-login" value={login} onChange={setLogin} hint={LOGIN_ASKS} />
      <Field label="名称" name="new-name" value={name} onChange={setName} hint="单位或姓名，显示用" />
      {create.isError && (
        <Alert
          type="error"
          role="alert"
          data-testid="new-user-refused"
          title={faultOf(create.error).detail ?? '没有建成，请稍后重试'}
        />
      )}
      <div className={styles.buttons}>
        <Button
          type="primary"
          htmlType="submit"
          disabled={!ready || create.isPending}
          data-testid="create-user"
        >
          {create.isPending ? '正在新建…' : '新建并生成密码'}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  )
}
