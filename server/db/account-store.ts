import { and, eq } from 'drizzle-orm'
import type { Scope } from '#shared/workflow/can.ts'
import { type Account, aboutAccount, readAccount, readAccounts } from './account-reader.ts'
import { type AuditEvent, appendAudit, type Doing } from './audit-store.ts'
import type { Connection } from './open.ts'
import { markGrant, user } from './schema/account.ts'
import { endSessionsOf } from './session-store.ts'

export interface NewAccount
  extends Pick<Account, 'login' | 'name' | 'role' | 'district' | 'space' | 'mustChange'> {
  /** Hash of its password. */
  readonly password: string
}

/** The login belongs, or belonged, to somebody else. */
export class LoginTaken extends Error {
  override readonly name = 'LoginTaken'
}

/** The accounts' face. Every write enters what was done into the audit log. */
export interface AccountStore {
  /** By login: all, or those of a district's spaces. */
  readonly all: (scope?: Scope) => Promise<Account[]>
  readonly byLogin: (login: string) => Promise<Account | null>
  readonly byId: (id: number) => Promise<Account | null>
  /** The hash of an account's password; null where there is no such account. */
  readonly passwordOf: (login: string) => Promise<string | null>
  /** @throws LoginTaken */
  readonly create: (account: NewAccount, doing: Doing) => Promise<Account>
  readonly rename: (login: string, name: string, doing: Doing) => Promise<void>
  /** Sets the password's hash and ends the account's sessions, but for the one that is to stay. */
  readonly setPassword: (
    login: string,
    password: { readonly hash: string; readonly mustChange: boolean; readonly keepSession?: string },
    doing: Doing,
  ) => Promise<void>
  /** Disables an account, which ends its sessions, or takes it into use again. */
  readonly setDisabled: (login: string, disabled: boolean, doing: Doing) => Promise<void>
  /** What of a year an expert is to mark from now on. */
  readonly grant: (login: string, year: number, indicators: readonly string[], doing: Doing) => Promise<void>
}

export function accountStore(connection: Connection): AccountStore {
  const { drizzle, sqlite } = connection
  /** Changes an account and says so in the log, in one transaction. */
  const change = (
    login: string,
    doing: Doing,
    event: Pick<AuditEvent, 'action' | 'detail' | 'year'>,
    act: (account: Account) => void,
  ): void =>
    sqlite
      .transaction(() => {
        const account = readAccount(connection, login)
        if (!account) throw new Error(`no account ${login}`)
        act(account)
        appendAudit(connection, doing, aboutAccount(account, event))
      })
      .immediate()

  return {
    all: async (scope = 'all') => readAccounts(connection, scope),
    byLogin: async (login) => readAccount(connection, login),
    byId: async (id) => readAccount(connection, id),
    passwordOf: async (login) =>
      drizzle.select({ hash: user.password }).from(user).where(eq(user.login, login)).get()?.hash ?? null,
    create: async (account, doing) => createAccount(connection, account, doing),
    rename: async (login, name, doing) =>
      change(login, doing, { action: 'user changed' }, ({ id }) =>
        drizzle.update(user).set({ name }).where(eq(user.id, id)).run(),
      ),
    setPassword: async (login, { hash, mustChange, keepSession }, doing) =>
      change(login, doing, { action: 'password changed' }, ({ id }) => {
        drizzle.update(user).set({ password: hash, mustChange }).where(eq(user.id, id)).run()
        endSessionsOf(connection, id, keepSession)
      }),
    setDisabled: async (login, disabled, { by, at }) =>
      change(login, { by, at }, { action: disabled ? 'user disabled' : 'user enabled' }, ({ id }) => {
        drizzle
          .update(user)
          .set({ disabledAt: disabled ? at : null })
          .where(eq(user.id, id))
          .run()
        if (disabled) endSessionsOf(connection, id)
      }),
    grant: async (login, year, indicators, doing) =>
      change(login, doing, { action: 'indicators granted', year, detail: { indicators } }, ({ id }) => {
        drizzle
          .delete(markGrant)
          .where(and(eq(markGrant.user, id), eq(markGrant.year, year)))
          .run()
        for (const indicator of new Set(indicators)) {
          drizzle.insert(markGrant).values({ user: id, year, indicator }).run()
        }
      }),
  }
}

function createAccount(connection: Connection, account: NewAccount, { by, at }: Doing): Account {
  const { drizzle, sqlite } = connection
  return sqlite
    .transaction(() => {
      if (readAccount(connection, account.login)) throw new LoginTaken(`登录名 ${account.login} 已有人使用`)
      drizzle
        .insert(user)
        .values({ ...account, createdAt: at, createdBy: by })
        .run()
      const created = readAccount(connection, account.login)!
      const { role } = created
      appendAudit(connection, { by, at }, aboutAccount(created, { action: 'user created', detail: { role } }))
      return created
    })
    .immediate()
}
