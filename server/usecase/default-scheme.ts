import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkScheme } from '#shared/scheme/check.ts'
import type { Scheme } from '#shared/scheme/document.ts'

const FILE = join(import.meta.dirname, '../../data/schemes/wenzhou-art12.json')

/** The scheme that holds until the bureau sets its own (系统默认方案). */
export function defaultScheme(): Scheme {
  const check = checkScheme(JSON.parse(readFileSync(FILE, 'utf8')))
  if (!check.ok) throw new Error(`the default scheme is unsound: ${JSON.stringify(check.faults)}`)
  return check.scheme
}
