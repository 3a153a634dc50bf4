import { textParam, wordParam } from '#client/widget/search.ts'
import { ROLES, type Role } from '#shared/workflow/actor.ts'

/** How the list of users is looked at, and what is being done in it. */
export interface UsersSearch {
  readonly role?: Role
  readonly q?: string
  /** Only those that are disabled, or in use. */
  readonly state?: 'used' | 'disabled'
  readonly sort?: string
  /** The form for a new one is open. */
  readonly making?: true
  /** The login of the expert whose indicators are being given. */
  readonly expert?: string
}

export const usersSearch = (raw: Record<string, unknown>): UsersSearch => ({
  role: wordParam(raw.role, ROLES),
  q: textParam(raw.q),
  state: wordParam(raw.state, ['used', 'disabled']),
  sort: textParam(raw.sort),
  making: raw.making === true ? true : undefined,
  expert: textParam(raw.expert),
})
