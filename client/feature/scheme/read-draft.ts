import type { SchemeFault } from '#shared/scheme/check.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { jsonLines, lineOfPath } from './json-lines.ts'

export interface DraftFault extends SchemeFault {
  /** Where it stands in the text, from 1. */
  readonly line: number
}

export type DraftReading =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly faults: readonly DraftFault[] }

/** A draft's text as a sound scheme, or all that is wrong with it. What checks comes only with the first look. */
export async function readDraft(text: string): Promise<DraftReading> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return {
      ok: false,
      faults: [
        {
          path: '$',
          message: '不是完整的 JSON，请检查这一行附近的逗号、引号和括号',
          line: brokenLine(error, text),
        },
      ],
    }
  }
  const { checkHere } = await import('./check-here.ts')
  const check = checkHere(json)
  if (check.ok) return check
  const lines = jsonLines(text)
  return {
    ok: false,
    faults: check.faults.map((fault) => ({ ...fault, line: lineOfPath(lines, fault.path) })),
  }
}

/** Browsers tell the place in words of their own: by line, or by characters before it; else it is the end. */
function brokenLine(error: unknown, text: string): number {
  const said = error instanceof Error ? error.message : ''
  const line = /line (\d+)/.exec(said)?.[1]
  if (line !== undefined) return Number(line)
  const position = /position (\d+)/.exec(said)?.[1]
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
}
