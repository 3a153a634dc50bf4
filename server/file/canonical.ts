import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/**
 * A value in canonical JSON (RFC 8785): the same text for the same content, however its keys were ordered.
 * @throws TypeError where it is no JSON value
 */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value)
  if (json === undefined) throw new TypeError('no JSON value')
  return json
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The SHA-256 of a value in canonical JSON. @throws TypeError where it is no JSON value */
export const canonicalSha256 = (value: unknown): string => sha256Of(canonicalJson(value))
