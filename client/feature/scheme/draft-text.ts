import { divide, exact, multiply, round } from '#shared/base/exact.ts'

/** A scheme as JSON for the eye: two spaces a level, short lists on one line. */
export const draftText = (document: unknown): string =>
  `${JSON.stringify(document, null, 2).replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2]')}\n`

type Json = Record<string, unknown>

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** An indicator of a draft that has a maximum; `place` is where among all, counted through. */
export interface DraftMaximum {
  readonly place: number
  readonly title: string
  readonly max: number
}

/** All maxima of a draft, which need not be sound but has to be JSON; none where it is not. */
export function maximaIn(text: string): DraftMaximum[] {
  const json = parsed(text)
  return indicatorsIn(json).flatMap(({ id, title, max }, place) =>
    typeof max === 'number' ? [{ place, title: String(title ?? id ?? ''), max }] : [],
  )
}

/**
 * The draft with another maximum in one place. Points of a curve or bands are scaled along, to two decimals, since
 * their highest has to be the maximum.
 */
export function withDraftMaximum(text: string, place: number, max: number): string {
  const json = parsed(text)
  const indicator = indicatorsIn(json)[place]
  if (!indicator || typeof indicator.max !== 'number') return text
  const old = indicator.max
  indicator.max = max
  if (isObject(indicator.rule)) {
    for (const key of ['points', 'bands']) {
      const pairs = indicator.rule[key]
      if (Array.isArray(pairs)) indicator.rule[key] = pairs.map((pair) => scaled(pair, old, max))
    }
  }
  return draftText(json)
}

function scaled(pair: unknown, old: number, max: number): unknown {
  if (!Array.isArray(pair) || typeof pair[1] !== 'number' || old === 0) return pair
  return [pair[0], round(divide(multiply(exact(pair[1]), exact(max)), exact(old)), 2)]
}

/** The draft under a version that is not taken: drafts stay as they are, of what was used comes the next one. */
export function asNextVersion(document: unknown, taken: (version: string) => boolean): unknown {
  const copy = structuredClone(document)
  const documents = Array.isArray(copy) ? copy : [copy]
  const version = String(documents[0]?.version ?? '1')
  const count = /^\d+$/.test(version)
    ? (i: number) => `${Number(version) + i}`
    : (i: number) => `${version}-${i + 1}`
  let next = 1
  while (taken(count(next))) next++
  for (const one of documents) one.version = count(next)
  return copy
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function indicatorsIn(json: unknown): Json[] {
  const documents = Array.isArray(json) ? json : [json]
  return documents
    .flatMap((document) => (isObject(document) ? asList(document.groups) : []))
    .flatMap((group) => (isObject(group) ? asList(group.indicators) : []))
    .filter(isObject)
}
