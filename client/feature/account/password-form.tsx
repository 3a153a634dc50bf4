import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { faultOf } from '#client/api/fault.ts'
import { trpc } from '#client/api/trpc.ts'
import { Field } from '#client/widget/field.tsx'
import { PASSWORD_RULES, type PasswordProfile, passwordFaults } from '#shared/workflow/password.ts'
import styles from './account.module.css'

export interface PasswordFormProps {
  readonly login: string
  readonly profile: PasswordProfile
  readonly onChanged: () => void
}

/** One's own password, given anew: checked here by the very rules of the server. */
export function PasswordForm({ login, profile, onChanged }: PasswordFormProps) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [told, setTold] = useState<readonly string[]>([])
  const change = useMutation({
    ...trpc.account.changePassword.mutationOptions(),
    onSuccess: ({ faults }) => {
      setTold(faults)
      if (faults.length > 0) return
      for (const empty of [setCurrent, setNext, setAgain]) empty('')
      onChanged()
    },
    onError: (error) => setTold([faultOf(error).detail ?? '服务没有给出结果，密码没有修改，请稍后重试。']),
  })
  const submit = () => {
    const faults = [
      ...passwordFaults(next, login, profile),
      ...(next === again ? [] : ['两次输入的新密码不一致']),
    ]
    setTold(faults)
    if (faults.length === 0) change.mutate({ current, next })
  }
  const ready = current !== '' && next !== '' && again !== ''

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !change.isPending) submit()
      }}
    >
      {told.length > 0 && (
        <Alert
          type="error"
          role="alert"
          data-testid="password-faults"
          title={
            <ul className={styles.faults}>
              {told.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          }
        />
      )}
      {/* Tells password keepers whose it is. */}
      <input type="text" name="login" value={login} autoComplete="username" readOnly hidden />
      <Field
        {...{ label: '现在的密码', name: 'current', autoComplete: 'current-password', secret: true }}
        value={current}
        onChange={setCurrent}
      />
      <Field
        {...{ label: '新密码', name: 'next', autoComplete: 'new-password', secret: true }}
        hint={PASSWORD_RULES[profile].asks}
        value={next}
        onChange={setNext}
      />
      <Field
        {...{ label: '再输一次新密码', name: 'again', autoComplete: 'new-password', secret: true }}
        value={again}
        onChange={setAgain}
      />
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        disabled={!ready || change.isPending}
        data-testid="change-password"
      >
        {change.isPending ? '正在修改…' : '修改密码'}
      </Button>
    </form>
  )
}
