import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect } from 'react'
import { trpc } from '#client/api/trpc.ts'
import type { PasswordProfile } from '#shared/workflow/password.ts'
import styles from './account.module.css'
import { PasswordForm } from './password-form.tsx'

export interface FirstPasswordPageProps {
  readonly login: string
  readonly profile: PasswordProfile
}

/** A password that somebody else has set is changed before anything else is done. */
export function FirstPasswordPage({ login, profile }: FirstPasswordPageProps) {
  const queryClient = useQueryClient()
  const again = () => queryClient.invalidateQueries({ queryKey: trpc.account.me.queryKey() })
  const signOut = useMutation({ ...trpc.account.signOut.mutationOptions(), onSuccess: again })
  useEffect(() => {
    document.title = '设置新密码 · 温州市众创空间年度绩效考核'
  }, [])
  return (
    <div className={styles.card} data-testid="first-password">
      <div>
        <h1>设置新密码</h1>
        <p className={styles.lead}>
          您好，<b>{login}</b>。现在的密码是别人设的，请改成只有您自己知道的密码，然后继续。
        </p>
      </div>
      <PasswordForm login={login} profile={profile} onChanged={again} />
      <Button type="link" onClick={() => signOut.mutate()}>
        退出登录
      </Button>
    </div>
  )
}
