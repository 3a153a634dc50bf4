import type { Account } from '#server/db/account-reader.ts'
import { type Actor, NOBODY } from '#shared/workflow/actor.ts'
import { PASSWORD_RULES, type PasswordProfile } from '#shared/workflow/password.ts'

/** Whether nothing else may be done with an account until its password is changed. */
export const mustChange = (account: Account, profile: PasswordProfile): boolean =>
  account.mustChange && PASSWORD_RULES[profile].changeAtFirst

/** As whom an account acts: as nobody while its password has to be changed. */
export function actorOfAccount(account: Account | null, profile: PasswordProfile): Actor {
  if (!account || mustChange(account, profile)) return NOBODY
  const { login, role, district, space, grants } = account
  if (role === 'district') return { role, login, district: district ?? '' }
  if (role === 'space') return { role, login, space: space ?? '' }
  if (role === 'expert') return { role, login, grants }
  return { role, login }
}
