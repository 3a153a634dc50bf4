import { documentsOf, type Scheme, type SchemeDocument } from './document.ts'
import { jsonPath } from './place.ts'
import { type Said, type SaidPoint, saidBy } from './said.ts'
import { sameJson } from './same-json.ts'

/** One thing that two schemes say differently. */
export interface SchemeDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  /** JSON path of it: in the scheme after, or in the one before where it was taken out. */
  readonly path: string
  /** What it is about: `活动场次`, `等级“优秀”`, `方案`; with the kinds of space where there are several documents. */
  readonly subject: string
  /** What of that: 满分, 规则, …; null where it came or went as a whole. */
  readonly field: string | null
  /** JSON as it stands there; null where there is nothing. (Optional only for types: what travels may be so.) */
  readonly before?: unknown
  readonly after?: unknown
  /** Chinese: `满分 15 → 20`. */
  readonly sentence: string
}

/**
 * What differs between two sound schemes (方案差异), in the order of the one after, what was taken out last.
 * Groups, indicators and the like are known again by their ids and grades by their names, so moving one about
 * within its list is no difference; an indicator's group is one, and so is the order of grades, which decides.
 * What is left out and what is said by default are told apart only where the words differ: see `before`, `after`.
 */
export function schemeDifferences(before: Scheme, after: Scheme): SchemeDifference[] {
  const [old, now] = [partsOf(before, after), partsOf(after, before)]
  const oldByKey = new Map(old.map((part) => [part.key, part]))
  const kept = new Set(now.map(({ key }) => key))
  return [
    ...now.flatMap((part) => {
      const was = oldByKey.get(part.key)
      return was ? changes(was, part) : [whole('added', part)]
    }),
    ...old.filter(({ key }) => !kept.has(key)).map((part) => whole('removed', part)),
  ]
}

const kindsOf = ({ appliesTo }: SchemeDocument): string => appliesTo?.kind.join('、') ?? ''

/**
 * What a scheme says, document by document. Those are known again by their kinds of space; where kinds were
 * changed and there are as many as before, by their places.
 */
function partsOf(scheme: Scheme, other: Scheme): Said[] {
  const documents = documentsOf(scheme)
  const kinds = documents.map(kindsOf)
  const others = documentsOf(other).map(kindsOf)
  const byPlace = kinds.length === others.length && !kinds.every((own) => others.includes(own))
  return documents.flatMap((document, i) =>
    saidBy(document).map((part) => ({
      ...part,
      key: JSON.stringify([byPlace ? i : kinds[i], part.key]),
      path: Array.isArray(scheme) ? [i, ...part.path] : part.path,
      subject: documents.length > 1 ? `${part.subject}（${kinds[i]}）` : part.subject,
    })),
  )
}

const whole = (kind: 'added' | 'removed', { path, subject, json, points }: Said): SchemeDifference => ({
  ...{ kind, path: jsonPath(path), subject, field: null },
  before: kind === 'removed' ? json : null,
  after: kind === 'added' ? json : null,
  sentence: `${kind === 'added' ? '新增' : '删除'}：${points.map(({ title, words }) => `${title} ${words}`).join('；')}`,
})

function changes(old: Said, now: Said): SchemeDifference[] {
  const titles = new Set([...now.points, ...old.points].map(({ title }) => title))
  return [...titles].flatMap((title): SchemeDifference[] => {
    const [before, after] = [old, now].map(({ points }) => points.find((point) => point.title === title))
    if (before && after && sameJson(before.json, after.json)) return []
    const [{ path }, { key }] = after ? [now, after] : [old, before!]
    return [
      {
        kind: before ? (after ? 'changed' : 'removed') : 'added',
        path: jsonPath(key === '' ? path : [...path, key]),
        subject: now.subject,
        field: title,
        ...{ before: before?.json ?? null, after: after?.json ?? null },
        sentence: sentence(title, before, after),
      },
    ]
  })
}

const sentence = (title: string, before: SaidPoint | undefined, after: SaidPoint | undefined): string =>
  before?.words === after?.words
    ? `${title}的写法有改动：${after!.words}`
    : `${title} ${before?.words ?? '未写明'} → ${after?.words ?? '未写明'}`
