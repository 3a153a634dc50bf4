import { nameKey } from '#shared/base/text.ts'
import { type PathFault, placesAt } from './place.ts'
import { sameJson } from './same-json.ts'

/** What has to be the same in all documents of a scheme. */
const SHARED = ['id', 'version', 'grades', 'ties', 'notReported']

/** What keeps several documents from being one scheme: different grades and the like, kinds in two of them. */
export function findDisagreements(documents: readonly unknown[]): readonly PathFault[] {
  if (documents.length === 0) return [{ path: [], message: '方案至少应有一份' }]
  const [first, ...others] = documents
  const unequal = others.flatMap((document, i) =>
    SHARED.filter((key) => !sameJson(at(document, key), at(first, key))).map((key) => ({
      path: [i + 1, key],
      message: `同一方案的各份文档,${key} 应当相同`,
    })),
  )
  return documents.length === 1 ? unequal : [...unequal, ...findOverlaps(documents)]
}

function findOverlaps(documents: readonly unknown[]): readonly PathFault[] {
  const seen = new Map<string, number>()
  return documents.flatMap((document, i): readonly PathFault[] => {
    if (at(document, 'appliesTo') === undefined)
      return [{ path: [i, 'appliesTo'], message: '方案有多份文档时,每份都应写明适用的类别' }]
    return placesAt(document, 'appliesTo.kind.*').flatMap(({ path, value }) => {
      if (typeof value !== 'string') return []
      const before = seen.get(nameKey(value)) ?? i
      seen.set(nameKey(value), before)
      return before === i
        ? []
        : [{ path: [i, ...path], message: `类别“${value}”已属第 ${before + 1} 份文档` }]
    })
  })
}

const at = (document: unknown, key: string): unknown => placesAt(document, key)[0]?.value
