import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { MarkGrant, Role } from '#shared/workflow/actor.ts'
import type { Scope } from '#shared/workflow/can.ts'
import type { AuditEvent } from './audit-store.ts'
import type { Connection } from './open.ts'
import { markGrant, user } from './schema/account.ts'

/** An account (用户) as it stands, without its password. */
export interface Account {
  readonly id: number
  readonly login: string
  /** Whom it is for, as it is shown. */
  readonly name: string
  readonly role: Role
  readonly district: string | null
  readonly space: string | null
  /** The password was set by somebody else. */
  readonly mustChange: boolean
  /** Since when nobody may sign in with it; null: in use. */
  readonly disabledAt: string | null
  readonly createdAt: string
  readonly createdBy: string
  /** Experts: what is given to them to mark. */
  readonly grants: readonly MarkGrant[]
}

/** An event about an account: whose it is, so that its district can read it. No names of persons. */
export const aboutAccount = (
  { login, space, district }: Pick<Account, 'login' | 'space' | 'district'>,
  { detail, ...event }: Pick<AuditEvent, 'action' | 'detail' | 'year'>,
): AuditEvent => ({ ...event, space, district, detail: { login, ...detail } })

/** The accounts that somebody looks after, by login: all, or those of a district's spaces. */
export function readAccounts({ drizzle }: Connection, scope: Scope): Account[] {
  if (scope === 'none') return []
  const grants = Map.groupBy(drizzle.select().from(markGrant).all(), (grant) => grant.user)
  const rows = drizzle.select().from(user).where(inCharge(scope)).orderBy(user.login).all()
  return rows.map((row) => asAccount(row, grants.get(row.id) ?? []))
}

const inCharge = (scope: Exclude<Scope, 'none'>): SQL | undefined => {
  if (scope === 'all') return undefined
  const space =
    scope.space === undefined
      ? sql`${user.space} IN (SELECT code FROM space WHERE id IN (SELECT max(id) FROM space GROUP BY code)
          AND district = ${scope.district})`
      : eq(user.space, scope.space)
  return and(eq(user.role, 'space'), space)
}

/** An account by its login or its number; null where there is none. */
export function readAccount({ drizzle }: Connection, key: string | number): Account | null {
  const which = typeof key === 'number' ? eq(user.id, key) : eq(user.login, key)
  const row = drizzle.select().from(user).where(which).get()
  if (!row) return null
  const grants = drizzle.select().from(markGrant).where(eq(markGrant.user, row.id)).all()
  return asAccount(row, grants)
}

const asAccount = (
  { password: _, ...row }: typeof user.$inferSelect,
  grants: readonly MarkGrant[],
): Account => ({ ...row, grants: grants.map(({ year, indicator }) => ({ year, indicator })) })
