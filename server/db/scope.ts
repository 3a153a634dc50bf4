import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Scope } from '#shared/workflow/can.ts'

/**
 * Narrows a query to the spaces that a scope takes in, by the column with the space's code; undefined where it takes
 * in all. A space is in the district that the registry has it in now.
 */
export function spacesIn(scope: Scope, code: SQLWrapper): SQL | undefined {
  if (scope === 'all') return undefined
  if (scope === 'none') return sql`0`
  if (scope.space !== undefined) return sql`${code} = ${scope.space}`
  return sql`${code} IN (
    SELECT code FROM space WHERE id IN (SELECT max(id) FROM space GROUP BY code) AND district = ${scope.district})`
}
