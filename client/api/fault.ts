/** Why an answer did not come, as far as a person can do something about it. */
export interface Fault {
  readonly kind: 'forbidden' | 'missing' | 'offline' | 'failed'
  /** What the server said about it to the user, if anything. */
  readonly detail: string | null
}

interface Answered {
  readonly message?: unknown
  readonly data?: { readonly httpStatus?: unknown; readonly code?: unknown } | null
}

/** Chinese was written for the user; anything else came from inside the server. */
export const isForPeople = (message: string): boolean => /\p{Script=Han}/u.test(message)

/** Sorts the error of a call. Without an HTTP status no answer came at all: the server is not running. */
export function faultOf(error: unknown): Fault {
  const { message, data } = (error ?? {}) as Answered
  const status = typeof data?.httpStatus === 'number' ? data.httpStatus : null
  const detail = typeof message === 'string' && isForPeople(message) ? message : null
  if (status === 401 || status === 403) return { kind: 'forbidden', detail }
  if (status === 404) return { kind: 'missing', detail }
  if (status === null) return { kind: 'offline', detail }
  return { kind: 'failed', detail }
}

/** Whether a call was refused because nobody is signed in (any more). */
export const isSignedOut = (error: unknown): boolean =>
  ((error ?? {}) as Answered).data?.code === 'UNAUTHORIZED'
