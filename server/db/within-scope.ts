import type { Scope } from '#shared/workflow/can.ts'

/**
 * A condition in SQL that keeps a query to the spaces of a scope: those of a district by the registry as it stands
 * now. `column` is the query's own column with the space's code; the values are bound as `@scope`.
 */
export function withinScope(scope: Scope, column: string): { readonly sql: string; readonly scope?: string } {
  if (scope === 'all') return { sql: '1' }
  if (scope === 'none') return { sql: '0' }
  if (scope.space !== undefined) return { sql: `${column} = @scope`, scope: scope.space }
  return {
    sql: `${column} IN (SELECT code FROM space WHERE id IN (SELECT max(id) FROM space GROUP BY code) AND district = @scope)`,
    scope: scope.district,
  }
}
