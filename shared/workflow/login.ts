/** What a login (登录名) looks like: 3 to 32 small letters, digits, points and dashes. */
export const LOGIN_FORM = /^[a-z0-9][a-z0-9._-]{2,31}$/

export const LOGIN_ASKS = '3 至 32 个小写字母、数字、点或短横线，以字母或数字开头'

/** A login as it was typed: capital letters and blanks around it make no difference. */
export const typedLogin = (typed: string): string => typed.trim().toLowerCase()
