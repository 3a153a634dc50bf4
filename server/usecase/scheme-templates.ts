import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkScheme } from '#shared/scheme/check.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { type SchemeHead, schemeHead } from './scheme-head.ts'

const FOLDER = join(import.meta.dirname, '../../data/schemes')
const DEFAULT = 'wenzhou-art12.json'

/** A scheme that comes with the program (方案模板): to start from or to run, never to change. */
export interface SchemeTemplate extends SchemeHead {
  readonly document: Scheme
}

let known: readonly SchemeTemplate[] | undefined

/** The default scheme first, then the published ones. Read once: they change with the program only. */
export function schemeTemplates(): readonly SchemeTemplate[] {
  if (known) return known
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json') && file !== DEFAULT)
  known = [DEFAULT, ...files.sort()].map((file) => {
    const check = checkScheme(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))
    if (!check.ok) throw new Error(`${file} is unsound: ${JSON.stringify(check.faults)}`)
    return { ...schemeHead(check.scheme), document: check.scheme }
  })
  return known
}

export const findTemplate = (id: string, version: string): SchemeTemplate | null =>
  schemeTemplates().find((template) => template.id === id && template.version === version) ?? null
