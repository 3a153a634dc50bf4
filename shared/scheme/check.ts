import { findTooDeep } from './depth.ts'
import { documentSchema, type Scheme } from './document.ts'
import { faultMessage } from './fault-message.ts'
import { findStrayMarks } from './marks.ts'
import { findRepeatedIds, findUnknownGrades } from './names.ts'
import { findTooLarge } from './numbers.ts'
import { jsonPath, type Path, type PathFault } from './place.ts'
import { findDisagreements } from './together.ts'

export interface SchemeFault {
  /** JSON path: `$.groups[0].indicators[1].rule.points` */
  readonly path: string
  /** Chinese: what is wrong there. */
  readonly message: string
}

export type SchemeCheck =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly faults: readonly SchemeFault[] }

/**
 * Whether JSON is a sound scheme (schemes: The document). All faults are given, not only the first. A sound
 * scheme comes back as it was, so that the hash of its canonical JSON stays the file's.
 */
export function checkScheme(json: unknown): SchemeCheck {
  const tooDeep = findTooDeep(json)
  const faults = tooDeep.length > 0 ? tooDeep : findAllFaults(json)
  if (faults.length === 0) return { ok: true, scheme: json as Scheme }
  return { ok: false, faults: faults.map(({ path, message }) => ({ path: jsonPath(path), message })) }
}

const findAllFaults = (json: unknown): readonly PathFault[] =>
  Array.isArray(json)
    ? [
        ...json.flatMap((document, i) =>
          findFaults(document).map(({ path, message }) => ({ path: [i, ...path], message })),
        ),
        ...findDisagreements(json),
      ]
    : findFaults(json)

function findFaults(json: unknown): readonly PathFault[] {
  // Unknown keys are taken out of a copy, so that they do not keep the rest from being looked at.
  const document = structuredClone(json)
  const unknownKeys = issuesOf(document).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: `没有名为“${key}”的字段` }))
      : [],
  )
  for (const { path } of unknownKeys) remove(document, path)
  return [
    ...unknownKeys,
    ...issuesOf(document).map(({ path, message }) => ({ path, message })),
    ...findRepeatedIds(document),
    ...findUnknownGrades(document),
    ...findStrayMarks(document),
    ...findTooLarge(document),
  ]
}

const issuesOf = (document: unknown) =>
  documentSchema.safeParse(document, { error: faultMessage }).error?.issues ?? []

function remove(root: unknown, path: Path): void {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown>)[key], root)
  delete (holder as Record<PropertyKey, unknown>)[path.at(-1)!]
}
