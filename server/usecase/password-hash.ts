import { hash, verify } from '@node-rs/argon2'

/** argon2id (its default) as OWASP asks for at least: memory in KiB, passes, threads. About 30 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash of a password, with its salt and what it cost. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/** Whether a password is the one; without a hash it takes as long, and is not. */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('')
  const right = await verify(hashed ?? (await nobodys), password)
  return hashed !== null && right
}

/** What is looked at where there is no account, so that the time tells nothing. */
let nobodys: Promise<string> | null = null
