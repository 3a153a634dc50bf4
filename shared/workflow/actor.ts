/** The kinds of accounts (角色): who may do what follows from them (workflow: Who may do what). */
export const ROLES = ['city', 'district', 'space', 'auditor', 'expert'] as const

export type Role = (typeof ROLES)[number]

export const ROLE_TITLE: Readonly<Record<Role, string>> = {
  city: '市科技局',
  district: '区县科技局',
  space: '众创空间',
  auditor: '审计',
  expert: '评审专家',
}

/** An indicator (or adjustment) of a year that an expert is to mark. */
export interface MarkGrant {
  readonly year: number
  readonly indicator: string
}

/** Who asks: an account of one of the kinds, or nobody signed in. */
export type Actor =
  | { readonly role: 'city' | 'auditor'; readonly login: string }
  | { readonly role: 'district'; readonly login: string; readonly district: string }
  | { readonly role: 'space'; readonly login: string; readonly space: string }
  | { readonly role: 'expert'; readonly login: string; readonly grants: readonly MarkGrant[] }
  | { readonly role: 'nobody' }

export const NOBODY: Actor = { role: 'nobody' }

/** The account's name, as it stands in records; null for nobody. */
export const loginOf = (actor: Actor): string | null => (actor.role === 'nobody' ? null : actor.login)
