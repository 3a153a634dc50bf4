import { documentsOf, type Scheme } from '#shared/scheme/document.ts'
import type { ContestRules } from './contest.ts'

/** A sound scheme's part in ranking by given points. */
export function contestRules(scheme: Scheme): ContestRules {
  const documents = documentsOf(scheme)
  return {
    documents: documents.map(({ groups, bonusCap = null }) => ({
      indicators: groups.flatMap(({ indicators }) => indicators.map(({ id, max }) => ({ id, max }))),
      bonusCap,
    })),
    // The same in all documents (schemes: The document).
    grades: documents[0]!.grades,
  }
}
