import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { faultOf } from '#client/api/fault.ts'
import { trpc } from '#client/api/trpc.ts'
import { formatTime } from '#client/format/date.ts'
import { Field } from '#client/widget/field.tsx'
import styles from './account.module.css'
import { type DemoAccounts, DemoPeople } from './demo-people.tsx'

export interface SignInPageProps {
  /** The demo's accounts, which anybody may use; null where it is no demo. */
  readonly demo: DemoAccounts | null
  /** Somebody was signed in here until just now. */
  readonly expired: boolean
}

/** Name and password. Whoever is let in stays at the address that was asked for. */
export function SignInPage({ demo, expired }: SignInPageProps) {
  const queryClient = useQueryClient()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [incomplete, setIncomplete] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const signIn = useMutation({
    ...trpc.account.signIn.mutationOptions(),
    onSuccess: async ({ refused }) => {
      if (refused !== null) return
      // What was asked as somebody else is not to be seen: nothing but the entry asks while this page stands.
      queryClient.removeQueries({ type: 'inactive' })
      await queryClient.invalidateQueries({ queryKey: trpc.account.me.queryKey() })
    },
  })
  useEffect(() => {
    document.title = '登录 · 温州市众创空间年度绩效考核'
  }, [])

  const trouble = incomplete ? '请输入登录名和密码。' : troubleOf(signIn)
  const ready = login.trim() !== '' && password !== ''
  return (
    <div className={styles.card}>
      <div>
        <h1>登录</h1>
        <p className={styles.lead}>账号由市科技局或区县科技局开立。</p>
      </div>
      {trouble ? (
        <Alert type="error" showIcon={false} title={trouble} data-testid="sign-in-refused" role="alert" />
      ) : (
        expired && (
          <Alert
            type="info"
            title="登录已过期，请重新登录，之后回到刚才的页面。"
            data-testid="sign-in-expired"
            role="status"
          />
        )
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (signIn.isPending) return
          setIncomplete(!ready)
          if (!ready) return
          signIn.mutate({ login, password })
          setPassword('')
        }}
      >
        <Field
          {...{ label: '登录名', name: 'login', autoComplete: 'username', autoFocus: true }}
          value={login}
          onChange={setLogin}
        />
        <Field
          {...{ label: '密码', name: 'password', autoComplete: 'current-password', secret: true }}
          value={password}
          onChange={setPassword}
        />
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          block
          aria-disabled={signIn.isPending}
          ref={button}
          data-testid="sign-in"
        >
          {signIn.isPending ? '正在登录…' : '登录'}
        </Button>
      </form>
      <p className={styles.hint}>
        忘记密码请联系开立账号的科技局重置。公示的名单不用登录：<Link to="/public">查看公示名单</Link>
      </p>
      {demo && (
        <DemoPeople
          demo={demo}
          chosen={login}
          onChoose={(next) => {
            signIn.reset()
            setIncomplete(false)
            setLogin(next)
            setPassword(demo.password)
            button.current?.focus()
          }}
        />
      )}
    </div>
  )
}

type SignIn = Pick<
  ReturnType<typeof useMutation<{ refused: { why: string; until: string | null } | null }, unknown>>,
  'data' | 'error'
>

/** Why nobody was let in, and what to do; null where nothing was refused. */
function troubleOf({ data, error }: SignIn): string | null {
  if (error) {
    return faultOf(error).kind === 'offline'
      ? '连接不到服务：可能没有启动，或网络已断开。恢复后请重试。'
      : '服务没有给出结果，请稍后重试。'
  }
  const refused = data?.refused
  if (!refused) return null
  if (refused.why === 'locked') {
    return `密码错误次数过多，此处已锁定到 ${formatTime(refused.until)}，请届时再试；急用请联系开立账号的科技局。`
  }
  if (refused.why === 'crowded') {
    return `此处登录过于频繁，请在 ${formatTime(refused.until)} 以后再试。`
  }
  return '登录名或密码不对。连续输错 5 次会锁定 15 分钟。'
}
