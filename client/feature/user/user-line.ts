import type { MarkGrant, Role } from '#shared/workflow/actor.ts'
import type { UsersSearch } from './search.ts'

/** An account in the list. */
export interface UserLine {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly district: string | null
  readonly space: string | null
  readonly spaceName: string | null
  readonly mustChange: boolean
  readonly disabledAt: string | null
  readonly createdAt: string
  readonly createdBy: string
  readonly grants: readonly MarkGrant[]
}

/** The users that pass all filters of the address. */
export function filterUsers(users: readonly UserLine[], { role, q, state }: UsersSearch): UserLine[] {
  const words = (q ?? '').trim().toLowerCase().split(/\s+/)
  return users.filter((user) => {
    const text = [user.login, user.name, user.district, user.space, user.spaceName].join(' ').toLowerCase()
    return (
      (role === undefined || user.role === role) &&
      (state === undefined || (state === 'disabled') === (user.disabledAt !== null)) &&
      words.every((word) => text.includes(word))
    )
  })
}
