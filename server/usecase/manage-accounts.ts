import type { Account } from '#server/db/account-reader.ts'
import type { Doing } from '#server/db/audit-store.ts'
import type { Store } from '#server/db/store.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { AccountRefused } from './create-account.ts'
import { listMarkable } from './list-markable.ts'
import { makePassword } from './make-password.ts'
import { hashPassword } from './password-hash.ts'

/** An account that somebody may look after; null where there is none (workflow: Who may do what, users). */
export async function managedAccount(store: Store, actor: Actor, login: string): Promise<Account | null> {
  const account = await store.accounts.byLogin(login)
  if (!account) return null
  if (actor.role === 'city') return account
  const space = account.role === 'space' && account.space !== null ? await store.space(account.space) : null
  return space && can(actor, 'user.manage', { space: space.code, district: space.district }) ? account : null
}

/** Gives an account a random password, to be handed over and changed, and ends its sessions. */
export async function resetPassword(store: Store, { login }: Account, doing: Doing): Promise<string> {
  const password = makePassword()
  const hash = await hashPassword(password)
  await store.accounts.setPassword(login, { hash, mustChange: true }, doing)
  return password
}

/**
 * Disables an account, or takes it into use again.
 * @throws AccountRefused for one's own, and for the last one of the city bureau
 */
export async function setDisabled(
  store: Store,
  { login, role }: Account,
  disabled: boolean,
  doing: Doing,
): Promise<void> {
  if (disabled && login === doing.by) throw new AccountRefused('不能停用自己的账号')
  if (disabled && role === 'city') {
    const others = (await store.accounts.all()).filter(
      (one) => one.role === 'city' && one.disabledAt === null && one.login !== login,
    )
    if (others.length === 0) throw new AccountRefused('这是市科技局最后一个可用的账号，不能停用')
  }
  await store.accounts.setDisabled(login, disabled, doing)
}

/**
 * Gives an expert indicators of a year to mark, in place of those given before.
 * @throws AccountRefused
 */
export async function grantIndicators(
  store: Store,
  { login, role }: Account,
  { year, indicators }: { readonly year: number; readonly indicators: readonly string[] },
  doing: Doing,
): Promise<void> {
  if (role !== 'expert') throw new AccountRefused('只有评审专家的账号可以分配评分指标')
  const known = new Set((await listMarkable(store, year)).map(({ id }) => id))
  if (!indicators.every((id) => known.has(id)))
    throw new AccountRefused(`${year} 年度的方案中没有这项由专家评分的指标，请刷新后重试`)
  await store.accounts.grant(login, year, indicators, doing)
}

/** @throws AccountRefused */
export async function renameAccount(
  store: Store,
  account: Account,
  name: string,
  doing: Doing,
): Promise<void> {
  const next = name.trim()
  if (next === '' || next.length > 60) throw new AccountRefused('名称应为 1 至 60 个字')
  await store.accounts.rename(account.login, next, doing)
}
