import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { useActor } from '#client/widget/actor.ts'
import { useLeaving, useMe } from '#client/widget/me.ts'
import { ROLE_TITLE } from '#shared/workflow/actor.ts'
import styles from './account-menu.module.css'

/** Who is signed in, their password, and the way out. */
export function AccountMenu() {
  const actor = useActor()
  const me = useMe()
  const { signOut, endSessions } = useLeaving()
  const { open, setOpen, place, button } = useOpening()
  const id = useId()
  if (actor.role === 'nobody' || !me) return null
  const whose = actor.role === 'district' ? actor.district : actor.role === 'space' ? actor.space : null
  return (
    <div className={styles.menu} ref={place} data-screen-only>
      <button
        type="button"
        ref={button}
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        data-testid="account-menu"
      >
        <span className={styles.mark} aria-hidden="true">
          {ROLE_TITLE[actor.role].slice(0, 1)}
        </span>
        <span className={styles.name}>{me.name}</span>
      </button>
      {open && (
        <div className={styles.list} id={id}>
          <p className={styles.who}>
            <b>{me.name}</b>
            <small>
              {ROLE_TITLE[actor.role]}
              {whose && ` · ${whose}`}
            </small>
            <small>登录名 {actor.login}</small>
          </p>
          <Link to="/account">修改密码</Link>
          <button type="button" onClick={() => endSessions.mutate()} disabled={endSessions.isPending}>
            结束全部会话
          </button>
          <button
            type="button"
            onClick={() => signOut.mutate()}
            disabled={signOut.isPending}
            data-testid="sign-out"
          >
            退出登录
          </button>
          {(signOut.isError || endSessions.isError) && (
            <p className={styles.bad} role="alert">
              没有成功，请重试
            </p>
          )}
        </div>
      )}
    </div>
  )
}

/** Open until one goes elsewhere: another place, another page, or Escape. */
function useOpening() {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const opened = useRef(path)
  if (opened.current !== path) {
    opened.current = path
    if (open) setOpen(false)
  }
  useEffect(() => {
    if (!open) return
    const elsewhere = ({ target }: Event) => {
      if (!place.current?.contains(target as Node)) setOpen(false)
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('keydown', onKey)
    }
  }, [open])
  return { open, setOpen, place, button }
}
